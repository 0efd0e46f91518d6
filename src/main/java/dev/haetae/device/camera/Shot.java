package dev.haetae.device.camera;

import dev.haetae.frame.Frame;
import java.io.IOException;

/// What a camera delivered, perhaps still encoded: only what is asked for is developed.
interface Shot extends AutoCloseable {

    /// @throws IOException where the picture is broken; the next one may be whole
    Frame develop() throws IOException;

    long nanos();

    /// Overwrites the pixels that were not handed out.
    @Override void close();
}
