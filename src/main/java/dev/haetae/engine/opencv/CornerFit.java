package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.imgproc.Imgproc;

/// Cards have round corners: the true corner is where the straight parts of two sides would meet.
final class CornerFit {
    /// Only the middle of a side is straight for certain.
    private static final double MIDDLE = 0.36;
    /// Points further from the rough side than this share of its length belong to something else.
    private static final double NEAR = 0.05;
    private static final int LEAST_POINTS = 8;

    private record Line(Point at, double dx, double dy) {}

    private CornerFit() {}

    /// @return the rough outline where a side cannot be fitted
    static Quad refined(Quad rough, MatOfPoint contour) {
        Point[] corners = {rough.topLeft(), rough.topRight(), rough.bottomRight(), rough.bottomLeft()};
        org.opencv.core.Point[] points = contour.toArray();
        Line[] sides = new Line[4];
        for (int i = 0; i < 4; i++) {
            sides[i] = fit(points, corners[i], corners[(i + 1) % 4]);
        }
        Point[] met = new Point[4];
        for (int i = 0; i < 4; i++) {
            met[i] = meet(sides[(i + 3) % 4], sides[i], corners[i]);
        }
        return new Quad(met[0], met[1], met[2], met[3]);
    }

    private static Line fit(org.opencv.core.Point[] points, Point a, Point b) {
        double length = Math.max(1, a.distance(b));
        double dx = (b.x() - a.x()) / length;
        double dy = (b.y() - a.y()) / length;
        List<org.opencv.core.Point> along = new ArrayList<>();
        for (var p : points) {
            double u = (p.x - a.x()) * dx + (p.y - a.y()) * dy;
            double v = (p.y - a.y()) * dx - (p.x - a.x()) * dy;
            if (Math.abs(u / length - 0.5) < MIDDLE && Math.abs(v) < NEAR * length) {
                along.add(p);
            }
        }
        if (along.size() < LEAST_POINTS) {
            return new Line(a, dx, dy);
        }
        Mat line = new Mat();
        Imgproc.fitLine(new MatOfPoint2f(along.toArray(org.opencv.core.Point[]::new)), line, Imgproc.DIST_HUBER, 0, 0.01, 0.01);
        float[] values = new float[4];
        line.get(0, 0, values);
        return new Line(new Point(values[2], values[3]), values[0], values[1]);
    }

    private static Point meet(Line one, Line other, Point rough) {
        double cross = one.dx * other.dy - one.dy * other.dx;
        if (Math.abs(cross) < 0.2) {
            return rough;
        }
        double t = ((other.at.x() - one.at.x()) * other.dy - (other.at.y() - one.at.y()) * other.dx) / cross;
        Point corner = new Point(one.at.x() + t * one.dx, one.at.y() + t * one.dy);
        return corner.distance(rough) < 0.2 * Math.hypot(one.at.x() - other.at.x(), one.at.y() - other.at.y()) ? corner : rough;
    }
}
