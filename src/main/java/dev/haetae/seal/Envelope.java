package dev.haetae.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Envelope encryption at the branch: a data key for each record, wrapped by a key-encryption key of the custody, AES-256-GCM
/// both. A new key-encryption key re-wraps data keys and touches no record; a data key that is destroyed takes its record
/// along. Keys that come later are found without a restart. Safe for use by several threads.
public final class Envelope {
    private static final int KEY_BYTES = 32;

    /// @param keyId which key-encryption key wraps it
    public record Wrapped(String keyId, byte[] bytes) {
        @Override public String toString() {
            return "Wrapped[" + keyId + "]";
        }
    }

    /// @param key of use now
    /// @param wrapped to be kept
    public record Fresh(DataKey key, Wrapped wrapped) {}

    private final KeyCustody custody;
    private final SecureRandom random = new SecureRandom();
    private volatile Map<String, Aead> keys;

    private Envelope(KeyCustody custody) {
        this.custody = custody;
        this.keys = read();
    }

    /// @throws CustodyRefused when there is no key-encryption key
    public static Envelope of(KeyCustody custody) {
        return new Envelope(custody);
    }

    /// The key-encryption keys of the custody, the newest last.
    public List<String> keyIds() {
        keys = read();
        return List.copyOf(keys.keySet());
    }

    /// @param context what the data key is of; it opens nothing else
    public Fresh fresh(String keyId, String context) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return new Fresh(new DataKey(key, context), wrap(keyId, key, context));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// @throws CustodyRefused when its key-encryption key is not in the custody
    /// @throws IllegalStateException when it is a data key of something else, or changed
    public DataKey open(Wrapped wrapped, String context) {
        byte[] key = unwrap(wrapped, context);
        try {
            return new DataKey(key, context);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The same data key under another key-encryption key.
    public Wrapped rewrap(Wrapped wrapped, String keyId, String context) {
        byte[] key = unwrap(wrapped, context);
        try {
            return wrap(keyId, key, context);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private Wrapped wrap(String keyId, byte[] key, String context) {
        try {
            return new Wrapped(keyId, keyed(keyId).encrypt(key, bound(keyId, context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing", e);
        }
    }

    private byte[] unwrap(Wrapped wrapped, String context) {
        try {
            return keyed(wrapped.keyId()).decrypt(wrapped.bytes(), bound(wrapped.keyId(), context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key kept at the branch does not open");
        }
    }

    private Aead keyed(String keyId) {
        Aead key = keys.get(keyId);
        if (key == null) {
            keys = read();
            key = keys.get(keyId);
        }
        if (key == null) {
            throw new CustodyRefused(KeyName.BRANCH_ENVELOPE_KEYS.file() + " lacks the key " + keyId);
        }
        return key;
    }

    private Map<String, Aead> read() {
        var read = new LinkedHashMap<String, Aead>();
        for (Secret key : HexKey.readAll(custody, KeyName.BRANCH_ENVELOPE_KEYS)) {
            try (key) {
                read.put(keyId(key.bytes()), new AesGcmJce(key.bytes()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-256-GCM is missing", e);
            }
        }
        return read;
    }

    /// Names a key, proves nothing.
    static String keyId(byte[] key) {
        return Fingerprint.keyId(key);
    }

    private static byte[] bound(String keyId, String context) {
        return ("haetae-envelope-1\0" + keyId + "\0" + context).getBytes(StandardCharsets.UTF_8);
    }
}
