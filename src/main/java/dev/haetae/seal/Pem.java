package dev.haetae.seal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// RFC 7468 text of keys and certificates.
final class Pem {
    private Pem() {}

    static byte[] of(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// @param algorithm as KeyFactory names it
    static PrivateKey privateKey(KeyCustody custody, KeyName name, String algorithm) {
        try (Secret pem = custody.secret(name)) {
            byte[] der = body(pem.bytes());
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } finally {
                Arrays.fill(der, (byte) 0);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CustodyRefused("not a key: " + name.file());
        }
    }

    static X509Certificate certificate(KeyCustody custody, KeyName name) {
        try (Secret pem = custody.secret(name)) {
            return certificate(pem.bytes());
        } catch (CertificateException e) {
            throw new CustodyRefused("not a certificate: " + name.file());
        }
    }

    static X509Certificate certificate(byte[] pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    /// The name in a certificate of ours; provisioning writes it as the only part: `CN=kiosk-1`.
    static String commonName(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
    }

    private static byte[] body(byte[] pem) {
        int from = find(pem, '\n', 0);
        int to = find(pem, '-', from);
        return Base64.getMimeDecoder().decode(Arrays.copyOfRange(pem, from, to));
    }

    private static int find(byte[] in, char wanted, int from) {
        for (int i = from; i < in.length; i++) {
            if (in[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("no PEM");
    }
}
