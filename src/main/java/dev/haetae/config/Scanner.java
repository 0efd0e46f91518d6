package dev.haetae.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What looks at the document.
public sealed interface Scanner {

    /// On the glass, drawn in, or drawn in and seen from both sides: then nobody is asked to turn a card over.
    enum Intake { FLATBED, FEEDER, DUPLEX }

    /// A scanner behind saned, on this machine or in the network.
    /// @param device as `haetae doctor` lists it; empty takes the first one
    /// @param options of the SANE backend, set in this order (`source: Flatbed`)
    record Saned(String host, int port, String device, int stillDpi, int previewDpi, Intake intake, Map<String, String> options)
            implements Scanner {}

    /// A driverless scanner in the network, by eSCL.
    /// @param certificate PEM file of the one certificate that is trusted for https
    /// @param width, height of the scanned area in millimetres
    record Network(URI address, Optional<Path> certificate, Intake intake, int width, int height, int stillDpi, int previewDpi)
            implements Scanner {}

    /// An eSCL scanner that only exists in this process, with a folder of pictures on its glass or in its feeder.
    /// @param pictureDpi at which the pictures were made
    record Simulator(Path folder, int pictureDpi, boolean loop, Intake intake, int width, int height, int stillDpi, int previewDpi)
            implements Scanner {}

    /// A folder of pictures, laid on the glass one after the other.
    record Replay(Path folder, int stillDpi, int previewDpi, boolean loop) implements Scanner {}

    /// The demo's specimen documents.
    record Specimens() implements Scanner {}

    enum Kind { SANED, ESCL, SIMULATOR, REPLAY, SPECIMENS }

    static Scanner read(Section in, Path home) {
        Kind kind = in.choice("kind", Kind.class);
        return switch (kind) {
            case null -> null;
            case SANED -> {
                String host = in.text("host");
                int port = in.whole("port", 1, 65535);
                String device = in.textOrEmpty("device");
                int stillDpi = in.whole("stillDpi", 200, 1200);
                int previewDpi = in.whole("previewDpi", 50, 300);
                Intake intake = in.choice("intake", Intake.class);
                Map<String, String> options = in.textByName("options");
                yield in.build(() -> new Saned(host, port, device, stillDpi, previewDpi, intake, options));
            }
            case ESCL -> {
                URI address = in.address("address", "http", "https");
                Optional<Path> certificate = in.fileOrNone("certificate", home);
                if (certificate.isPresent() && !"https".equals(address.getScheme())) {
                    in.refuse("certificate", "is for an address that begins with https://");
                }
                Intake intake = in.choice("intake", Intake.class);
                int width = in.whole("width", 85, 300);
                int height = in.whole("height", 50, 430);
                int stillDpi = in.whole("stillDpi", 200, 1200);
                int previewDpi = in.whole("previewDpi", 50, 300);
                yield in.build(() -> new Network(address, certificate, intake, width, height, stillDpi, previewDpi));
            }
            case SIMULATOR -> {
                Path folder = in.file("folder", home);
                int pictureDpi = in.whole("pictureDpi", 100, 1200);
                boolean loop = in.flag("loop");
                Intake intake = in.choice("intake", Intake.class);
                int width = in.whole("width", 85, 210);
                int height = in.whole("height", 50, 297);
                int stillDpi = in.whole("stillDpi", 200, 600);
                int previewDpi = in.whole("previewDpi", 50, 300);
                yield in.build(() -> new Simulator(folder, pictureDpi, loop, intake, width, height, stillDpi, previewDpi));
            }
            case REPLAY -> {
                Path folder = in.file("folder", home);
                int stillDpi = in.whole("stillDpi", 200, 1200);
                int previewDpi = in.whole("previewDpi", 50, 300);
                boolean loop = in.flag("loop");
                yield in.build(() -> new Replay(folder, stillDpi, previewDpi, loop));
            }
            case SPECIMENS -> in.build(Specimens::new);
        };
    }
}
