package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import org.opencv.core.Mat;

/// Measures how the picture of a face came about, over the frames of one camera. One thread at a time.
public final class FaceTraces implements AutoCloseable {

    /// @param picture 8-bit BGR
    /// @param face square box of the nearest face
    public Traces measure(Mat picture, Region face) {
        return Traces.NONE;
    }

    /// The face went away: whoever comes next is measured anew.
    public void forget() {}

    @Override public void close() {
        forget();
    }
}
