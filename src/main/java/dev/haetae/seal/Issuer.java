package dev.haetae.seal;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/// The branch's own authority for kiosks, whose key lies at the branch. Its certificates count at the kiosks' port and
/// nowhere else: kiosks believe a server by the offline authority alone, so who steals this key can be a kiosk, never
/// the branch. Safe for use by several threads.
public final class Issuer {
    /// No kiosk's id: those have no capitals.
    private static final String OPERATOR = "Operator";
    private static final Duration OPERATOR_LIFE = Duration.ofMinutes(10);

    private final Authority authority;
    private final SecureRandom random;

    private Issuer(Authority authority, SecureRandom random) {
        this.authority = authority;
        this.random = random;
    }

    /// @throws CustodyRefused when the key is missing or no key
    public static Issuer of(KeyCustody custody, SecureRandom random) {
        return new Issuer(new Authority(Pem.privateKey(custody, KeyName.BRANCH_ISSUER_KEY, "EC"),
                Pem.certificate(custody, KeyName.BRANCH_ISSUER), random), random);
    }

    /// @param key from [SigningRequest#key]
    /// @param kioskId the name in the certificate; what the request called itself does not count
    public X509Certificate issue(PublicKey key, String kioskId, Duration life, Instant now) {
        if (!KioskRegistration.isKioskId(kioskId)) {
            throw new IllegalArgumentException("not a kiosk's id");
        }
        return authority.kiosk(key, kioskId, now, life);
    }

    /// Whoever holds the branch's keys may tell the running server whom to let in and whom to turn away: a certificate of
    /// ten minutes, made on the spot.
    public static SSLContext operator(KeyCustody custody, Instant now, SecureRandom random) {
        var issuer = of(custody, random);
        KeyPair pair = Authority.keyPair(random);
        return TlsContext.of(pair.getPrivate(), issuer.authority.kiosk(pair.getPublic(), OPERATOR, now, OPERATOR_LIFE),
                Pem.certificate(custody, KeyName.BRANCH_AUTHORITY));
    }

    /// @param certificate as TLS has verified it
    public boolean isOperator(X509Certificate certificate) {
        return Pem.commonName(certificate).equals(OPERATOR)
                && certificate.getIssuerX500Principal().equals(authority.certificate().getSubjectX500Principal());
    }

    /// @return RFC 7468
    public static byte[] pem(X509Certificate certificate) {
        try {
            return Pem.of("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
