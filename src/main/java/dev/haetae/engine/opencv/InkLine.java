package dev.haetae.engine.opencv;

import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// The angle at which a line's ink falls into the fewest rows, and where it ends on all four sides.
final class InkLine {
    private static final double MOST_ANGLE = Math.toRadians(4);
    private static final int ANGLES = 17;
    /// A row or column with less ink than this share of the fullest is no longer the line.
    private static final double LEAST_OF_PEAK = 0.07;
    private static final int LEAST_INK = 12;

    private InkLine() {}

    /// @param ink 255 where strokes are
    static Optional<PrintLine> of(Mat ink, Rect box) {
        Mat part = ink.submat(box);
        byte[] pixels = new byte[box.width * box.height];
        part.clone().get(0, 0, pixels);
        part.release();
        int count = 0;
        int[] xs = new int[pixels.length];
        int[] ys = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != 0) {
                xs[count] = i % box.width;
                ys[count++] = i / box.width;
            }
        }
        if (count < LEAST_INK) {
            return Optional.empty();
        }
        double angle = box.width > 2 * box.height ? angle(xs, ys, count, box) : 0;
        return Optional.of(extent(xs, ys, count, box, angle));
    }

    private static double angle(int[] xs, int[] ys, int count, Rect box) {
        double best = 0;
        double most = -1;
        for (int i = 0; i < ANGLES; i++) {
            double angle = MOST_ANGLE * (2.0 * i / (ANGLES - 1) - 1);
            double sum = 0;
            for (int rows : profile(xs, ys, count, box, angle)) {
                sum += (double) rows * rows;
            }
            sum *= 1 - 0.02 * Math.abs(angle) / MOST_ANGLE; // as good as level is level
            if (sum > most) {
                most = sum;
                best = angle;
            }
        }
        return best;
    }

    private static int[] profile(int[] xs, int[] ys, int count, Rect box, double angle) {
        int drop = (int) Math.ceil(box.width / 2.0 * Math.sin(MOST_ANGLE)) + 1;
        int[] rows = new int[box.height + 2 * drop + 2];
        double slope = Math.tan(angle);
        for (int i = 0; i < count; i++) {
            rows[(int) Math.round(ys[i] - slope * (xs[i] - box.width / 2.0)) + drop]++;
        }
        return rows;
    }

    private static PrintLine extent(int[] xs, int[] ys, int count, Rect box, double angle) {
        int drop = (int) Math.ceil(box.width / 2.0 * Math.sin(MOST_ANGLE)) + 1;
        int[] rows = profile(xs, ys, count, box, angle);
        int peak = 0;
        for (int row : rows) {
            peak = Math.max(peak, row);
        }
        int top = 0;
        while (rows[top] < LEAST_OF_PEAK * peak) {
            top++;
        }
        int bottom = rows.length - 1;
        while (rows[bottom] < LEAST_OF_PEAK * peak) {
            bottom--;
        }
        int left = box.width;
        int right = 0;
        double slope = Math.tan(angle);
        for (int i = 0; i < count; i++) {
            double y = ys[i] - slope * (xs[i] - box.width / 2.0) + drop;
            if (y >= top - 0.5 && y <= bottom + 0.5) {
                left = Math.min(left, xs[i]);
                right = Math.max(right, xs[i]);
            }
        }
        double x = (left + right + 1) / 2.0;
        double y = (top + bottom + 1) / 2.0 - drop + slope * (x - box.width / 2.0);
        return new PrintLine(box.x + x, box.y + y, angle, right - left + 1, bottom - top + 1);
    }
}
