package dev.haetae.seal;

import java.util.Arrays;

/// Key material, overwritten on [#close()]. One thread at a time.
public final class Secret implements AutoCloseable {
    private final byte[] bytes;

    /// @param bytes taken over, not copied
    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The very bytes, no copy: gone after [#close()].
    public byte[] bytes() {
        return bytes;
    }

    @Override public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override public String toString() {
        return "Secret";
    }
}
