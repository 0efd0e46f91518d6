package dev.haetae.document.mrz;

import java.util.Arrays;

/// A picture of one line, level, 32 pixels high: what the recogniser takes. Personal: overwritten on [#close()].
public final class Strip implements AutoCloseable {
    public static final int HEIGHT = 32;

    private final byte[] grey;

    /// @param grey rows of the strip without padding; taken over, not copied
    public Strip(byte[] grey) {
        if (grey.length == 0 || grey.length % HEIGHT != 0) {
            throw new IllegalArgumentException("not a strip: " + grey.length + " bytes");
        }
        this.grey = grey;
    }

    public int width() {
        return grey.length / HEIGHT;
    }

    public int grey(int at) {
        return grey[at] & 255;
    }

    public int size() {
        return grey.length;
    }

    /// Upside down.
    public Strip turned() {
        byte[] turned = new byte[grey.length];
        for (int i = 0; i < grey.length; i++) {
            turned[grey.length - 1 - i] = grey[i];
        }
        return new Strip(turned);
    }

    @Override public void close() {
        Arrays.fill(grey, (byte) 0);
    }
}
