package dev.haetae.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The camera that looks at the person.
public sealed interface Camera {

    /// @param device part of the camera's name, empty for the first one
    record Webcam(String device, int width, int height, int fps) implements Camera {}

    /// MJPEG over HTTP.
    /// @param user for HTTP authentication, or empty
    /// @param passwordFile holds the password; configuration files are copied about, passwords are not
    record Network(URI address, String user, Optional<Path> passwordFile) implements Camera {}

    /// @param clip a folder of pictures or an MJPEG .avi
    record Replay(Path clip, double fps, boolean loop) implements Camera {}

    /// The demo's replayed customer, who answers the prompts.
    /// @param portrait whose face; a name in models/manifest.json
    record Customer(String portrait) implements Camera {}

    enum Kind { WEBCAM, MJPEG, REPLAY, CUSTOMER }

    static Camera read(Section in, Path home) {
        Kind kind = in.choice("kind", Kind.class);
        return switch (kind) {
            case null -> null;
            case WEBCAM -> {
                String device = in.textOrEmpty("device");
                int width = in.whole("width", 320, 3840);
                int height = in.whole("height", 240, 2160);
                int fps = in.whole("fps", 5, 60);
                yield in.build(() -> new Webcam(device, width, height, fps));
            }
            case MJPEG -> {
                URI address = in.address("address", "http", "https");
                String user = in.textOrEmpty("user");
                Optional<Path> password = in.fileOrNone("passwordFile", home);
                yield in.build(() -> new Network(address, user, password));
            }
            case REPLAY -> {
                Path clip = in.file("clip", home);
                double fps = in.number("fps", 1, 60);
                boolean loop = in.flag("loop");
                yield in.build(() -> new Replay(clip, fps, loop));
            }
            case CUSTOMER -> {
                String portrait = in.text("portrait");
                yield in.build(() -> new Customer(portrait));
            }
        };
    }
}
