package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FacePoints;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/// fr_landmark asked fourteen times and averaged: the face set upright, seven squares about it, and the same in the
/// mirror. One look at 64 pixels is off by a pixel or two, which the templates feel. About 4 ms. One thread at a time.
public final class SteadyPoints implements FacePoints, AutoCloseable {
    private static final int SIZE = 192;
    private static final double MARGIN = 1.6;
    /// Shifts as shares of the side, and its scale.
    private static final double[][] SQUARES = {
        {0, 0, 1}, {-0.05, 0, 1}, {0.05, 0, 1}, {0, -0.05, 1}, {0, 0.05, 1}, {0, 0, 0.9}, {0, 0, 1.12}};
    /// A mirrored face's right eye is the left one.
    private static final int[] MIRRORED = {1, 0, 2, 4, 3};

    private final FaceLandmarks landmarks;

    public SteadyPoints(Models models) {
        landmarks = new FaceLandmarks(models);
    }

    @Override public List<Point> find(Frame frame, FaceObservation face) {
        Point right = face.points().get(0);
        Point left = face.points().get(1);
        double angle = Math.atan2(left.y() - right.y(), left.x() - right.x());
        double scale = SIZE / (face.box().height() * MARGIN);
        double a = scale * Math.cos(angle);
        double b = -scale * Math.sin(angle);
        double x = SIZE / 2.0 - a * face.box().centreX() + b * face.box().centreY();
        double y = SIZE / 2.0 - b * face.box().centreX() - a * face.box().centreY();
        Mat picture = Images.view(frame);
        Mat mirror = new Mat();
        try (Patch upright = Patch.warped(picture, a, b, x, y, SIZE)) {
            Core.flip(upright.mat(), mirror, 1);
            List<Point> seen = steady(upright.mat());
            List<Point> other = steady(mirror);
            var points = new ArrayList<Point>();
            for (int i = 0; i < seen.size(); i++) {
                Point twin = other.get(MIRRORED[i]);
                double u = (seen.get(i).x() + SIZE - 1 - twin.x()) / 2 - x;
                double v = (seen.get(i).y() + twin.y()) / 2 - y;
                points.add(new Point((a * u + b * v) / (scale * scale), (a * v - b * u) / (scale * scale)));
            }
            return points;
        } finally {
            Images.wipe(mirror);
            picture.release();
        }
    }

    private List<Point> steady(Mat upright) {
        double[] sums = new double[10];
        for (double[] square : SQUARES) {
            double side = SIZE / MARGIN * square[2];
            double centreX = SIZE / 2.0 + square[0] * SIZE / MARGIN;
            double centreY = SIZE / 2.0 + square[1] * SIZE / MARGIN;
            var five = FaceLandmarks.five(landmarks.contour(upright, new Region(centreX - side / 2, centreY - side / 2, side, side)));
            for (int i = 0; i < five.size(); i++) {
                sums[2 * i] += five.get(i).x() / SQUARES.length;
                sums[2 * i + 1] += five.get(i).y() / SQUARES.length;
            }
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < sums.length; i += 2) {
            points.add(new Point(sums[i], sums[i + 1]));
        }
        return points;
    }

    @Override public void close() {
        landmarks.close();
    }
}
