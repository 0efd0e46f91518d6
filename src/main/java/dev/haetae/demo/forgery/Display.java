package dev.haetae.demo.forgery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A document on a display: its pixels are stripes of red, green and blue with dark gaps, its black is not black, its
/// light runs in bands, and it is black around the document.
final class Display {
    /// Of the drawn pixel grid, in a display's pixel: three stripes, three rows.
    private static final int GRID = 3;

    private Display() {}

    /// What is to be seen, and at how many pixels a millimetre.
    record Shown(Mat sheet, double scale) {}

    /// @param sheet blue, green, red, opacity
    static Shown of(Mat sheet, double scale, Strength strength, Random dice) {
        double perInch = switch (strength) { // a desk's display, a tablet, a telephone
            case CRUDE -> 110 + 60 * dice.nextDouble();
            case FAIR -> 220 + 60 * dice.nextDouble();
            case CAREFUL -> 380 + 80 * dice.nextDouble();
        };
        double zoom = perInch / 25.4 / scale;
        Mat small = new Mat();
        Imgproc.resize(sheet, small, new Size(), zoom, zoom, Imgproc.INTER_AREA);
        List<Mat> parts = new ArrayList<>();
        Core.split(small, parts);
        Mat opacity = parts.get(3);
        Mat bgr = new Mat();
        Core.merge(parts.subList(0, 3), bgr);
        double glow = 4 + 10 * dice.nextDouble();
        bgr.convertTo(bgr, -1, 0.9, glow);
        Core.add(bgr, new Scalar(6 * dice.nextDouble(), 2, -3 * dice.nextDouble()), bgr);
        Mat wide = new Mat();
        Imgproc.resize(bgr, wide, new Size(bgr.cols() * GRID, bgr.rows() * GRID), 0, 0, Imgproc.INTER_NEAREST);
        Mat mask = new Mat(wide.size(), CvType.CV_32FC3);
                for (int stripe = 0; stripe < GRID; stripe++) { // red first, so the last of the three channels
            float[] colour = {0.1f, 0.1f, 0.1f};
            colour[2 - stripe] = 0.95f;
            for (int x = stripe; x < wide.cols(); x += GRID) {
                Mat column = mask.col(x);
                column.setTo(new Scalar(colour[0], colour[1], colour[2])).release();
                column.release();
            }
        }
        for (int y = GRID - 1; y < wide.rows(); y += GRID) {
            Mat gap = mask.row(y);
            Core.multiply(gap, new Scalar(0.55, 0.55, 0.55), gap);
            gap.release();
        }
        double cycles = 1 + 3 * dice.nextDouble();
        double depth = 0.05 * dice.nextDouble();
        for (int y = 0; y < wide.rows(); y++) {
            double light = 1 + depth * Math.sin(2 * Math.PI * cycles * y / wide.rows());
            Mat row = mask.row(y);
            Core.multiply(row, Scalar.all(light), row);
            row.release();
        }
        wide.convertTo(wide, CvType.CV_32FC3);
        Core.multiply(wide, mask, wide);
        wide.convertTo(wide, CvType.CV_8UC3);
        Mat wideOpacity = new Mat();
        Imgproc.resize(opacity, wideOpacity, wide.size(), 0, 0, Imgproc.INTER_LINEAR);
        Mat out = new Mat();
        List<Mat> seen = new ArrayList<>();
        Core.split(wide, seen);
        seen.add(wideOpacity);
        Core.merge(seen, out);
        parts.forEach(Mat::release);
        seen.forEach(Mat::release);
        List.of(small, bgr, wide, mask).forEach(Mat::release);
        return new Shown(out, perInch / 25.4 * GRID);
    }
}
