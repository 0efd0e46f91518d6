package dev.haetae.device.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import dev.haetae.device.Drawn;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A camera at webcam-capture's own driver interface that plays numbered pictures and can be unplugged, stalled and hung.
public final class ReplayDriver implements WebcamDriver {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger number = new AtomicInteger();
    volatile boolean plugged = true;
    volatile boolean repeating;
    volatile CountDownLatch hangInRead;
    volatile CountDownLatch hangInOpen;

    @Override public List<WebcamDevice> getDevices() {
        return plugged ? List.of(new Device()) : List.of();
    }

    /// As the built-in driver says: all calls run on the library's one worker thread.
    @Override public boolean isThreadSafe() {
        return false;
    }

    private final class Device implements WebcamDevice {
        private Dimension size = new Dimension(640, 480);
        private boolean open;
        private boolean dead;

        @Override public String getName() {
            return "Replay camera /dev/nothing";
        }

        @Override public Dimension[] getResolutions() {
            return new Dimension[] {new Dimension(640, 480)}; // HD is not among them, as with the built-in driver
        }

        @Override public Dimension getResolution() {
            return size;
        }

        @Override public void setResolution(Dimension wanted) {
            size = wanted;
        }

        @Override public BufferedImage getImage() {
            waitFor(hangInRead);
            dead |= !plugged; // a device that was unplugged once never works again
            if (dead) {
                return null;
            }
            int shown = repeating ? number.get() : number.incrementAndGet();
            return Drawn.numbered(shown & 0xFFFF, size.width, size.height);
        }

        @Override public void open() {
            opened.incrementAndGet();
            waitFor(hangInOpen);
            if (!plugged) {
                throw new WebcamException("no such device");
            }
            open = true;
        }

        @Override public void close() {
            closed.incrementAndGet();
            open = false;
        }

        @Override public void dispose() {
            open = false;
        }

        @Override public boolean isOpen() {
            return open;
        }

        /// As native code hangs: deaf to interrupts.
        private static void waitFor(CountDownLatch latch) {
            boolean interrupted = false;
            while (latch != null && latch.getCount() > 0) {
                LockSupport.parkNanos(5_000_000);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
