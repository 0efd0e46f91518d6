package dev.haetae.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate authority of one branch: signs the server's certificate and one for each kiosk, all P-256.
final class Authority {
    private static final Duration OWN_LIFE = Duration.ofDays(3650);
    static final Duration LEAF_LIFE = Duration.ofDays(825);

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final SecureRandom random;

    Authority(PrivateKey key, X509Certificate certificate, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.random = random;
    }

    /// @param called in the certificate
    static Authority create(String called, KeyPair pair, Instant now, SecureRandom random) {
        X500Principal name = new X500Principal("CN=" + called);
        var builder = builder(name, name, pair.getPublic(), now, OWN_LIFE, random);
        return new Authority(pair.getPrivate(), signed(builder, pair.getPrivate(), extensions -> {
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        }), random);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /// @param names host names and IP addresses under which kiosks and staff reach the server
    X509Certificate server(KeyPair pair, List<String> names, Instant now) {
        var alternatives = new GeneralNames(names.stream().map(name -> new GeneralName(
                name.matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:]+") ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
        return leaf("branch", pair.getPublic(), now, LEAF_LIFE, KeyPurposeId.id_kp_serverAuth, alternatives);
    }

    X509Certificate kiosk(PublicKey key, String kioskId, Instant now, Duration life) {
        return leaf(kioskId, key, now, life, KeyPurposeId.id_kp_clientAuth, null);
    }

    static KeyPair keyPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has P-256
        }
    }

    private X509Certificate leaf(String name, PublicKey own, Instant now, Duration life, KeyPurposeId purpose,
            GeneralNames alternatives) {
        var builder = builder(certificate.getSubjectX500Principal(), new X500Principal("CN=" + name), own, now, life, random);
        return signed(builder, key, extensions -> {
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            if (alternatives != null) {
                extensions.addExtension(Extension.subjectAlternativeName, false, alternatives);
            }
        });
    }

    private static JcaX509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, PublicKey own, Instant now,
            Duration life, SecureRandom random) {
        // a day back: the kiosk's clock may run behind the branch's
        return new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, random), Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(life)), subject, own);
    }

    private interface Extensions {
        void to(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key, Extensions extensions) {
        try {
            extensions.to(builder);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }
}
