package dev.haetae.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads a log from its end, a block at a time: the newest lines cost the same however long it is. A filter that fits
/// few lines reads all of it.
public final class AuditReader {
    private static final int BLOCK = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditReader() {}

    /// Newest first. A line that somebody is just writing is left out.
    /// @param before only lines of smaller numbers
    public static List<AuditEntry> newest(Path log, AuditFilter filter, long before, int most) throws IOException {
        var found = new ArrayList<AuditEntry>();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long at = file.length();
            byte[] rest = new byte[0];
            boolean ended = false;
            while (at > 0 && found.size() < most) {
                int size = (int) Math.min(BLOCK, at);
                at -= size;
                byte[] block = Arrays.copyOf(read(file, at, size), size + rest.length);
                System.arraycopy(rest, 0, block, size, rest.length);
                int end = block.length;
                for (int i = end - 1; i >= 0 && found.size() < most; i--) {
                    if (block[i] == '\n') {
                        if (ended) {
                            take(new String(block, i + 1, end - i - 1, StandardCharsets.UTF_8), filter, before, found);
                        }
                        ended = true;
                        end = i;
                    }
                }
                rest = Arrays.copyOf(block, end);
            }
            if (at == 0 && ended && found.size() < most) {
                take(new String(rest, StandardCharsets.UTF_8), filter, before, found);
            }
        }
        return found;
    }

    private static byte[] read(RandomAccessFile file, long at, int size) throws IOException {
        byte[] block = new byte[size];
        file.seek(at);
        file.readFully(block);
        return block;
    }

    private static void take(String line, AuditFilter filter, long before, List<AuditEntry> found) throws IOException {
        if (!line.isEmpty() && filter.mayFit(line)) {
            var entry = JSON.readValue(line, AuditEntry.class);
            if (entry.number() < before && filter.fits(entry)) {
                found.add(entry);
            }
        }
    }
}
