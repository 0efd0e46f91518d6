package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/// fr_landmark: grey / 256 of the square face at 64 pixels; 68 points (iBUG order) as shares of the square.
final class FaceLandmarks implements AutoCloseable {
    private static final int SIZE = 64;

    private final OnnxModel model;

    FaceLandmarks(Models models) {
        model = new OnnxModel(models.file("fr_landmark.onnx"), 1, 1, SIZE, SIZE);
    }

    List<Point> contour(Mat picture, Region square) {
        float[] shares;
        try (Patch patch = Patch.square(picture, square.centreX(), square.centreY(), square.height(), SIZE)) {
            shares = model.run(patch.grey(256)).getFirst();
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < shares.length; i += 2) {
            points.add(new Point(square.x() + shares[i] * square.height(), square.y() + shares[i + 1] * square.height()));
        }
        return points;
    }

    /// The person's right eye, left eye, nose tip, right and left mouth corner.
    static List<Point> five(List<Point> contour) {
        return List.of(mean(contour, 37, 38, 40, 41), mean(contour, 43, 44, 46, 47), contour.get(30),
                mean(contour, 48, 60), mean(contour, 54, 64));
    }

    static Point mean(List<Point> contour, int... indices) {
        double x = 0;
        double y = 0;
        for (int index : indices) {
            x += contour.get(index).x();
            y += contour.get(index).y();
        }
        return new Point(x / indices.length, y / indices.length);
    }

    @Override public void close() {
        model.close();
    }
}
