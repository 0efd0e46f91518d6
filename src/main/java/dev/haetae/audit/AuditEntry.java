package dev.haetae.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.haetae.seal.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/// One line of the log.
/// @param number counts from 1
/// @param at ISO 8601
/// @param actor who: "kiosk-1", "staff:mina", "branch"
/// @param action what: "RECORD_STORED", "RECORD_VIEWED"; capitals
/// @param subject on what: a record id, a session id, or empty; never a name or a document number
/// @param detail reason codes and counts, or empty
/// @param previous the hash of the line before, or zeros
/// @param hash SHA-256 over all of the above
@JsonPropertyOrder({"number", "at", "actor", "action", "subject", "detail", "previous", "hash"})
public record AuditEntry(long number, String at, String actor, String action, String subject, String detail,
        String previous, String hash) {
    static final String BEGINNING = "0".repeat(64);

    static AuditEntry after(AuditEntry last, Instant at, String actor, String action, String subject, String detail) {
        long number = last == null ? 1 : last.number + 1;
        String previous = last == null ? BEGINNING : last.hash;
        return new AuditEntry(number, at.toString(), actor, action, subject, detail, previous,
                hash(number, at.toString(), actor, action, subject, detail, previous));
    }

    boolean holds() {
        return hash.equals(hash(number, at, actor, action, subject, detail, previous));
    }

    boolean follows(AuditEntry last) {
        return number == (last == null ? 1 : last.number + 1) && previous.equals(last == null ? BEGINNING : last.hash);
    }

    /// Every part with its length before it, so that no two entries write the same text.
    private static String hash(long number, Object... parts) {
        var text = new StringBuilder("haetae-audit-1 ").append(number);
        for (Object part : parts) {
            text.append(' ').append(part.toString().length()).append(':').append(part);
        }
        return HexFormat.of().formatHex(Fingerprint.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
