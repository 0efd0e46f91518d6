package dev.haetae.seal;

import com.google.crypto.tink.subtle.X25519;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// What a branch needs of its keys to let kiosks in. Safe for use by several threads.
public final class BranchKeys {
    private final KeyCustody custody;
    private final X509Certificate authority;
    private final Issuer issuer;
    private final SecureRandom random;

    /// @throws CustodyRefused naming what is missing
    public BranchKeys(KeyCustody custody, SecureRandom random) {
        this.custody = custody;
        this.authority = Pem.certificate(custody, KeyName.BRANCH_AUTHORITY);
        this.issuer = Issuer.of(custody, random);
        this.random = random;
    }

    public Issuer issuer() {
        return issuer;
    }

    public EnrolmentCode drawCode() {
        return EnrolmentCode.draw(authority, random);
    }

    /// What is kept of a code's secret.
    public String kept(String handle, String secret) {
        return EnrolmentCode.kept(custody, handle, secret);
    }

    /// RFC 7468.
    public byte[] authority() {
        return Issuer.pem(authority);
    }

    /// Ed25519, hexadecimal: what policies are signed by.
    public String policyPublic() {
        try (Secret key = HexKey.read(custody, KeyName.BRANCH_POLICY_PUBLIC)) {
            return HexFormat.of().formatHex(key.bytes());
        }
    }

    /// X25519, hexadecimal: what records are sealed to.
    public String sealPublic() {
        try (Secret key = HexKey.read(custody, KeyName.BRANCH_SEAL_KEY)) {
            return HexFormat.of().formatHex(X25519.publicFromPrivate(key.bytes()));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.BRANCH_SEAL_KEY.file());
        }
    }
}
