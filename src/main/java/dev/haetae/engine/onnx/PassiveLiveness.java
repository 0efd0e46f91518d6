package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// fr_liveness (Silent-Face family): raw 0..255 BGR (RGB, as its own script feeds it, is wrong) of 2.7 face boxes,
/// moved into the picture, at 128 pixels; class 0 is live. Advisory: it misses masks and screens that fill the view.
final class PassiveLiveness implements AutoCloseable {
    private static final int SIZE = 128;
    private static final double CONTEXT = 2.7;

    private final OnnxModel model;

    PassiveLiveness(Models models) {
        model = new OnnxModel(models.file("fr_liveness.onnx"), 1, 3, SIZE, SIZE);
    }

    double live(Mat picture, FaceDetector.Box face) {
        try (Patch patch = Patch.resized(picture, context(picture, face), SIZE, SIZE)) {
            return model.probabilities(patch.bgr(0, 1))[0];
        }
    }

    private static Rect context(Mat picture, FaceDetector.Box face) {
        double lastX = picture.cols() - 1.0;
        double lastY = picture.rows() - 1.0;
        double scale = Math.min(CONTEXT, Math.min(lastY / face.height(), lastX / face.width()));
        double width = face.width() * scale;
        double height = face.height() * scale;
        double left = Math.clamp(face.centreX() - width / 2, 0, Math.max(0, lastX - width));
        double top = Math.clamp(face.centreY() - height / 2, 0, Math.max(0, lastY - height));
        int x = (int) left;
        int y = (int) top;
        return new Rect(x, y, (int) Math.min(left + width, lastX) + 1 - x, (int) Math.min(top + height, lastY) + 1 - y);
    }

    @Override public void close() {
        model.close();
    }
}
