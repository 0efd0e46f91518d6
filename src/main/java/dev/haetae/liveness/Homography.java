package dev.haetae.liveness;

import dev.haetae.frame.Point;
import java.util.Arrays;
import java.util.List;

/// How well the motion between two sets of matching points is explained by a flat thing seen in perspective (eight
/// values, least squares) and by a thing that only moved, grew and rolled (four values).
final class Homography {
    /// The worst points are left out: single landmarks slip.
    private static final double TRIMMED = 0.9;

    private Homography() {}

    /// @return trimmed root mean square of what a homography leaves over, in units of `unit`
    static double residual(List<Point> from, List<Point> to, double unit) {
        double[] h = fit(centred(from, unit), centred(to, unit));
        return h.length == 0 ? Double.NaN : leftOver(centred(from, unit), centred(to, unit), h);
    }

    /// About the centre of gravity and in small numbers: the normal equations stay well conditioned.
    private static List<Point> centred(List<Point> points, double unit) {
        double x = points.stream().mapToDouble(Point::x).average().orElse(0);
        double y = points.stream().mapToDouble(Point::y).average().orElse(0);
        return points.stream().map(point -> new Point((point.x() - x) / unit, (point.y() - y) / unit)).toList();
    }

    private static double leftOver(List<Point> from, List<Point> to, double[] h) {
        double[] squares = new double[from.size()];
        for (int i = 0; i < squares.length; i++) {
            Point p = from.get(i);
            double w = h[6] * p.x() + h[7] * p.y() + 1;
            double dx = (h[0] * p.x() + h[1] * p.y() + h[2]) / w - to.get(i).x();
            double dy = (h[3] * p.x() + h[4] * p.y() + h[5]) / w - to.get(i).y();
            squares[i] = dx * dx + dy * dy;
        }
        Arrays.sort(squares);
        int kept = (int) Math.ceil(TRIMMED * squares.length);
        return Math.sqrt(Arrays.stream(squares, 0, kept).average().orElse(0));
    }

    /// Direct linear transformation with the last value 1: two equations a point.
    /// @return the eight values by rows, or nothing where the points do not fix them
    private static double[] fit(List<Point> from, List<Point> to) {
        double[][] normal = new double[8][9];
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x();
            double y = from.get(i).y();
            double u = to.get(i).x();
            double v = to.get(i).y();
            add(normal, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u});
            add(normal, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v});
        }
        return solve(normal);
    }

    private static void add(double[][] normal, double[] equation) {
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 9; column++) {
                normal[row][column] += equation[row] * equation[column];
            }
        }
    }

    /// Gauss with row pivoting.
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column + 1; row < n; row++) {
                best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
            }
            double[] pivot = a[best];
            a[best] = a[column];
            a[column] = pivot;
            if (Math.abs(pivot[column]) < 1e-9) {
                return new double[0];
            }
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : a[row][column] / pivot[column];
                for (int k = column; k <= n; k++) {
                    a[row][k] -= factor * pivot[k];
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][n] / a[i][i];
        }
        return values;
    }
}
