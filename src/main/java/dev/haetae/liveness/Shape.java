package dev.haetae.liveness;

import dev.haetae.frame.Point;
import java.util.List;

/// One frame's face measured against a reference frame of the same face.
/// @param foreshortening how much more one direction shrank than the other (logarithm); shift, size and roll do not count
/// @param narrowing how much more the width shrank than the height (logarithm), as in a turn; below 0 in a nod
/// @param depth how far the nose tip moved within the frame of eyes and mouth, in eye distances: nothing for a flat
///              thing, whatever way it is tilted, because that frame is (nearly) an affine one
/// @param leftOver what a homography leaves over of the change, in eye distances
record Shape(double foreshortening, double narrowing, double depth, double leftOver) {

    /// Landmarks waver by this much foreshortening.
    private static final double WAVERING = 0.02;

    /// The jaw line slides along the head's outline and is left out.
    private static final int FIRST = 17;
    /// The mouth moves by itself: foreshortening is read off brows, nose and eyes.
    private static final int MOUTH = 48;

    static Shape of(Motion reference, Motion now) {
        double unit = now.points().get(0).distance(now.points().get(1));
        Affine map = Affine.of(reference.contour().subList(FIRST, MOUTH), now.contour().subList(FIRST, MOUTH));
        return new Shape(map.foreshortening(), map.narrowing(),
                Math.hypot(now.turn() - reference.turn(), noseHeight(now) - noseHeight(reference)),
                Homography.residual(reference.contour().subList(FIRST, 68), now.contour().subList(FIRST, 68), unit));
    }

    /// How far the nose moved, over the foreshortening that went with it.
    double relief() {
        return depth / (foreshortening + WAVERING);
    }

    /// The nose's share of the way from the eyes down to the mouth.
    private static double noseHeight(Motion motion) {
        Point right = motion.points().get(0);
        Point left = motion.points().get(1);
        double dx = left.x() - right.x();
        double dy = left.y() - right.y();
        double x = (motion.points().get(3).x() + motion.points().get(4).x() - right.x() - left.x()) / 2;
        double y = (motion.points().get(3).y() + motion.points().get(4).y() - right.y() - left.y()) / 2;
        return motion.tilt() * (dx * dx + dy * dy) / (y * dx - x * dy);
    }

    /// The least-squares affine map of points about their centres.
    /// @param xx how much of the old x is in the new x; `xy` how much of the old y, and so on
    private record Affine(double xx, double xy, double yx, double yy) {
        static Affine of(List<Point> from, List<Point> to) {
            Point a = mean(from);
            Point b = mean(to);
            double xx = 0;
            double xy = 0;
            double yy = 0;
            double ux = 0;
            double uy = 0;
            double vx = 0;
            double vy = 0;
            for (int i = 0; i < from.size(); i++) {
                double x = from.get(i).x() - a.x();
                double y = from.get(i).y() - a.y();
                double u = to.get(i).x() - b.x();
                double v = to.get(i).y() - b.y();
                xx += x * x;
                xy += x * y;
                yy += y * y;
                ux += u * x;
                uy += u * y;
                vx += v * x;
                vy += v * y;
            }
            double det = xx * yy - xy * xy;
            return new Affine((ux * yy - uy * xy) / det, (uy * xx - ux * xy) / det, (vx * yy - vy * xy) / det, (vy * xx - vx * xy) / det);
        }

        /// Logarithm of the ratio of the singular values.
        double foreshortening() {
            double even = Math.hypot(xx + yy, yx - xy);
            double odd = Math.hypot(xx - yy, yx + xy);
            return Math.log((even + odd) / Math.abs(even - odd));
        }

        double narrowing() {
            return Math.log(Math.hypot(xy, yy) / Math.hypot(xx, yx));
        }
    }

    private static Point mean(List<Point> points) {
        return new Point(points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }
}
