package dev.haetae.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.AuditVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/// A signature under everything up to one line: who recomputes the chain cannot make it again without the key.
/// @param log hash of the log's first line, so that no head counts for another log
/// @param number of the line, and its hash
/// @param at ISO 8601
/// @param signature Ed25519 in hexadecimal
@JsonPropertyOrder({"log", "number", "hash", "at", "keyId", "signature"})
public record AuditHead(String log, long number, String hash, String at, String keyId, String signature) {
    static AuditHead sign(String log, AuditEntry last, Instant at, AuditSigner signer) {
        String text = text(log, last.number(), last.hash(), at.toString());
        return new AuditHead(log, last.number(), last.hash(), at.toString(), signer.verifier().keyId(),
                HexFormat.of().formatHex(signer.sign(text.getBytes(StandardCharsets.UTF_8))));
    }

    public boolean signedBy(AuditVerifier verifier) {
        return signature.matches("([0-9a-f]{2})+") && verifier.holds(HexFormat.of().parseHex(signature),
                text(log, number, hash, at).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String log, long number, String hash, String at) {
        return "haetae-audit-head-1 " + log + " " + number + " " + hash + " " + at;
    }

    /// To be written down: number and hash.
    @Override public String toString() {
        return number + ":" + hash;
    }
}
