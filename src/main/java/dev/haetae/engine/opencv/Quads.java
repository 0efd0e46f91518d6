package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.MatOfPoint2f;
import org.opencv.imgproc.Imgproc;

/// The geometry of four corners.
final class Quads {
    /// ID-1 1.586, TD2 1.42, TD3 1.42, an open passport 0.7; seen in perspective.
    private static final double LEAST_ASPECT = 1.15;
    private static final double MOST_ASPECT = 1.95;
    private static final double LEAST_EVEN = 0.6;

    private Quads() {}

    static List<Point> corners(Quad q) {
        return List.of(q.topLeft(), q.topRight(), q.bottomRight(), q.bottomLeft());
    }

    /// Clockwise, beginning with the corner nearest the top left.
    static Quad ordered(Point[] corners) {
        double cx = Arrays.stream(corners).mapToDouble(Point::x).average().orElseThrow();
        double cy = Arrays.stream(corners).mapToDouble(Point::y).average().orElseThrow();
        Point[] p = corners.clone();
        Arrays.sort(p, (a, b) -> Double.compare(Math.atan2(a.y() - cy, a.x() - cx), Math.atan2(b.y() - cy, b.x() - cx)));
        int first = 0;
        for (int i = 1; i < 4; i++) {
            first = p[i].x() + p[i].y() < p[first].x() + p[first].y() ? i : first;
        }
        return new Quad(p[first], p[(first + 1) % 4], p[(first + 2) % 4], p[(first + 3) % 4]);
    }

    static boolean plausible(Quad q) {
        double aspect = aspect(q);
        double upper = q.topLeft().distance(q.topRight()) / Math.max(1, q.bottomLeft().distance(q.bottomRight()));
        double left = q.topLeft().distance(q.bottomLeft()) / Math.max(1, q.topRight().distance(q.bottomRight()));
        return aspect >= LEAST_ASPECT && aspect <= MOST_ASPECT && even(upper) && even(left);
    }

    private static boolean even(double ratio) {
        return ratio > LEAST_EVEN && ratio < 1 / LEAST_EVEN;
    }

    /// Longer over shorter side.
    static double aspect(Quad q) {
        return Math.max(q.width(), q.height()) / Math.max(1, Math.min(q.width(), q.height()));
    }

    static boolean overlap(Quad a, Quad b) {
        if (holdsMiddle(a, b) || holdsMiddle(b, a)) { // the intersection of nearly the same corners comes out empty
            return true;
        }
        MatOfPoint2f shared = new MatOfPoint2f();
        double area = Imgproc.intersectConvexConvex(points(a), points(b), shared);
        return area > 0.2 * Math.min(area(a), area(b));
    }

    private static boolean holdsMiddle(Quad outer, Quad inner) {
        Point middle = middle(inner);
        return Imgproc.pointPolygonTest(points(outer), new org.opencv.core.Point(middle.x(), middle.y()), false) >= 0;
    }

    static Point middle(Quad q) {
        return new Point(corners(q).stream().mapToDouble(Point::x).average().orElseThrow(),
                corners(q).stream().mapToDouble(Point::y).average().orElseThrow());
    }

    static MatOfPoint2f points(Quad q) {
        return new MatOfPoint2f(corners(q).stream().map(p -> new org.opencv.core.Point(p.x(), p.y()))
                .toArray(org.opencv.core.Point[]::new));
    }

    static double area(Quad q) {
        return Imgproc.contourArea(points(q));
    }

    static Quad scaled(Quad q, double by) {
        List<Point> p = corners(q).stream().map(c -> new Point(c.x() * by, c.y() * by)).toList();
        return new Quad(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    /// About its middle.
    static Quad grown(Quad q, double by) {
        Point m = middle(q);
        List<Point> p = corners(q).stream().map(c -> new Point(m.x() + (c.x() - m.x()) * by, m.y() + (c.y() - m.y()) * by)).toList();
        return new Quad(p.get(0), p.get(1), p.get(2), p.get(3));
    }
}
