package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Something of one colour that lies on a page, such as a sticker: a smooth patch with a sharp outline, of a colour that the
/// page's paper does not have.
final class LaidOn {
    private static final int WIDTH = 480;
    private static final double LEAST = 0.008;
    private static final double MOST = 0.25;
    /// Bars of a layout are longer, frames are thinner.
    private static final double WIDEST = 0.6;
    private static final double FULL = 0.88;
    private static final double SMOOTH = 9;
    private static final double EVEN = 0.94;
    private static final double OTHER_COLOUR = 22;

    private LaidOn() {}

    static Optional<Region> find(Mat page) {
        double zoom = (double) WIDTH / page.cols();
        Mat small = new Mat();
        Imgproc.resize(page, small, new Size(), zoom, zoom, zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        Mat lab = new Mat();
        Imgproc.cvtColor(small, lab, Imgproc.COLOR_BGR2Lab);
        Mat rough = new Mat();
        Imgproc.morphologyEx(lab, rough, Imgproc.MORPH_GRADIENT, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        List<Mat> channels = new ArrayList<>();
        Core.split(rough, channels);
        Mat change = new Mat();
        Core.max(channels.get(0), channels.get(1), change);
        Core.max(change, channels.get(2), change);
        Mat smooth = new Mat();
        Imgproc.threshold(change, smooth, SMOOTH, 255, Imgproc.THRESH_BINARY_INV);
        Scalar paper = median(lab);
        List<MatOfPoint> contours = new ArrayList<>();
        Mat levels = new Mat(); // outer borders of patches, also of those within the smooth paper; holes in patches are others
        Imgproc.findContours(smooth, contours, levels, Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_NONE);
        Optional<Region> found = Optional.empty();
        double largest = 0;
        for (int i = 0; i < contours.size(); i++) {
            MatOfPoint contour = contours.get(i);
            double area = Imgproc.contourArea(contour);
            if (levels.get(0, i)[3] < 0 && area > largest && area > LEAST * smooth.total() && area < MOST * smooth.total() && laid(contour, area, smooth, lab, paper)) {
                largest = area;
                var box = Imgproc.boundingRect(contour);
                found = Optional.of(new Region(box.x / zoom, box.y / zoom, box.width / zoom, box.height / zoom));
            }
        }
        contours.forEach(Mat::release);
        levels.release();
        channels.forEach(Images::wipe);
        Images.wipe(small, lab, rough, change, smooth);
        return found;
    }

    private static boolean laid(MatOfPoint contour, double area, Mat smooth, Mat lab, Scalar paper) {
        var box = Imgproc.minAreaRect(new MatOfPoint2f(contour.toArray()));
        if (area < FULL * box.size.area() || Math.max(box.size.width, box.size.height) > WIDEST * lab.cols()
                || Math.min(box.size.width, box.size.height) < 0.05 * lab.cols()) {
            return false;
        }
        Mat inside = new Mat(lab.size(), CvType.CV_8UC1, Scalar.all(0));
        Imgproc.drawContours(inside, List.of(contour), 0, Scalar.all(255), -1);
        Scalar mean = Core.mean(lab, inside);
        boolean even = Core.mean(smooth, inside).val[0] > EVEN * 255; // a portrait has a face in it
        inside.release();
        return even && distance(mean.val, paper.val) > OTHER_COLOUR;
    }

    /// How far two colours lie apart in Lab.
    static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    static Scalar median(Mat lab) {
        List<Mat> channels = new ArrayList<>();
        Core.split(lab, channels);
        Scalar out = new Scalar(Softness.percentile(channels.get(0), 0.5), Softness.percentile(channels.get(1), 0.5),
                Softness.percentile(channels.get(2), 0.5));
        channels.forEach(Images::wipe);
        return out;
    }
}
