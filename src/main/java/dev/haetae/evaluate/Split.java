package dev.haetae.evaluate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Tells which half of a dataset a group belongs to: one to tune on, one to report. All pictures of one person or one
/// document are one group, so that nobody stands in both halves. Depends on names and seed alone, not on order or number.
public enum Split {
    TUNING, REPORTING;

    /// @param group name of the identity or document
    public static Split of(String group, long seed) {
        return (number(group, seed) & 1) == 0 ? TUNING : REPORTING;
    }

    /// One of `parts` equal shares, 0 to parts - 1, for splits other than halves.
    public static int share(String group, long seed, int parts) {
        return (int) Long.remainderUnsigned(number(group, seed), parts);
    }

    private static long number(String group, long seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((seed + "/" + group).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
