package dev.haetae.seal;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.time.Instant;

/// The kiosk's side of the envelope: encrypt to the branch, then sign. Safe for use by several threads.
public final class Sealer {
    private final String kioskId;
    private final String sealKeyId;
    private final HybridEncrypt hpke;
    private final String signKeyId;
    private final Ed25519Sign signer;

    private Sealer(String kioskId, byte[] branchKey, Ed25519Sign.KeyPair signing) throws GeneralSecurityException {
        this.kioskId = kioskId;
        this.sealKeyId = Fingerprint.keyId(branchKey);
        this.hpke = Hpke.sealer(branchKey);
        this.signer = new Ed25519Sign(signing.getPrivateKey());
        this.signKeyId = Fingerprint.keyId(signing.getPublicKey());
    }

    /// @throws CustodyRefused when a key of the kiosk is missing or no key
    public static Sealer of(KeyCustody custody) {
        custody.demand(KeyName.OF_KIOSK);
        String kioskId = Pem.commonName(Pem.certificate(custody, KeyName.KIOSK_CLIENT_CERTIFICATE));
        try (Secret seed = HexKey.read(custody, KeyName.KIOSK_SIGNING_KEY);
                Secret branch = HexKey.read(custody, KeyName.BRANCH_SEAL_PUBLIC)) {
            return new Sealer(kioskId, branch.bytes(), Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.bytes()));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.BRANCH_SEAL_PUBLIC.file());
        }
    }

    /// The kiosk's id, as its certificate says.
    public String kioskId() {
        return kioskId;
    }

    /// @param plain stays the caller's, who overwrites it
    public SealedRecord seal(String recordId, long sequence, Instant at, byte[] plain) {
        var open = new SealedRecord(recordId, kioskId, sequence, at, sealKeyId, signKeyId, new byte[0], new byte[0]);
        try {
            byte[] box = hpke.encrypt(plain, open.context());
            var unsigned = new SealedRecord(recordId, kioskId, sequence, at, sealKeyId, signKeyId, box, new byte[0]);
            return new SealedRecord(recordId, kioskId, sequence, at, sealKeyId, signKeyId, box,
                    signer.sign(unsigned.signed()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }
}
