package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// PKCS #10 (RFC 2986): a kiosk's new key on the wire asks for its certificate. What the request calls itself counts for
/// nothing: the branch writes the name.
public final class SigningRequest {
    private static final X500Principal NAMELESS = new X500Principal("CN=kiosk");
    private static final int LARGEST = 2048;

    private SigningRequest() {}

    /// @return DER
    static byte[] of(KeyPair pair) {
        try {
            return new JcaPKCS10CertificationRequestBuilder(NAMELESS, pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("a request cannot be made", e);
        }
    }

    /// @return the key it asks for; empty unless this is a request for a P-256 key, signed by that very key
    public static Optional<PublicKey> key(byte[] der) {
        if (der.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            boolean p256 = key instanceof ECPublicKey point && point.getParams().getOrder().bitLength() == 256
                    && point.getParams().getOrder().equals(((ECPublicKey) Curve.P256).getParams().getOrder());
            return p256 && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)) ? Optional.of(key) : Optional.empty();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException | RuntimeException e) {
            return Optional.empty(); // the parser throws what it likes at rubbish
        }
    }

    /// @return Ed25519 by the kiosk's signing key over the request: who asks has that key too
    static byte[] signed(byte[] der, Secret seed) {
        try {
            return new Ed25519Sign(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.bytes()).getPrivateKey()).sign(der);
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.KIOSK_SIGNING_KEY.file());
        }
    }

    /// @param signingKey Ed25519 public key, hexadecimal
    public static boolean isSigned(byte[] der, String signingKey, byte[] signature) {
        try {
            new Ed25519Verify(HexFormat.of().parseHex(signingKey)).verify(signature, der);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Curve {
        static final PublicKey P256 = Authority.keyPair(new SecureRandom()).getPublic();
    }
}
