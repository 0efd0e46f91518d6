package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// What lies over a row of print, or is missing from it: a stretch where from the row's top to its bottom next to nothing has the
/// colour of the paper about it, and that ends abruptly. No letter is like this over more than its stem; a stain, a shadow and
/// light from one side fade.
final class LaidOver {
    private static final int ROW = 16;
    /// Paper above and below from which its colour is learnt, in row heights.
    private static final double ABOUT = 1.5;
    private static final double OTHER_COLOUR = 26;
    /// Of a column of the row; strokes cross less of it, except for stems, which are narrow.
    private static final double ALL = 0.75;
    /// How far the paper's colour leaps at the end of what lies on it, within so many columns to either side.
    private static final double LEAP = 22;
    private static final int LEAP_COLUMNS = 3;
    /// Where letters are seen, nothing hides them.
    private static final double ONE_COLOUR = 16;
    private static final double EVEN = 0.7;
    /// Columns looked through for one without ink: wider than a stem.
    private static final int STEM = 3;
    private static final double PAPER_PART = 0.9;

    private LaidOver() {}

    /// @param row of print, in pixels of the picture, its own top left first
    /// @return the longest such stretch, in heights of the row
    static double stretch(Mat bgr, Quad row) {
        int width = (int) Math.round(ROW * row.width() / Math.max(1, row.height()));
        int height = (int) (ROW * (1 + 2 * ABOUT));
        if (width < ROW || width > 200 * ROW || row.height() < 4) {
            return 0; // nothing to tell of
        }
        Mat strip = DocumentFinder.straighten(bgr, taller(row), width, height);
        Mat lab = new Mat();
        Imgproc.cvtColor(strip, lab, Imgproc.COLOR_BGR2Lab);
        Scalar paper = LaidOn.median(lab);
        byte[] values = new byte[(int) lab.total() * 3];
        lab.get(0, 0, values);
        Images.wipe(strip, lab);
        int top = (height - ROW) / 2;
        double[][] ground = ground(values, width, top);
        int longest = 0;
        int length = 0;
        for (int x = 0; x <= width; x++) {
            int other = 0;
            for (int y = top; y < top + ROW && x < width; y++) {
                other += LaidOn.distance(colour(values, 3 * (y * width + x)), paper.val) > OTHER_COLOUR ? 1 : 0;
            }
            if (other >= ALL * ROW) {
                length++;
            } else {
                if (length > longest && (x == length || leaps(ground, x - length)) && (x == width || leaps(ground, x))
                        && even(values, width, top, x - length, x) > EVEN) {
                    longest = length;
                }
                length = 0;
            }
        }
        Arrays.fill(values, (byte) 0);
        return (double) longest / ROW;
    }

    /// The colour on which print stands, or of what hides it, of each column: its brighter part, of the brightest column nearby,
    /// since a stem fills its own.
    private static double[][] ground(byte[] lab, int width, int top) {
        double[][] bright = new double[width][];
        for (int x = 0; x < width; x++) {
            double[][] column = new double[ROW][];
            for (int y = 0; y < ROW; y++) {
                column[y] = colour(lab, 3 * ((top + y) * width + x));
            }
            Arrays.sort(column, Comparator.comparingDouble(pixel -> pixel[0]));
            bright[x] = column[(int) (PAPER_PART * (ROW - 1))];
        }
        double[][] ground = new double[width][];
        for (int x = 0; x < width; x++) {
            ground[x] = bright[x];
            for (int near = Math.max(0, x - STEM); near <= Math.min(width - 1, x + STEM); near++) {
                ground[x] = bright[near][0] > ground[x][0] ? bright[near] : ground[x];
            }
        }
        return ground;
    }

    /// Share of a stretch that has nearly one colour.
    private static double even(byte[] lab, int width, int top, int from, int to) {
        double[][] pixels = new double[(to - from) * ROW][];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colour(lab, 3 * ((top + i % ROW) * width + from + i / ROW));
        }
        double[] middle = IntStream.range(0, 3).mapToDouble(c -> Arrays.stream(pixels).mapToDouble(pixel -> pixel[c]).sorted()
                .toArray()[pixels.length / 2]).toArray();
        return (double) Arrays.stream(pixels).filter(pixel -> LaidOn.distance(pixel, middle) < ONE_COLOUR).count() / pixels.length;
    }

    private static boolean leaps(double[][] ground, int at) {
        for (int x = Math.max(LEAP_COLUMNS, at - ROW / 2); x <= Math.min(ground.length - 1 - LEAP_COLUMNS, at + ROW / 2); x++) {
            if (LaidOn.distance(ground[x - LEAP_COLUMNS], ground[x + LEAP_COLUMNS]) > LEAP) {
                return true;
            }
        }
        return false;
    }

    private static double[] colour(byte[] lab, int at) {
        return new double[] {lab[at] & 255, lab[at + 1] & 255, lab[at + 2] & 255};
    }

    private static Quad taller(Quad row) {
        return new Quad(beyond(row.bottomLeft(), row.topLeft()), beyond(row.bottomRight(), row.topRight()),
                beyond(row.topRight(), row.bottomRight()), beyond(row.topLeft(), row.bottomLeft()));
    }

    private static Point beyond(Point from, Point to) {
        return new Point(to.x() + ABOUT * (to.x() - from.x()), to.y() + ABOUT * (to.y() - from.y()));
    }
}
