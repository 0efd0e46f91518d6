package dev.haetae.liveness;

import dev.haetae.frame.Point;
import java.util.List;

/// Eyes and mouth of one frame as lengths. All but the size in eye distances, across and along the line of the eyes, so
/// that neither the head's roll nor its distance from the camera counts.
/// @param lids opening of the wider eye over its width (eye aspect ratio, Soukupova and Cech 2016)
/// @param width of the mouth
/// @param open gap between the lips
/// @param corners how far the mouth's corners lie below the line of the eyes
/// @param size eye distance in pixels
record Features(double lids, double width, double open, double corners, double size) {

    /// @param motion with a face; without a contour only the mouth's width is known
    static Features of(Motion motion) {
        Point right = motion.points().get(0);
        Point left = motion.points().get(1);
        double size = right.distance(left);
        List<Point> contour = motion.contour();
        if (contour.size() != 68) {
            return new Features(Double.NaN, motion.smile(), 0, 0, size);
        }
        double open = below(contour.get(66), right, left) - below(contour.get(62), right, left);
        double corners = (below(motion.points().get(3), right, left) + below(motion.points().get(4), right, left)) / 2;
        return new Features(Math.max(aspect(contour, 36), aspect(contour, 42)), motion.smile(), open, corners, size);
    }

    /// Six points from one corner of an eye round to the lower lid.
    private static double aspect(List<Point> contour, int first) {
        double height = contour.get(first + 1).distance(contour.get(first + 5)) + contour.get(first + 2).distance(contour.get(first + 4));
        return height / (2 * contour.get(first).distance(contour.get(first + 3)));
    }

    /// Distance of a point below the line of the eyes.
    private static double below(Point point, Point right, Point left) {
        double alongX = left.x() - right.x();
        double alongY = left.y() - right.y();
        return ((point.y() - right.y()) * alongX - (point.x() - right.x()) * alongY) / (alongX * alongX + alongY * alongY);
    }
}
