package dev.haetae.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// The key of one record at the branch. Whatever is locked with it is bound to the record and to its place in it.
public final class DataKey {
    private final Aead aead;
    private final String context;

    DataKey(byte[] key, String context) {
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing", e);
        }
        this.context = context;
    }

    /// @param place what it is of the record
    public byte[] lock(String place, byte[] plain) {
        try {
            return aead.encrypt(plain, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing", e);
        }
    }

    /// @throws IllegalStateException when it was locked with another key, for another record or another place, or changed
    public byte[] unlock(String place, byte[] locked) {
        try {
            return aead.decrypt(locked, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("something kept at the branch does not open: " + place);
        }
    }

    private byte[] bound(String place) {
        return (context + "\0" + place).getBytes(StandardCharsets.UTF_8);
    }

    @Override public String toString() {
        return "DataKey";
    }
}
