package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;

/// Signs the heads of the branch's audit log (Ed25519, RFC 8032). Safe for use by several threads.
public final class AuditSigner {
    private final Ed25519Sign signer;
    private final AuditVerifier verifier;

    private AuditSigner(Ed25519Sign.KeyPair pair) throws GeneralSecurityException {
        this.signer = new Ed25519Sign(pair.getPrivateKey());
        this.verifier = new AuditVerifier(pair.getPublicKey());
    }

    /// @throws CustodyRefused when [KeyName#BRANCH_AUDIT_KEY] is missing or no key
    public static AuditSigner of(KeyCustody custody) {
        try (Secret seed = HexKey.read(custody, KeyName.BRANCH_AUDIT_KEY)) {
            return new AuditSigner(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.bytes()));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.BRANCH_AUDIT_KEY.file());
        }
    }

    public byte[] sign(byte[] text) {
        try {
            return signer.sign(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    public AuditVerifier verifier() {
        return verifier;
    }
}
