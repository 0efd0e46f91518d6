package dev.haetae.seal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Keys of 32 bytes, kept as 64 hexadecimal digits and a line end.
final class HexKey {
    private static final int BYTES = 32;

    private HexKey() {}

    static Secret read(KeyCustody custody, KeyName name) {
        try (Secret text = custody.secret(name)) {
            return new Secret(decode(text.bytes(), 0, name));
        }
    }

    /// Several keys, a line each.
    static List<Secret> readAll(KeyCustody custody, KeyName name) {
        try (Secret text = custody.secret(name)) {
            int line = 2 * BYTES + 1;
            if (text.bytes().length == 0 || text.bytes().length % line != 0) {
                throw new CustodyRefused("not a key: " + name.file());
            }
            return IntStream.range(0, text.bytes().length / line).mapToObj(i -> new Secret(decode(text.bytes(), i * line, name))).toList();
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
    static byte[] decode(byte[] text, int from, KeyName name) {
        byte[] key = new byte[BYTES];
        for (int i = 0; i < 2 * BYTES; i++) {
            int digit = from + i < text.length ? Character.digit(text[from + i], 16) : -1;
            if (digit < 0) {
                Arrays.fill(key, (byte) 0);
                throw new CustodyRefused("not a key: " + name.file());
            }
            key[i / 2] = (byte) (key[i / 2] << 4 | digit);
        }
        return key;
    }
}
