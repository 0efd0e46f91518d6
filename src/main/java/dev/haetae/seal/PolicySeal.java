package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// The branch's signature over a policy for its kiosks: eight bytes of its number, big endian, before the text, so that
/// who asks for the newest needs no parser to see which it is. Bound to its purpose by a prefix.
public final class PolicySeal {
    private static final byte[] PURPOSE = "haetae-policy-1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int NUMBER = Long.BYTES;

    private PolicySeal() {}

    /// @param number from 1, higher than any before
    public static byte[] document(long number, byte[] text) {
        return ByteBuffer.allocate(NUMBER + text.length).putLong(number).put(text).array();
    }

    /// @return Ed25519
    /// @throws CustodyRefused when the policy key is missing or no key
    public static byte[] sign(KeyCustody custody, byte[] document) {
        try (Secret seed = HexKey.read(custody, KeyName.BRANCH_POLICY_KEY)) {
            return new Ed25519Sign(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.bytes()).getPrivateKey()).sign(bound(document));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.BRANCH_POLICY_KEY.file());
        }
    }

    /// @throws CustodyRefused when the public half is missing or no key
    public static boolean holds(KeyCustody custody, byte[] document, byte[] signature) {
        try (Secret key = HexKey.read(custody, KeyName.BRANCH_POLICY_PUBLIC)) {
            new Ed25519Verify(key.bytes().clone()).verify(signature, bound(document));
            return document.length > NUMBER && number(document) > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public static long number(byte[] document) {
        return ByteBuffer.wrap(document).getLong();
    }

    public static byte[] text(byte[] document) {
        return Arrays.copyOfRange(document, NUMBER, document.length);
    }

    private static byte[] bound(byte[] document) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(PURPOSE);
        out.writeBytes(document);
        return out.toByteArray();
    }
}
