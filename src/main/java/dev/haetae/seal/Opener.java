package dev.haetae.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.subtle.Ed25519Verify;
import com.google.crypto.tink.subtle.X25519;
import dev.haetae.seal.Opening.Fault;
import dev.haetae.seal.Opening.Opened;
import dev.haetae.seal.Opening.Refused;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/// The branch's side of the envelope: verify, then decrypt. Safe for use by several threads.
public final class Opener {
    private final String sealKeyId;
    private final HybridDecrypt hpke;

    private Opener(String sealKeyId, HybridDecrypt hpke) {
        this.sealKeyId = sealKeyId;
        this.hpke = hpke;
    }

    /// @throws CustodyRefused when the branch's key is missing or no key
    public static Opener of(KeyCustody custody) {
        try (Secret key = HexKey.read(custody, KeyName.BRANCH_SEAL_KEY)) {
            return new Opener(Fingerprint.keyId(X25519.publicFromPrivate(key.bytes())), Hpke.opener(key.bytes()));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.BRANCH_SEAL_KEY.file());
        }
    }

    public Opening open(SealedRecord sealed, KioskRegistration kiosk) {
        byte[] signer = HexFormat.of().parseHex(kiosk.signingKey());
        if (!sealed.kioskId().equals(kiosk.kioskId()) || !sealed.signKeyId().equals(Fingerprint.keyId(signer))) {
            return new Refused(Fault.UNKNOWN_SIGNER);
        }
        try {
            new Ed25519Verify(signer).verify(sealed.signature(), sealed.signed());
        } catch (GeneralSecurityException e) {
            return new Refused(Fault.SIGNATURE_WRONG);
        }
        return openKept(sealed);
    }

    /// For a record whose signature was verified when it came in: its kiosk may be gone from the registry by now.
    public Opening openKept(SealedRecord sealed) {
        if (!sealed.sealKeyId().equals(sealKeyId)) {
            return new Refused(Fault.UNKNOWN_SEAL_KEY);
        }
        try {
            return new Opened(hpke.decrypt(sealed.box(), sealed.context()));
        } catch (GeneralSecurityException e) {
            return new Refused(Fault.BOX_WRONG);
        }
    }
}
