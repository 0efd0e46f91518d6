package dev.haetae.engine.onnx;

import dev.haetae.engine.opencv.Images;
import dev.haetae.face.Appearance;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// What the light and the skin of a face say, measured on the square face at 112 pixels.
final class FacePatch {
    private static final int SIZE = 112;
    /// Brows, eyes, nose and mouth; hair and background stay outside.
    private static final Rect INNER = new Rect(24, 24, 64, 72);

    private FacePatch() {}

    static Appearance of(Mat picture, Region square, List<Point> contour) {
        Mat luma = new Mat();
        Mat edges = new Mat();
        try (Patch patch = Patch.square(picture, square.centreX(), square.centreY(), square.height(), SIZE)) {
            Imgproc.cvtColor(patch.mat(), luma, Imgproc.COLOR_BGR2GRAY);
            Mat inner = luma.submat(INNER);
            double brightness = Core.mean(inner).val[0];
            inner.release();
            Imgproc.Laplacian(luma, edges, CvType.CV_32F);
            return new Appearance(brightness, 0, 0, 100, 0, variance(edges) / 100, 0, 0, covered(patch.mat(), square, contour), 0, 0);
        } finally {
            Images.wipe(luma, edges);
        }
    }

    private static double variance(Mat values) {
        var mean = new MatOfDouble();
        var spread = new MatOfDouble();
        Core.meanStdDev(values, mean, spread);
        double deviation = spread.get(0, 0)[0];
        mean.release();
        spread.release();
        return deviation * deviation;
    }

    /// Between the brows there is skin to be seen; a mask differs from it in colour or brightness and hides the lips' own
    /// red. Dark glasses leave nothing bright about the eyes; whites and lids do, in every skin (means would take deep-set eyes
    /// in dark skin for glasses).
    private static double covered(Mat face, Region square, List<Point> contour) {
        double scale = SIZE / square.height();
        double eyeDistance = scale * contour.get(36).distance(contour.get(45)) / 1.5;
        Point right = place(FaceLandmarks.mean(contour, 37, 38, 40, 41), square, scale);
        Point left = place(FaceLandmarks.mean(contour, 43, 44, 46, 47), square, scale);
        Point brows = place(FaceLandmarks.mean(contour, 21, 22, 27), square, scale);
        Point lips = place(FaceLandmarks.mean(contour, 51, 57, 62, 66), square, scale);
        Point chin = new Point((place(contour.get(8), square, scale).x() + lips.x()) / 2,
                (2 * place(contour.get(8), square, scale).y() + lips.y()) / 3);
        Colour skin = Colour.at(face, brows, eyeDistance * 0.12);
        Colour lower = Colour.at(face, chin, eyeDistance * 0.2);
        Colour mouth = Colour.at(face, lips, eyeDistance * 0.15);
        double eyes = Math.max(brightest(face, right, eyeDistance * 0.25), brightest(face, left, eyeDistance * 0.25));
        double mask = Math.min(ramp(skin.distance(lower), 0.22, 0.45), ramp(skin.distance(mouth), 0.18, 0.4))
                * (1 - ramp(mouth.redness() - lower.redness(), 0.01, 0.04));
        double glasses = ramp(skin.luma() / Math.max(1, eyes), 1.8, 2.6);
        return Math.max(mask, glasses);
    }

    /// The luma that a tenth of the pixels about a place exceeds.
    private static double brightest(Mat face, Point centre, double radius) {
        Mat part = face.submat(around(centre, radius));
        Mat luma = new Mat();
        Imgproc.cvtColor(part, luma, Imgproc.COLOR_BGR2GRAY);
        byte[] values = new byte[(int) luma.total()];
        luma.get(0, 0, values);
        part.release();
        Images.wipe(luma);
        int[] sorted = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = values[i] & 255;
        }
        Arrays.sort(sorted);
        return sorted[sorted.length * 9 / 10];
    }

    private static Rect around(Point centre, double radius) {
        int reach = Math.max(1, (int) Math.round(radius));
        int x = (int) Math.clamp(Math.round(centre.x()) - reach, 0, SIZE - 2 * reach - 1);
        int y = (int) Math.clamp(Math.round(centre.y()) - reach, 0, SIZE - 2 * reach - 1);
        return new Rect(x, y, 2 * reach + 1, 2 * reach + 1);
    }

    private static Point place(Point inFrame, Region square, double scale) {
        return new Point((inFrame.x() - square.x()) * scale, (inFrame.y() - square.y()) * scale);
    }

    /// 0 up to `none`, 1 from `full`.
    private static double ramp(double value, double none, double full) {
        return Math.clamp((value - none) / (full - none), 0, 1);
    }

    /// @param redness share of red among the three
    private record Colour(double luma, double redness, double blueness) {
        static Colour at(Mat face, Point centre, double radius) {
            Mat part = face.submat(around(centre, radius));
            Scalar bgr = Core.mean(part);
            part.release();
            double sum = Math.max(1, bgr.val[0] + bgr.val[1] + bgr.val[2]);
            return new Colour(0.114 * bgr.val[0] + 0.587 * bgr.val[1] + 0.299 * bgr.val[2], bgr.val[2] / sum,
                    bgr.val[0] / sum);
        }

        /// Colour counts four times brightness: a shadow is no mask.
        double distance(Colour other) {
            double light = Math.abs(Math.log(Math.max(4, luma) / Math.max(4, other.luma))) / 4;
            return light + 4 * Math.hypot(redness - other.redness, blueness - other.blueness);
        }
    }
}
