package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Whether a picture that a document fills shows it whole: print that runs off the picture's edge, and proportions that no
/// document has (ICAO 9303-3: 1.42 and 1.59, visas 1.5, an open passport 0.71).
final class PrintAtTheEdge {
    private static final int WIDTH = 700;
    private static final double SQUAREST = 1.33;
    private static final double LONGEST = 1.69;
    private static final double OPEN_SQUAREST = 1.3;
    private static final double OPEN_LONGEST = 1.5;
    private static final double DEPTH = 0.25;
    private static final int GLYPH = 15;
    /// Strokes that end at the left or right edge are of as many lines; at the upper or lower one, of one line.
    private static final int LINES = 3;
    private static final int LETTERS = 7;
    private static final double BLANK = 6;

    private PrintAtTheEdge() {}

    /// @param grey of the whole picture, at any scale
    static Optional<Region> cut(Mat grey, Size picture) {
        Mat small = small(grey);
        Mat strokes = Softness.strokes(small, GLYPH, DEPTH);
        try {
            double w = picture.width;
            double h = picture.height;
            if (runs(strokes.col(1)) >= LINES) {
                return Optional.of(new Region(0, 0, w / 12, h));
            }
            if (runs(strokes.col(strokes.cols() - 2)) >= LINES) {
                return Optional.of(new Region(w * 11 / 12, 0, w / 12, h));
            }
            if (runs(strokes.row(strokes.rows() - 2)) >= LETTERS) {
                return Optional.of(new Region(0, h * 11 / 12, w, h / 12));
            }
            if (runs(strokes.row(1)) >= LETTERS) {
                return Optional.of(new Region(0, 0, w, h / 12));
            }
            return whole(picture) || blank(small) ? Optional.empty() : Optional.of(new Region(0, 0, w, h));
        } finally {
            Images.wipe(small, strokes);
        }
    }

    /// Print of a page that is cut leaves it on one side, seldom on two that face each other.
    static boolean onOppositeSides(Mat grey) {
        Mat small = small(grey);
        Mat strokes = Softness.strokes(small, GLYPH, DEPTH);
        try {
            return runs(strokes.col(1)) >= LINES && runs(strokes.col(strokes.cols() - 2)) >= LINES;
        } finally {
            Images.wipe(small, strokes);
        }
    }

    private static Mat small(Mat grey) {
        Mat small = new Mat();
        double zoom = (double) WIDTH / Math.max(grey.cols(), grey.rows());
        Imgproc.resize(grey, small, new Size(), zoom, zoom, zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        return small;
    }

    private static boolean whole(Size picture) {
        double aspect = picture.width / picture.height;
        return aspect > SQUAREST && aspect < LONGEST || 1 / aspect > OPEN_SQUAREST && 1 / aspect < LONGEST
                || aspect > OPEN_SQUAREST && aspect < OPEN_LONGEST;
    }

    /// A margin of one colour all about: the document's proportions are not the picture's.
    private static boolean blank(Mat small) {
        int band = Math.max(2, small.rows() / 60);
        for (Mat side : new Mat[] {small.rowRange(0, band), small.rowRange(small.rows() - band, small.rows()),
            small.colRange(0, band), small.colRange(small.cols() - band, small.cols())}) {
            MatOfDouble mean = new MatOfDouble();
            MatOfDouble spread = new MatOfDouble();
            Core.meanStdDev(side, mean, spread);
            side.release();
            if (spread.get(0, 0)[0] > BLANK) {
                return false;
            }
        }
        return true;
    }

    /// Runs as long as a stroke is wide or high.
    private static int runs(Mat line) {
        byte[] on = new byte[(int) line.total()];
        line.get(0, 0, on);
        line.release();
        int runs = 0;
        int length = 0;
        for (int i = 0; i <= on.length; i++) {
            if (i < on.length && on[i] != 0) {
                length++;
            } else {
                runs += length >= 1 && length <= GLYPH + 3 ? 1 : 0;
                length = 0;
            }
        }
        return runs;
    }
}
