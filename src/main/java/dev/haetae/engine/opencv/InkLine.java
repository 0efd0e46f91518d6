package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// The angle at which a line's ink falls into the fewest rows, and where it ends on all four sides.
final class InkLine {
    private static final double MOST_ANGLE = Math.toRadians(4);
    private static final int ANGLES = 17;
    /// A row or column with less ink than this share of the fullest is no longer the line.
    private static final double LEAST_OF_PEAK = 0.07;
    private static final int LEAST_INK = 12;
    /// Two lines tied together are still this much wider than high; a few syllables with a gap between their parts are not.
    private static final double WIDE = 2.5;
    private static final double VALLEY = 0.2;
    private static final int LEAST_BAND = 9;
    private static final double LEAST_GAP = 0.4;
    private static final int[] ALL_ROWS = {0, Integer.MAX_VALUE};

    private InkLine() {}

    /// @param ink 255 where strokes are
    /// @return one line as a rule; two or more where a scratch or a watermark's edge had tied them together
    static List<PrintLine> of(Mat ink, Rect box) {
        return of(ink, box, box.width > WIDE * box.height);
    }

    /// @return one line, or none where there is next to no ink
    static List<PrintLine> one(Mat ink, Rect box) {
        return of(ink, box, false);
    }

    private static List<PrintLine> of(Mat ink, Rect box, boolean part) {
        Mat there = ink.submat(box);
        byte[] pixels = new byte[box.width * box.height];
        there.get(0, 0, pixels);
        there.release();
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
            return List.of();
        }
        double angle = box.width > 2 * box.height ? angle(xs, ys, count, box) : 0;
        List<PrintLine> lines = new ArrayList<>();
        for (int[] band : part ? bands(profile(xs, ys, count, box, angle)) : new int[][] {ALL_ROWS}) {
            lines.add(extent(xs, ys, count, box, angle, band));
        }
        return lines;
    }

    /// First and last rows of what stands apart, cut in the middle of the empty rows between.
    private static int[][] bands(int[] rows) {
        int peak = Arrays.stream(rows).max().orElse(0);
        List<int[]> bands = new ArrayList<>();
        int begin = -1;
        for (int row = 0; row <= rows.length; row++) {
            boolean ink = row < rows.length && rows[row] >= VALLEY * peak;
            if (ink && begin < 0) {
                begin = row;
            } else if (!ink && begin >= 0) {
                if (row - begin >= LEAST_BAND && (bands.isEmpty() || apart(bands.getLast(), begin, row))) {
                    bands.add(new int[] {begin, row - 1});
                } else if (row - begin >= LEAST_BAND) {
                    bands.getLast()[1] = row - 1;
                }
                begin = -1;
            }
        }
        if (bands.size() < 2) {
            return new int[][] {ALL_ROWS};
        }
        int[][] parted = new int[bands.size()][];
        for (int i = 0; i < parted.length; i++) {
            parted[i] = new int[] {i == 0 ? 0 : (bands.get(i - 1)[1] + bands.get(i)[0]) / 2 + 1,
                i + 1 == parted.length ? rows.length - 1 : (bands.get(i)[1] + bands.get(i + 1)[0]) / 2};
        }
        return parted;
    }

    /// Syllables have a gap too, above a last consonant, but a small one.
    private static boolean apart(int[] above, int begin, int end) {
        return begin - above[1] - 1 >= LEAST_GAP * Math.min(above[1] - above[0] + 1, end - begin);
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

    private static PrintLine extent(int[] xs, int[] ys, int count, Rect box, double angle, int[] band) {
        int drop = (int) Math.ceil(box.width / 2.0 * Math.sin(MOST_ANGLE)) + 1;
        int[] rows = profile(xs, ys, count, box, angle);
        int top = band[0];
        int bottom = Math.min(rows.length - 1, band[1]);
        int peak = Arrays.stream(rows, top, bottom + 1).max().orElse(0);
        while (rows[top] < LEAST_OF_PEAK * peak) {
            top++;
        }
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
