package dev.haetae.seal;

import java.util.Arrays;

/// Keys of 32 bytes, kept as 64 hexadecimal digits and a line end.
final class HexKey {
    private static final int BYTES = 32;

    private HexKey() {}

    static Secret read(KeyCustody custody, KeyName name) {
        try (Secret text = custody.secret(name)) {
            return decode(text.bytes(), name);
        }
    }

    static byte[] write(byte[] key) {
        byte[] text = new byte[2 * key.length + 1];
        for (int i = 0; i < key.length; i++) {
            text[2 * i] = (byte) Character.forDigit(key[i] >> 4 & 15, 16);
            text[2 * i + 1] = (byte) Character.forDigit(key[i] & 15, 16);
        }
        text[2 * key.length] = '\n';
        return text;
    }

    /// By hand: a String of a key could not be overwritten.
    static Secret decode(byte[] text, KeyName name) {
        byte[] key = new byte[BYTES];
        for (int i = 0; i < 2 * BYTES; i++) {
            int digit = i < text.length ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                Arrays.fill(key, (byte) 0);
                throw new CustodyRefused("not a key: " + name.file());
            }
            key[i / 2] = (byte) (key[i / 2] << 4 | digit);
        }
        return new Secret(key);
    }
}
