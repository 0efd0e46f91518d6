package dev.haetae.seal;

import java.util.Arrays;

/// The key of an encrypted database file, as the 64 hexadecimal characters a database takes for a file password.
public final class DatabaseKey {
    private DatabaseKey() {}

    /// @return overwritten by the caller
    public static char[] of(KeyCustody custody, KeyName name) {
        try (Secret key = HexKey.read(custody, name)) {
            byte[] text = HexKey.write(key.bytes());
            char[] password = new char[text.length - 1];
            for (int i = 0; i < password.length; i++) {
                password[i] = (char) text[i];
            }
            Arrays.fill(text, (byte) 0);
            return password;
        }
    }
}
