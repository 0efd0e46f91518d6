package dev.haetae.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/// RFC 9180 in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The kiosk holds only the public key, so
/// it cannot open what it has sealed.
final class Hpke {
    private Hpke() {}

    private static HpkeParameters suite() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX).build();
    }

    static HybridEncrypt sealer(byte[] publicKey) throws GeneralSecurityException {
        return HpkeEncrypt.create(HpkePublicKey.create(suite(), Bytes.copyFrom(publicKey), null));
    }

    static HybridDecrypt opener(byte[] privateKey) throws GeneralSecurityException {
        var open = HpkePublicKey.create(suite(), Bytes.copyFrom(X25519.publicFromPrivate(privateKey)), null);
        return HpkeDecrypt.create(HpkePrivateKey.create(open,
                SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get())));
    }
}
