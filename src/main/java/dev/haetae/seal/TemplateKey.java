package dev.haetae.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that protects kept face templates, stretched to as many bytes as a transform needs (NIST SP 800-108r1 4.1,
/// KDF in counter mode over HMAC-SHA-256). Another key is another transform: that is how a template is renewed.
/// One thread at a time; overwritten on [#close()].
public final class TemplateKey implements AutoCloseable {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 8;

    private final Secret key;

    private TemplateKey(Secret key) {
        this.key = key;
    }

    /// @throws CustodyRefused where there is no such key
    public static TemplateKey of(KeyCustody custody) {
        return new TemplateKey(HexKey.read(custody, KeyName.KIOSK_TEMPLATE_KEY));
    }

    /// Tells keys apart and says nothing of them.
    public String id() {
        return HexFormat.of().formatHex(stretch("key id", ID_BYTES));
    }

    /// @param purpose other purposes give unrelated bytes
    /// @return the same for the same key and purpose; the caller overwrites it
    public byte[] stretch(String purpose, int count) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[count];
        var secret = new SecretKeySpec(key.bytes(), ALGORITHM);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (int done = 0, i = 1; done < count; i++) {
                mac.update(ByteBuffer.allocate(4).putInt(i).flip());
                mac.update(label);
                mac.update((byte) 0);
                byte[] block = mac.doFinal(ByteBuffer.allocate(8).putLong(8L * count).array());
                int taken = Math.min(block.length, count - done);
                System.arraycopy(block, 0, bytes, done, taken);
                Arrays.fill(block, (byte) 0);
                done += taken;
            }
            return bytes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing", e);
        }
    }

    @Override public void close() {
        key.close();
    }

    @Override public String toString() {
        return "TemplateKey";
    }
}
