package dev.haetae.frame;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/// One picture: packed BGR, 3 bytes a pixel, rows without padding, outside the Java heap so that it can be overwritten.
/// The pixels belong to whoever made the frame and are gone after [#close()]: overwritten with zeros, then freed.
/// Not safe for use while another thread closes it.
public final class Frame implements AutoCloseable {
    private final int width;
    private final int height;
    private final long nanos;
    private final Arena arena;
    private final MemorySegment pixels;

    private Frame(int width, int height, long nanos) {
        if (width <= 0 || height <= 0 || (long) width * height > 100_000_000L) {
            throw new IllegalArgumentException("frame of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.nanos = nanos;
        this.arena = Arena.ofShared();
        this.pixels = arena.allocate(3L * width * height, 8);
    }

    public static Frame blank(int width, int height, long nanos) {
        return new Frame(width, height, nanos);
    }

    /// @param bgr 3 * width * height bytes; copied
    public static Frame of(byte[] bgr, int width, int height, long nanos) {
        if (bgr.length < 3L * width * height) {
            throw new IllegalArgumentException("too few pixels: " + bgr.length);
        }
        Frame frame = new Frame(width, height, nanos);
        MemorySegment.copy(bgr, 0, frame.pixels, ValueLayout.JAVA_BYTE, 0, 3 * width * height);
        return frame;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// When the frame was taken, on the clock of `System.nanoTime()`, or in clip time for a recorded clip.
    public long nanos() {
        return nanos;
    }

    /// A direct buffer over the pixels (no copy), position 0, limit 3 * width * height.
    public ByteBuffer bgr() {
        return pixels.asByteBuffer();
    }

    /// @return blue, green and red as 0xRRGGBB
    public int rgb(int x, int y) {
        long at = 3L * (y * (long) width + x);
        return (pixels.get(ValueLayout.JAVA_BYTE, at + 2) & 255) << 16
                | (pixels.get(ValueLayout.JAVA_BYTE, at + 1) & 255) << 8
                | pixels.get(ValueLayout.JAVA_BYTE, at) & 255;
    }

    public Frame copy() {
        Frame twin = new Frame(width, height, nanos);
        twin.pixels.copyFrom(pixels);
        return twin;
    }

    /// A part of it, as a picture of its own.
    /// @param part within this frame, at least a pixel
    public Frame cut(Region part) {
        int left = (int) part.x();
        int top = (int) part.y();
        Frame cut = new Frame(Math.min(width - left, (int) part.width()), Math.min(height - top, (int) part.height()), nanos);
        for (int y = 0; y < cut.height; y++) {
            MemorySegment.copy(pixels, 3L * ((top + y) * (long) width + left), cut.pixels, 3L * y * cut.width, 3L * cut.width);
        }
        return cut;
    }

    public boolean isClosed() {
        return !arena.scope().isAlive();
    }

    @Override public void close() {
        if (!isClosed()) {
            pixels.fill((byte) 0);
            arena.close();
        }
    }

    @Override public String toString() {
        return "Frame " + width + "x" + height;
    }
}
