package dev.haetae.session;

import java.nio.ByteBuffer;

/// Where the screen gets the live picture from: polled on the screen's own thread, never pushed.
public interface LiveSource {
    /// No camera is behind it.
    LiveSource NOTHING = new LiveSource() {
        @Override public LiveView view() {
            return LiveView.NOTHING;
        }

        @Override public boolean pixels(ByteBuffer target) {
            return false;
        }
    };

    LiveView view();

    /// Copies the newest live picture as BGRA, 4 * width * height bytes with the sizes of [#view()].
    /// @param target direct or heap, large enough; position is left unchanged
    /// @return false when there is no picture, or its size no longer fits (nothing was written)
    boolean pixels(ByteBuffer target);

    /// The screen says what it has painted about the picture: only what was truly shown can be looked for on the face.
    /// @param rgb 0xRRGGBB; 0 when it shows no tint (high contrast, another screen)
    default void shines(int rgb) {}
}
