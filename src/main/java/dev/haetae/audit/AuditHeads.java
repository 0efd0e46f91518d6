package dev.haetae.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The signed heads of a log, a line each, in a file beside it.
final class AuditHeads {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditHeads() {}

    static Path beside(Path log) {
        return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.jsonl$", "") + "-heads.jsonl");
    }

    /// None where there is no such file. Half a line that a kill left was never promised to anybody.
    /// @throws IOException for a line that is no head
    static List<AuditHead> read(Path log) throws IOException {
        if (!Files.exists(beside(log))) {
            return List.of();
        }
        String text = Files.readString(beside(log));
        var heads = new ArrayList<AuditHead>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            heads.add(JSON.readValue(line, AuditHead.class));
        }
        return heads;
    }

    static void append(Path log, AuditHead head) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = FileChannel.open(beside(log), Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), owner)) {
            long whole = whole(out);
            out.truncate(whole).position(whole);
            out.write(ByteBuffer.wrap((JSON.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    /// Bytes up to the last line end.
    private static long whole(FileChannel file) throws IOException {
        var one = ByteBuffer.allocate(1);
        long at = file.size();
        while (at > 0 && (file.read(one.clear(), at - 1) < 1 || one.get(0) != '\n')) {
            at--;
        }
        return at;
    }
}
