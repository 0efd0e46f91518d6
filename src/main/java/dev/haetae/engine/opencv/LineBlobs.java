package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds long lines of dark, densely spaced strokes: black-hat (dark on light), change along the row, closing over two
/// glyph pitches, Otsu. The pitch has to be guessed, so each scale is looked at with several.
final class LineBlobs {
    private static final double STEEPEST = 25;

    /// Glyphs in a level stretch that a line aslant does not have.
    private static final double ROW = 12;
    private static final double NEARLY = 0.7;

    /// What counts as a stroke. PLAIN: what is as strong as the strongest. FAINT: whatever stands out from its own ground, by the
    /// logarithm, joined over narrower gaps: pale lines beside a desk of black print, lines under a reflection. AMID:
    /// what is left without level rows of the strongest: lines aslant amid black print.
    enum Strokes {
        PLAIN(2, 3), FAINT(1.4, 2), AMID(2, 3);

        private final double closing;
        private final double smoothing;

        Strokes(double closing, double smoothing) {
            this.closing = closing;
            this.smoothing = smoothing;
        }
    }

    /// Of the change that PLAIN goes by: half a step is nothing, the double of much is little more.
    private static final Mat LOGARITHM = logarithm();

    private LineBlobs() {}

    static Mat scaled(Mat grey, double zoom) {
        Mat scaled = new Mat();
        Imgproc.resize(grey, scaled, new Size(), zoom, zoom, zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
        return scaled;
    }

    /// @param longest of the picture's sides
    /// @param leastLength of a line, as a share of that
    /// @param pitches glyphs along that, e.g. 55 where the document fills the picture
    static List<LineBlob> find(Mat grey, Strokes kind, int longest, double leastLength, int... pitches) {
        Mat smooth = new Mat();
        Imgproc.GaussianBlur(grey, smooth, new Size(3, 3), 0);
        List<LineBlob> found = new ArrayList<>();
        for (int count : pitches) {
            Mat mask = strokes(smooth, kind, (double) longest / count);
            found.addAll(blobs(mask, leastLength * longest));
            mask.release();
        }
        Images.wipe(smooth);
        return found;
    }

    private static Mat strokes(Mat small, Strokes kind, double pitch) {
        Mat dark = new Mat();
        Mat change = new Mat();
        Imgproc.morphologyEx(small, dark, Imgproc.MORPH_BLACKHAT, box(pitch, pitch));
        Imgproc.Sobel(dark, change, CvType.CV_16S, 1, 0);
        Core.convertScaleAbs(change, dark, 0.25, 0);
        if (kind == Strokes.FAINT) {
            Core.LUT(dark, LOGARITHM, dark);
        }
        double strong = Math.max(1, percentile(dark, 0.995));
        dark.convertTo(change, CvType.CV_8U, 255 / strong); // saturates above
        Imgproc.morphologyEx(change, change, Imgproc.MORPH_CLOSE, box(pitch * kind.closing, 1));
        Imgproc.blur(change, change, new Size(odd(pitch * kind.smoothing), odd(pitch * 0.3)));
        if (kind == Strokes.AMID) {
            setAside(change, pitch);
        }
        Imgproc.threshold(change, change, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
        Imgproc.morphologyEx(change, change, Imgproc.MORPH_OPEN,
                Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(odd(pitch * 4), Math.max(2, odd(pitch * 0.35)))));
        Images.wipe(dark);
        return change;
    }

    /// Takes out level rows of the strongest strokes, as long as words in a row and with what the smoothing spread of them, then makes
    /// all that is nearly as strong equal: the threshold would else fall between them and the weaker lines.
    private static void setAside(Mat strength, double pitch) {
        Mat rows = new Mat();
        double strong = Imgproc.threshold(strength, rows, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
        Imgproc.morphologyEx(rows, rows, Imgproc.MORPH_OPEN, box(pitch * ROW, 1));
        Imgproc.dilate(rows, rows, box(pitch * 2.4, pitch * 0.6));
        strength.setTo(Scalar.all(0), rows);
        Imgproc.threshold(strength, strength, strong * NEARLY, 0, Imgproc.THRESH_TRUNC);
        Images.wipe(rows);
    }

    private static List<LineBlob> blobs(Mat mask, double least) {
        List<MatOfPoint> contours = new ArrayList<>();
        Mat levels = new Mat();
        Imgproc.findContours(mask, contours, levels, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
        List<LineBlob> found = new ArrayList<>();
        for (MatOfPoint contour : contours) {
            var outline = new MatOfPoint2f(contour.toArray());
            RotatedRect box = Imgproc.minAreaRect(outline);
            outline.release();
            boolean wide = box.size.width >= box.size.height;
            double length = Math.max(box.size.width, box.size.height);
            double thickness = Math.min(box.size.width, box.size.height);
            double angle = wide ? box.angle : box.angle - 90;
            angle = Math.IEEEremainder(angle, 180);
            double aspect = length / Math.max(thickness, 1e-6);
            if (thickness >= 2 && length >= least && aspect >= 9 && aspect <= 75 && Math.abs(angle) <= STEEPEST) {
                double fill = Imgproc.contourArea(contour) / (length * thickness + 1);
                found.add(new LineBlob(box.center.x, box.center.y, length, thickness, Math.toRadians(angle), fill));
            }
            contour.release();
        }
        levels.release();
        return found;
    }

    private static Mat logarithm() {
        byte[] curve = new byte[256];
        for (int value = 0; value < 256; value++) {
            curve[value] = (byte) Math.round(255 * Math.log1p(value / 2.0) / Math.log1p(127.5));
        }
        Mat table = new Mat(1, 256, CvType.CV_8U);
        table.put(0, 0, curve);
        return table;
    }

    private static double percentile(Mat bytes, double share) {
        Mat counts = new Mat();
        Imgproc.calcHist(List.of(bytes), new MatOfInt(0), new Mat(), counts, new MatOfInt(256), new MatOfFloat(0, 256));
        double wanted = Core.sumElems(counts).val[0] * share;
        double seen = 0;
        for (int value = 0; value < 256; value++) {
            seen += counts.get(value, 0)[0];
            if (seen >= wanted) {
                return value;
            }
        }
        return 255;
    }

    /// How strongly each row of a level strip holds strokes.
    /// @return for each of so many parts from left to right, a value by row
    static double[][] rowProfiles(Mat strip, int parts) {
        Mat dark = new Mat();
        Mat change = new Mat();
        double size = Math.max(3, strip.rows() * 0.5);
        Imgproc.morphologyEx(strip, dark, Imgproc.MORPH_BLACKHAT, box(size, size));
        Imgproc.Sobel(dark, change, CvType.CV_32F, 1, 0);
        Core.absdiff(change, Scalar.all(0), change);
        double[][] profiles = new double[parts][strip.rows()];
        float[] values = new float[strip.rows()];
        for (int part = 0; part < parts; part++) {
            Mat rows = new Mat();
            Mat columns = change.colRange(change.cols() * part / parts, change.cols() * (part + 1) / parts);
            Core.reduce(columns, rows, 1, Core.REDUCE_AVG);
            columns.release();
            Imgproc.blur(rows, rows, new Size(1, 3));
            rows.get(0, 0, values);
            Images.wipe(rows);
            for (int row = 0; row < values.length; row++) {
                profiles[part][row] = values[row];
            }
        }
        Images.wipe(dark, change);
        return profiles;
    }

    private static Mat box(double width, double height) {
        return Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(odd(width), odd(height)));
    }

    private static int odd(double size) {
        return Math.max(1, (int) size | 1);
    }
}
