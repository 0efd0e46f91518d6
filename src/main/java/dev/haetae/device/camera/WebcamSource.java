package dev.haetae.device.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A webcam through webcam-capture, at the library's driver interface: its `Webcam` facade would start a discovery thread
/// that disposes an open camera, and leaves one dead that was unplugged (docs/decisions/0012).
/// The camera is looked for when the first frame is asked for. Safe for use by several threads.
public final class WebcamSource implements FrameSource {
    /// @param device part of the camera's name as `haetae doctor` lists it; empty takes the first one
    /// @param width asked for; the camera may answer with another size
    /// @param fps no more pictures a second than this are taken
    public record Settings(String device, int width, int height, int fps, Patience patience) {
        public Settings {
            if (width <= 0 || height <= 0 || fps <= 0) {
                throw new IllegalArgumentException("a webcam has a width, a height and a rate above 0");
            }
        }
    }

    private final LiveCamera camera;

    /// Over Video4Linux (Debian: libv4l-0), or what the built-in driver knows elsewhere.
    public WebcamSource(Settings settings) {
        this(settings, new WebcamDefaultDriver());
    }

    public WebcamSource(Settings settings, WebcamDriver driver) {
        camera = new LiveCamera(settings.device().isEmpty() ? "webcam" : "webcam " + settings.device(),
                new WebcamLink.Opener(driver, settings, new Freeze()), settings.patience());
    }

    /// The cameras that the built-in driver sees.
    /// @throws IOException where there can be none, in words for staff
    public static List<String> cameras() throws IOException {
        var driver = new WebcamDefaultDriver();
        if (VideoNode.noneFor(driver)) {
            throw new IOException("no video device");
        }
        try {
            return driver.getDevices().stream().map(WebcamDevice::getName).toList();
        } catch (LinkageError e) {
            throw new IOException("the webcam driver's native library does not load (Debian: libv4l-0)", e);
        }
    }

    @Override public Outcome<Frame> next(Duration timeout) {
        return camera.next(timeout);
    }

    @Override public String name() {
        return camera.name();
    }

    @Override public void close() {
        camera.close();
    }
}
