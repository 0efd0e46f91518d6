package dev.haetae.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.audit.AuditLog.Break;
import dev.haetae.seal.AuditVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the signatures say of a log whose chain holds: a chain that was recomputed whole, or cut, has no head that fits.
/// @param lines of the log
/// @param signed lines up to the newest head; what comes after it only hangs on the chain
/// @param broken the first thing that does not hold
public record AuditCheck(long lines, long signed, Optional<Break> broken) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param kept heads that were kept elsewhere, as [AuditHead#toString()] writes them
    public static AuditCheck of(Path log, AuditVerifier verifier, List<String> kept) throws IOException {
        List<String> lines = Files.readAllLines(log);
        Optional<Break> chain = AuditLog.verify(log);
        if (chain.isPresent()) {
            return new AuditCheck(lines.size(), 0, chain);
        }
        var hashes = new ArrayList<String>();
        for (String line : lines) {
            hashes.add(JSON.readValue(line, AuditEntry.class).hash());
        }
        List<AuditHead> heads = heads(log);
        return heads.isEmpty() ? new AuditCheck(hashes.size(), 0, Optional.of(new Break(1, "no signed head")))
                : signatures(hashes, heads, verifier, kept);
    }

    /// A file that holds anything else has no head worth a look.
    private static List<AuditHead> heads(Path log) {
        try {
            return AuditHeads.read(log);
        } catch (IOException e) {
            return List.of();
        }
    }

    static AuditCheck signatures(List<String> hashes, List<AuditHead> heads, AuditVerifier verifier, List<String> kept) {
        long signed = 0;
        Optional<Break> broken = Optional.empty();
        for (AuditHead head : heads) {
            Optional<Break> fault = !head.signedBy(verifier) ? Optional.of(new Break(head.number(), "the head's signature does not hold"))
                    : !head.log().equals(hashes.isEmpty() ? "" : hashes.getFirst()) ? Optional.of(new Break(1, "the head is another log's"))
                            : stands(head.number(), head.hash(), hashes);
            broken = broken.or(() -> fault);
            signed = fault.isEmpty() ? Math.max(signed, head.number()) : signed;
        }
        for (String one : kept) {
            String[] parts = one.split(":");
            broken = broken.or(() -> stands(Long.parseLong(parts[0]), parts[1], hashes));
        }
        return new AuditCheck(hashes.size(), broken.isEmpty() ? signed : 0, broken);
    }

    private static Optional<Break> stands(long number, String hash, List<String> hashes) {
        if (number > hashes.size()) {
            return Optional.of(new Break(hashes.size() + 1L, "cut: lines up to " + number + " were signed"));
        }
        return hashes.get((int) number - 1).equals(hash) ? Optional.empty() : Optional.of(new Break(number, "is not the line that was signed"));
    }
}
