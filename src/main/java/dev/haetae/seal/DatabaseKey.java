package dev.haetae.seal;

import java.util.Arrays;

/// The key of an encrypted H2 file, in the shape H2 wants it: file password, a blank, user password. The key is the
/// file's; the user's is of no worth once the file is open.
public final class DatabaseKey {
    private DatabaseKey() {}

    /// @return overwritten by the caller
    public static char[] of(KeyCustody custody, KeyName name) {
        try (Secret key = HexKey.read(custody, name)) {
            byte[] text = HexKey.write(key.bytes());
            char[] password = new char[text.length + 1];
            for (int i = 0; i < text.length - 1; i++) {
                password[i] = (char) text[i];
            }
            password[text.length - 1] = ' ';
            password[text.length] = '-';
            Arrays.fill(text, (byte) 0);
            return password;
        }
    }
}
