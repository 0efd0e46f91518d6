package dev.haetae.document.chip;

import dev.haetae.document.mrz.AccessText;
import dev.haetae.document.mrz.Mrz;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// What opens a chip: number, birth and expiry from the code lines, each with its check digit (ICAO 9303-11 section 4.3.2).
/// Personal, so [#toString()] says nothing.
public record AccessKey(String text) {

    /// @return empty where the format has no expiry date, as the old French card, which has no chip either
    public static Optional<AccessKey> of(Mrz mrz) {
        return AccessText.of(mrz).map(AccessKey::new);
    }

    /// The seed that BAC derives its keys from: the first 16 bytes of SHA-1 (9303-11 section 9.7.2).
    public byte[] seed() {
        return Arrays.copyOf(digest(), 16);
    }

    /// The secret of PACE: all of them (9303-11 section 9.7.3).
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public String toString() {
        return "AccessKey";
    }
}
