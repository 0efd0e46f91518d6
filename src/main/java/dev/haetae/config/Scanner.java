package dev.haetae.config;

import java.nio.file.Path;
import java.util.Map;

/// What looks at the document.
public sealed interface Scanner {

    /// A scanner behind saned, on this machine or in the network.
    /// @param device as `haetae doctor` lists it; empty takes the first one
    /// @param options of the SANE backend, set in this order (`source: Flatbed`)
    record Saned(String host, int port, String device, int stillDpi, int previewDpi, Map<String, String> options)
            implements Scanner {}

    /// A folder of pictures, laid on the glass one after the other.
    record Replay(Path folder, int stillDpi, int previewDpi, boolean loop) implements Scanner {}

    /// The demo's specimen documents.
    record Specimens() implements Scanner {}

    enum Kind { SANED, REPLAY, SPECIMENS }

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
                Map<String, String> options = in.textByName("options");
                yield in.build(() -> new Saned(host, port, device, stillDpi, previewDpi, options));
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
