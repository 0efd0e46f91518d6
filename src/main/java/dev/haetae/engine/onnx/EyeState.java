package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import dev.haetae.frame.Point;
import java.util.List;
import org.opencv.core.Mat;

/// fr_eye (open-closed-eye-0001): grey / 255 of a square of 1.6 eye widths at 24 pixels; class 0 is closed.
final class EyeState implements AutoCloseable {
    private static final int SIZE = 24;
    private static final int RIGHT = 36;
    private static final int LEFT = 42;

    private final OnnxModel model;

    EyeState(Models models) {
        model = new OnnxModel(models.file("fr_eye.onnx"), 1, 1, SIZE, SIZE);
    }

    /// Probability of the more open eye being closed: a wink is no blink.
    double closed(Mat picture, List<Point> contour) {
        return Math.min(closed(picture, contour, RIGHT), closed(picture, contour, LEFT));
    }

    private double closed(Mat picture, List<Point> contour, int first) {
        Point centre = FaceLandmarks.mean(contour, first + 1, first + 2, first + 4, first + 5);
        double width = contour.get(first).distance(contour.get(first + 3));
        if (width < 1) {
            return 0; // an eye seen from the side: nothing to judge
        }
        try (Patch patch = Patch.square(picture, centre.x(), centre.y(), 1.6 * width, SIZE)) {
            return model.probabilities(patch.grey(255))[0];
        }
    }

    @Override public void close() {
        model.close();
    }
}
