package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Periodic patterns on a face at the camera's own pixels: a display's lattice of coloured stripes, the moire it makes with
/// the sensor, a printer's screen. Skin has a smooth spectrum; a pattern is a peak in it.
final class Lattice implements AutoCloseable {
    private static final int LARGEST = 256;
    private static final int SMALLEST = 64;
    /// Share of the box's height that is cut out: brows to chin.
    private static final double CUT = 0.95;
    /// Slower patterns than this, in periods a pixel, are features of a face.
    private static final double SLOWEST = 0.06;
    /// Bins on each side whose power a peak is compared with.
    private static final int AROUND = 15;
    /// JPEG and MPEG code blocks of 8 pixels, 16 for colour: their edges are peaks at multiples of a sixteenth.
    private static final int BLOCK = 16;

    private int size;
    private Mat window;
    private Mat mask;

    /// @param brightness strongest peak of the luma: logarithm of its power over that of its surroundings
    /// @param colour the same of red less blue
    record Peaks(double brightness, double colour) {}

    Peaks of(Mat picture, Region face) {
        int side = Integer.highestOneBit((int) Math.min(LARGEST, CUT * face.height()));
        int x = (int) (face.centreX() - side / 2.0);
        int y = (int) (face.centreY() - side / 2.0);
        if (side < SMALLEST || x < 0 || y < 0 || x + side > picture.cols() || y + side > picture.rows()) {
            return new Peaks(Double.NaN, Double.NaN);
        }
        prepare(side);
        Mat view = picture.submat(new Rect(x, y, side, side));
        Mat cut = new Mat();
        view.convertTo(cut, CvType.CV_32F);
        view.release();
        try {
            return new Peaks(peak(cut, 0.114f, 0.587f, 0.299f), peak(cut, -1, 0, 1));
        } finally {
            Images.wipe(cut);
        }
    }

    private double peak(Mat cut, float blue, float green, float red) {
        Mat weights = new Mat(1, 3, CvType.CV_32F);
        weights.put(0, 0, blue, green, red);
        Mat plane = new Mat();
        Mat spectrum = new Mat();
        Mat power = new Mat();
        Mat smooth = new Mat();
        try {
            Core.transform(cut, plane, weights);
            Core.subtract(plane, Core.mean(plane), plane);
            Core.multiply(plane, window, plane);
            Core.dft(plane, spectrum, Core.DFT_COMPLEX_OUTPUT, 0);
            half(spectrum, power);
            Core.add(power, Scalar.all(1e-3 * size * size), power); // a flat picture has no pattern
            Core.log(power, power);
            Imgproc.blur(power, smooth, new Size(AROUND, AROUND));
            Core.subtract(power, smooth, power);
            return Core.minMaxLoc(power, mask).maxVal;
        } finally {
            weights.release();
            Images.wipe(plane, spectrum, power, smooth);
        }
    }

    /// Power of the half plane of frequencies, the slow ones in the middle of the left edge.
    private void half(Mat spectrum, Mat power) {
        Mat left = spectrum.colRange(0, size / 2);
        List<Mat> parts = new ArrayList<>();
        Core.split(left, parts);
        left.release();
        Mat squared = new Mat();
        Core.magnitude(parts.get(0), parts.get(1), squared);
        Core.multiply(squared, squared, squared);
        power.create(size, size / 2, CvType.CV_32F);
        move(squared, 0, power, size / 2);
        move(squared, size / 2, power, 0);
        Images.wipe(parts.get(0), parts.get(1), squared);
    }

    private void move(Mat from, int row, Mat to, int place) {
        Mat source = from.rowRange(row, row + size / 2);
        Mat target = to.rowRange(place, place + size / 2);
        source.copyTo(target);
        source.release();
        target.release();
    }

    private void prepare(int side) {
        if (side == size) {
            return;
        }
        close();
        size = side;
        window = new Mat();
        Imgproc.createHanningWindow(window, new Size(side, side), CvType.CV_32F);
        mask = new Mat(side, side / 2, CvType.CV_8U, new Scalar(255));
        Imgproc.circle(mask, new Point(0, side / 2.0), (int) (SLOWEST * side), new Scalar(0), -1);
        for (int x = 0; x <= BLOCK / 2; x++) {
            for (int y = 0; y <= BLOCK; y++) {
                blank(x * side / BLOCK, y * side / BLOCK);
            }
        }
    }

    /// The bin and its neighbours.
    private void blank(int x, int y) {
        Imgproc.rectangle(mask, new Point(x - 1.0, y - 1.0), new Point(x + 1.0, y + 1.0), new Scalar(0), -1);
    }

    @Override public void close() {
        if (window != null) {
            window.release();
            mask.release();
        }
    }
}
