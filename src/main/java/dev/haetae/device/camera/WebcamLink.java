package dev.haetae.device.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamProcessor;
import com.github.sarxos.webcam.WebcamTask;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDevice;
import com.github.sarxos.webcam.ds.cgt.WebcamCloseTask;
import com.github.sarxos.webcam.ds.cgt.WebcamDisposeTask;
import com.github.sarxos.webcam.ds.cgt.WebcamOpenTask;
import dev.haetae.device.Pixels;
import dev.haetae.frame.Frame;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One opening of one webcam. Every call goes through the library's tasks, which run one at a time for a driver that
/// cannot bear two. A thread inside a task is never interrupted, except where it hangs: the library's worker would wait
/// for ever to hand over the result.
final class WebcamLink implements CameraLink {
    private static final Logger LOG = LoggerFactory.getLogger(WebcamLink.class);

    private final WebcamDriver driver;
    private final WebcamDevice device;
    private final VideoNode node;
    private final Freeze freeze;
    private final long pace;
    private long last;

    private WebcamLink(Opener opener, WebcamDevice device) {
        this.driver = opener.driver();
        this.device = device;
        this.node = VideoNode.of(device);
        this.freeze = opener.freeze();
        this.pace = 1_000_000_000L / opener.settings().fps();
        this.last = System.nanoTime() - pace;
    }

    record Opener(WebcamDriver driver, WebcamSource.Settings settings, Freeze freeze) implements Opening {
        @Override public CameraLink open() throws IOException, InterruptedException {
            if (VideoNode.noneFor(driver)) {
                throw new IOException("no video device");
            }
            try {
                WebcamDevice device = choose(driver.getDevices(), settings.device());
                if (device instanceof WebcamDefaultDevice builtIn) {
                    builtIn.setTimeout(1000); // its native call comes back that soon when the camera stalls, not after 5 s
                }
                device.setResolution(new Dimension(settings.width(), settings.height()));
                var link = new WebcamLink(this, device);
                new WebcamOpenTask(driver, device).open();
                if (!device.isOpen()) {
                    throw new IOException("the webcam does not open");
                }
                return link;
            } catch (RuntimeException e) {
                throw new IOException("the webcam does not open", e); // the library's way to say so
            } catch (LinkageError e) {
                throw new IOException("the webcam driver's native library does not load (Debian: libv4l-0)", e);
            }
        }

        /// The library's one worker thread stands in the hanging call and every later call would queue behind it.
        /// Interrupted, it ends should the call ever return; shut down, the library starts another.
        @Override public void afterHang() {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(WebcamProcessor.ProcessorThread.class::isInstance).forEach(Thread::interrupt);
            WebcamProcessor.getInstance().shutdown();
        }

        private static WebcamDevice choose(List<WebcamDevice> devices, String wanted) throws IOException {
            return devices.stream().filter(device -> device.getName().contains(wanted)).findFirst()
                    .orElseThrow(() -> new IOException(devices.isEmpty() ? "no webcam" : "no webcam of the configured name"));
        }
    }

    @Override public Shot read() throws IOException, InterruptedException {
        waitForPace();
        node.stillThere();
        var task = new ReadTask(driver, device);
        try {
            task.process();
        } catch (RuntimeException e) {
            throw new IOException("the webcam does not answer", e);
        }
        if (task.frame == null) {
            throw new IOException("the webcam gave no picture");
        }
        last = task.frame.nanos();
        if (freeze.seenIn(task.frame)) {
            task.frame.close();
            throw new IOException("the webcam repeats one picture");
        }
        return new Taken(task.frame);
    }

    @Override public void close() {
        try {
            new WebcamCloseTask(driver, device).close();
            new WebcamDisposeTask(driver, device).dispose();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("closing a webcam that is gone", e);
        }
    }

    /// Some drivers answer at once with the picture they have: without a pace they would keep a processor busy.
    private void waitForPace() {
        for (long early; (early = last + pace * 9 / 10 - System.nanoTime()) > 0;) {
            LockSupport.parkNanos(early);
        }
    }

    private static final class ReadTask extends WebcamTask {
        private volatile Frame frame;

        ReadTask(WebcamDriver driver, WebcamDevice device) {
            super(driver, device);
        }

        /// Converted inside the task: the built-in driver's next picture overwrites this one in place.
        @Override protected void handle() {
            if (getDevice() instanceof WebcamDevice.BufferAccess buffered) {
                ByteBuffer rgb = buffered.getImageBytes(); // the driver's own memory: no picture on the Java heap at all
                Dimension size = getDevice().getResolution();
                if (rgb != null && rgb.capacity() >= 3 * size.width * size.height) {
                    frame = Pixels.toFrame(rgb, size.width, size.height, System.nanoTime());
                }
                return;
            }
            BufferedImage image = getDevice().getImage();
            if (image != null) {
                frame = Pixels.toFrame(image, System.nanoTime());
                Pixels.wipe(image);
            }
        }
    }

    private static final class Taken implements Shot {
        private final Frame frame;
        private boolean handedOut;

        Taken(Frame frame) {
            this.frame = frame;
        }

        @Override public Frame develop() {
            handedOut = true;
            return frame;
        }

        @Override public long nanos() {
            return frame.nanos();
        }

        @Override public void close() {
            if (!handedOut) {
                frame.close();
            }
        }
    }
}
