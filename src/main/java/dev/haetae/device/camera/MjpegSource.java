package dev.haetae.device.camera;

import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/// A network camera that sends MJPEG over HTTP (`multipart/x-mixed-replace`). Only pictures that are asked for are decoded.
/// Safe for use by several threads.
public final class MjpegSource implements FrameSource {
    /// @param user for HTTP authentication, or empty
    /// @param connect waited for the camera to answer
    /// @param stall waited between two pieces of the stream, then the camera is lost
    public record Settings(URI address, String user, String password, Duration connect, Duration stall, Patience patience) {
        public Settings {
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
                throw new IllegalArgumentException("a network camera's address begins with http:// or https://");
            }
            Objects.requireNonNull(user);
            Objects.requireNonNull(password);
        }

        public static Settings at(URI address) {
            return new Settings(address, "", "", Duration.ofSeconds(2), Duration.ofSeconds(2), Patience.USUAL);
        }

        @Override public String toString() {
            return "MjpegSource.Settings";
        }
    }

    private final LiveCamera camera;

    public MjpegSource(Settings settings) {
        camera = new LiveCamera("network camera", () -> MjpegLink.open(settings), settings.patience());
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
