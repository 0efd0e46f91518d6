package dev.haetae.engine.opencv;

import dev.haetae.document.PageQuality;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Measures a straightened page: light, burnt-out patches, sharpness.
final class PageMeasure {
    private static final int BURNT = 250;
    /// A reflection has a soft edge and no print; white paper under good light is not burnt out over such a patch.
    private static final double LEAST_PATCH = 0.004;

    private static final double LEAST_PATCH_ON_WHITE = 0.03;
    private static final double WHITE = 236;

    private PageMeasure() {}

    static PageQuality of(Mat bgr, double originalWidth) {
        Mat grey = DocumentFinder.grey(bgr);
        double[] levels = percentiles(grey, 0.05, 0.95);
        double mean = Core.mean(grey).val[0];
        double sharpness = sharpness(grey);
        Mat burnt = new Mat();
        Imgproc.threshold(grey, burnt, BURNT, 255, Imgproc.THRESH_BINARY);
        Imgproc.morphologyEx(burnt, burnt, Imgproc.MORPH_OPEN, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE,
                new Size(odd(bgr.cols() / 40), odd(bgr.cols() / 40))));
        // on paper that is white itself a patch must be large to stand out
        double least = Softness.percentile(grey, 0.5) < WHITE ? LEAST_PATCH : LEAST_PATCH_ON_WHITE;
        Optional<Region> patch = largest(burnt, least);
        double glare = (double) Core.countNonZero(burnt) / burnt.total();
        Images.wipe(grey, burnt);
        return new PageQuality(mean, levels[1] - levels[0], sharpness, glare, patch, originalWidth);
    }

    /// 1 - (change of a blurred copy / change of the picture): a picture that is blurred already loses little by blurring
    /// it again (Crete et al. 2007). The direction that lost more counts, so that motion blur shows.
    private static double sharpness(Mat grey) {
        return Math.min(along(grey, 1, 0, new Size(9, 1)), along(grey, 0, 1, new Size(1, 9)));
    }

    private static double along(Mat grey, int dx, int dy, Size blur) {
        Mat soft = new Mat();
        Mat before = new Mat();
        Mat after = new Mat();
        Imgproc.blur(grey, soft, blur);
        Imgproc.Sobel(grey, before, CvType.CV_16S, dx, dy, 1);
        Imgproc.Sobel(soft, after, CvType.CV_16S, dx, dy, 1);
        Core.convertScaleAbs(before, before);
        Core.convertScaleAbs(after, after);
        Mat lost = new Mat();
        Core.subtract(before, after, lost); // saturates at 0
        double all = Core.sumElems(before).val[0];
        double share = all == 0 ? 0 : Core.sumElems(lost).val[0] / all;
        Images.wipe(soft, before, after, lost);
        return share;
    }

    private static Optional<Region> largest(Mat mask, double least) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centres = new Mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centres);
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = best == 0 || area(stats, i) > area(stats, best) ? i : best;
        }
        Optional<Region> patch = best == 0 || area(stats, best) < least * mask.total() ? Optional.empty()
                : Optional.of(new Region(stats.get(best, Imgproc.CC_STAT_LEFT)[0], stats.get(best, Imgproc.CC_STAT_TOP)[0],
                        stats.get(best, Imgproc.CC_STAT_WIDTH)[0], stats.get(best, Imgproc.CC_STAT_HEIGHT)[0]));
        labels.release();
        stats.release();
        centres.release();
        return patch;
    }

    private static double area(Mat stats, int label) {
        return stats.get(label, Imgproc.CC_STAT_AREA)[0];
    }

    private static double[] percentiles(Mat grey, double... shares) {
        Mat counts = new Mat();
        Imgproc.calcHist(List.of(grey), new MatOfInt(0), new Mat(), counts, new MatOfInt(256), new MatOfFloat(0, 256));
        float[] histogram = new float[256];
        counts.get(0, 0, histogram);
        double[] levels = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            double seen = 0;
            int value = -1;
            while (value < 255 && seen < shares[i] * grey.total()) {
                seen += histogram[++value];
            }
            levels[i] = value;
        }
        return levels;
    }

    private static int odd(int size) {
        return Math.max(3, size | 1);
    }
}
