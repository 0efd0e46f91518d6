package dev.haetae.engine.onnx;

import dev.haetae.frame.Region;
import org.opencv.core.Mat;

/// Evidence that the face is shown on a display.
final class ScreenCue {
    private ScreenCue() {}

    static double of(Mat picture, Region face) {
        return Double.NaN;
    }
}
