package dev.haetae.engine.opencv;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// How far the sharpest edges of a picture are spread, and how much of it is print.
final class Softness {
    /// The strongest edges are those of print; noise has many weak ones.
    private static final double STRONGEST = 0.997;
    private static final int PRINT_WIDTH = 500;
    private static final double STROKE = 0.12;

    private Softness() {}

    /// An edge of one sigma rises by 0.8 / sigma of its height within two pixels; across ten it has risen wholly. Of four
    /// directions the softest counts, so that motion shows.
    /// @return sigma in thousandths of the longer side
    static double of(Mat grey) {
        double longest = Math.max(grey.cols(), grey.rows());
        int far = (int) Math.max(3, Math.round(longest / 110));
        double softest = 0;
        for (int[] way : new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, -1}}) {
            double step = Math.hypot(way[0], way[1]);
            double near = rise(grey, way[0], way[1]) / step;
            double whole = rise(grey, (int) Math.round(way[0] * far / step), (int) Math.round(way[1] * far / step));
            softest = Math.max(softest, near < 1 ? 10 : 0.8 * whole / near);
        }
        return 1000 * softest / longest;
    }

    /// The difference between pixels so far apart (twice the way) that few exceed.
    private static double rise(Mat grey, int dx, int dy) {
        int w = grey.cols() - 2 * Math.abs(dx);
        int h = grey.rows() - 2 * Math.abs(dy);
        if (w < 8 || h < 8) {
            return 0;
        }
        Mat from = grey.submat(dy >= 0 ? 0 : -2 * dy, (dy >= 0 ? 0 : -2 * dy) + h, 0, w);
        Mat to = grey.submat(dy >= 0 ? 2 * dy : 0, (dy >= 0 ? 2 * dy : 0) + h, 2 * dx, 2 * dx + w);
        Mat difference = new Mat();
        Core.absdiff(from, to, difference);
        double rise = percentile(difference, STRONGEST);
        from.release(); // a part of a picture holds the whole of it
        to.release();
        Images.wipe(difference);
        return rise;
    }

    /// Share of the page that is darker than what is about it: strokes, also blurred ones.
    static double print(Mat grey) {
        Mat small = new Mat();
        double zoom = (double) PRINT_WIDTH / Math.max(grey.cols(), grey.rows());
        Imgproc.resize(grey, small, new Size(), zoom, zoom, zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        Mat strokes = strokes(small, 11, STROKE);
        double share = (double) Core.countNonZero(strokes) / strokes.total();
        Images.wipe(small, strokes);
        return share;
    }

    /// Mask of what is darker than its surroundings by at least this share of their brightness.
    /// @param size of what is filled in, in pixels
    static Mat strokes(Mat grey, int size, double depth) {
        Mat paper = new Mat();
        Imgproc.morphologyEx(grey, paper, Imgproc.MORPH_CLOSE, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(size, size)));
        Mat dark = new Mat();
        Core.subtract(paper, grey, dark);
        Mat limit = new Mat();
        paper.convertTo(limit, CvType.CV_8UC1, depth, 3);
        Mat mask = new Mat();
        Core.compare(dark, limit, mask, Core.CMP_GT);
        Images.wipe(paper, dark, limit);
        return mask;
    }

    static double percentile(Mat grey, double share) {
        Mat counts = new Mat();
        Imgproc.calcHist(List.of(grey), new MatOfInt(0), new Mat(), counts, new MatOfInt(256), new MatOfFloat(0, 256));
        float[] histogram = new float[256];
        counts.get(0, 0, histogram);
        double seen = 0;
        int value = -1;
        while (value < 255 && seen < share * grey.total()) {
            seen += histogram[++value];
        }
        return value;
    }
}
