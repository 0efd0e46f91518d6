package dev.haetae.session;

import java.nio.ByteBuffer;

/// Where the screen gets the live picture from: polled on the screen's own thread, never pushed.
public interface LiveSource {
    LiveView view();

    /// Copies the newest live picture as BGRA, 4 * width * height bytes with the sizes of [#view()].
    /// @param target direct or heap, large enough; position is left unchanged
    /// @return false when there is no picture, or its size no longer fits (nothing was written)
    boolean pixels(ByteBuffer target);
}
