package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/// The public half of [AuditSigner]: whoever audits keeps it away from the branch's machine.
public final class AuditVerifier {
    private final byte[] key;

    AuditVerifier(byte[] key) {
        this.key = key.clone();
    }

    /// @param file as provisioning writes [KeyName#BRANCH_AUDIT_PUBLIC]: 64 hexadecimal digits
    /// @throws CustodyRefused when it is none
    public static AuditVerifier read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (text.matches("[0-9a-f]{64}")) {
                return new AuditVerifier(HexFormat.of().parseHex(text));
            }
        } catch (IOException e) {
            throw new CustodyRefused("unreadable key: " + file.getFileName());
        }
        throw new CustodyRefused("not a key: " + file.getFileName());
    }

    public String keyId() {
        return Fingerprint.keyId(key);
    }

    public boolean holds(byte[] signature, byte[] text) {
        try {
            new Ed25519Verify(key).verify(signature, text);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
