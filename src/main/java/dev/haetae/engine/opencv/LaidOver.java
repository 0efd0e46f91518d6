package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// What lies over a row of print, or is missing from it: a stretch where from the row's top to its bottom next to nothing has the
/// colour of the paper about it. No letter is like this over more than its stem.
final class LaidOver {
    private static final int ROW = 16;
    /// Paper above and below from which its colour is learnt, in row heights.
    private static final double ABOUT = 1.5;
    private static final double OTHER_COLOUR = 26;
    /// Of a column of the row; strokes cross less of it, except for stems, which are narrow.
    private static final double ALL = 0.75;

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
        int longest = 0;
        int length = 0;
        for (int x = 0; x < width; x++) {
            int other = 0;
            for (int y = top; y < top + ROW; y++) {
                other += differs(values, 3 * (y * width + x), paper.val) ? 1 : 0;
            }
            length = other >= ALL * ROW ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        Arrays.fill(values, (byte) 0);
        return (double) longest / ROW;
    }

    private static boolean differs(byte[] lab, int at, double[] paper) {
        return Math.hypot(Math.hypot((lab[at] & 255) - paper[0], (lab[at + 1] & 255) - paper[1]), (lab[at + 2] & 255) - paper[2])
                > OTHER_COLOUR;
    }

    private static Quad taller(Quad row) {
        return new Quad(beyond(row.bottomLeft(), row.topLeft()), beyond(row.bottomRight(), row.topRight()),
                beyond(row.topRight(), row.bottomRight()), beyond(row.topLeft(), row.bottomLeft()));
    }

    private static Point beyond(Point from, Point to) {
        return new Point(to.x() + ABOUT * (to.x() - from.x()), to.y() + ABOUT * (to.y() - from.y()));
    }
}
