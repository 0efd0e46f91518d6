package dev.haetae.device;

import dev.haetae.frame.Frame;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStreamImpl;

/// Encoded pictures (JPEG, PNG and whatever else the JDK reads) to frames.
/// Nothing is cached on disk: `ImageIO.read(InputStream)` would leave a person's picture in the temp folder.
public final class Pictures {
    /// A3 at 600 dpi.
    private static final long MOST_PIXELS = 70_000_000;

    private Pictures() {}

    /// @throws IOException where the bytes are no picture; the message names nothing of it
    public static Frame decode(byte[] encoded, long nanos) throws IOException {
        BufferedImage image = read(encoded);
        try {
            return Pixels.toFrame(image, nanos);
        } finally {
            Pixels.wipe(image);
        }
    }

    public static Frame decode(Path file, long nanos) throws IOException {
        byte[] encoded = Files.readAllBytes(file);
        try {
            return decode(encoded, nanos);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    public static boolean looksLikeOne(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
    }

    private static BufferedImage read(byte[] encoded) throws IOException {
        try (var input = new Bytes(encoded)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("a picture of too many pixels");
                }
                return reader.read(0);
            } catch (RuntimeException e) {
                throw new IOException("broken picture", e); // readers of the JDK throw what they like on broken bytes
            } finally {
                reader.dispose();
            }
        }
    }

    /// Reads in place; the stream classes of the JDK keep a copy that nobody overwrites.
    private static final class Bytes extends ImageInputStreamImpl {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override public int read() {
            bitOffset = 0;
            return streamPos < bytes.length ? bytes[(int) streamPos++] & 255 : -1;
        }

        @Override public int read(byte[] into, int offset, int length) {
            bitOffset = 0;
            int count = (int) Math.min(length, bytes.length - streamPos);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(bytes, (int) streamPos, into, offset, count);
            streamPos += count;
            return count;
        }

        @Override public long length() {
            return bytes.length;
        }

        @Override public void seek(long position) throws IOException {
            if (position > bytes.length) {
                throw new EOFException();
            }
            super.seek(position);
        }
    }
}
