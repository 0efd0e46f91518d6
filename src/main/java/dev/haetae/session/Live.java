package dev.haetae.session;

import dev.haetae.frame.Frame;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/// The newest live picture and what it shows; written by the capture loops, polled by the screen.
/// Thread-safe. Holds one picture outside the heap, overwritten by [#clear()].
public final class Live implements LiveSource, AutoCloseable {
    private final Object lock = new Object();
    private volatile LiveView view = LiveView.NOTHING;
    private Arena arena;
    private MemorySegment picture;
    private int width;
    private int height;
    private long count;
    private volatile int shines;

    @Override public LiveView view() {
        return view;
    }

    @Override public boolean pixels(ByteBuffer target) {
        synchronized (lock) {
            if (picture == null || target.remaining() < 4 * width * height) {
                return false;
            }
            MemorySegment.ofBuffer(target).copyFrom(picture);
            return true;
        }
    }

    @Override public void shines(int rgb) {
        shines = rgb;
    }

    /// What the screen says it shines: 0xRRGGBB, or 0.
    int shines() {
        return shines;
    }

    /// @param found what the frame shows; its size and number are filled in here
    void show(Frame frame, LiveView found) {
        synchronized (lock) {
            fit(frame.width(), frame.height());
            ByteBuffer from = frame.bgr();
            ByteBuffer to = picture.asByteBuffer();
            byte[] row = new byte[3 * width];
            byte[] wide = new byte[4 * width];
            for (int y = 0; y < height; y++) {
                from.get(3 * y * width, row);
                for (int x = 0, i = 0, o = 0; x < width; x++, i += 3, o += 4) {
                    wide[o] = row[i];
                    wide[o + 1] = row[i + 1];
                    wide[o + 2] = row[i + 2];
                    wide[o + 3] = (byte) 255;
                }
                to.put(4 * y * width, wide);
            }
            count++;
            view = numbered(found);
        }
    }

    /// The same picture, another finding (a scan's progress, a frame that was not shown).
    void show(LiveView found) {
        synchronized (lock) {
            view = numbered(found);
        }
    }

    private LiveView numbered(LiveView found) {
        return new LiveView(found.phase(), found.fault(), found.outline(), found.face(), found.faultPlace(),
                found.hold(), found.challenge(), found.moved(), found.dot(), found.tint(), width, height, count);
    }

    void clear() {
        synchronized (lock) {
            view = LiveView.NOTHING;
            if (arena != null) {
                picture.fill((byte) 0);
                arena.close();
            }
            arena = null;
            picture = null;
            width = 0;
            height = 0;
        }
    }

    private void fit(int newWidth, int newHeight) {
        if (picture == null || width != newWidth || height != newHeight) {
            clear();
            arena = Arena.ofShared();
            picture = arena.allocate(4L * newWidth * newHeight, 8);
            width = newWidth;
            height = newHeight;
        }
    }

    @Override public void close() {
        clear();
    }
}
