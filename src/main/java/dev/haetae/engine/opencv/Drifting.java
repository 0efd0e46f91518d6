package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/// How the surroundings of a head move against the face: behind a living person they stand still before a camera that is
/// screwed on; in a print or a display that somebody holds they move with it.
final class Drifting implements AutoCloseable {
    private static final int HEIGHT = 180;
    private static final int POINTS = 60;
    private static final int FEWEST = 8;
    /// Box as wide as this is subtracted: light and gloss wander over things that stand still.
    private static final int LIGHT = 21;
    /// Pixels of the reduced picture within which points moved alike.
    private static final double ALIKE = 0.35;

    private Mat before = new Mat();

    Traces.Drift of(Mat picture, Region face) {
        double scale = HEIGHT / (double) picture.rows();
        Mat now = even(picture, scale);
        Mat last = before;
        before = now;
        try {
            return last.empty() || last.cols() != now.cols() ? Traces.Drift.NONE : drift(last, now, face, scale);
        } finally {
            Images.wipe(last);
        }
    }

    private static Mat even(Mat picture, double scale) {
        Mat small = new Mat();
        Mat light = new Mat();
        Imgproc.resize(picture, small, new Size(Math.round(picture.cols() * scale), HEIGHT), 0, 0, Imgproc.INTER_AREA);
        Imgproc.cvtColor(small, small, Imgproc.COLOR_BGR2GRAY);
        Imgproc.blur(small, light, new Size(LIGHT, LIGHT));
        Core.addWeighted(small, 2, light, -2, 128, small);
        Images.wipe(light);
        return small;
    }

    private static Traces.Drift drift(Mat last, Mat now, Region face, double scale) {
        double h = face.height() * scale;
        double x = face.x() * scale;
        double y = face.y() * scale;
        Mat around = Mat.zeros(last.size(), CvType.CV_8U);
        Mat inside = Mat.zeros(last.size(), CvType.CV_8U);
        try {
            fill(around, x - 1.1 * h, y - 0.9 * h, x + 2.1 * h, y + 0.8 * h, 255);
            fill(around, x - 0.28 * h, y - 0.5 * h, x + 1.28 * h, last.rows(), 0);
            fill(inside, x + 0.15 * h, y + 0.15 * h, x + 0.85 * h, y + 0.85 * h, 255);
            var surroundings = flow(last, now, around);
            var head = flow(last, now, inside);
            if (surroundings.size() < FEWEST || head.size() < FEWEST) {
                return Traces.Drift.NONE;
            }
            double ax = median(surroundings, 0);
            double ay = median(surroundings, 1);
            long alike = surroundings.stream().filter(way -> Math.hypot(way[0] - ax, way[1] - ay) < ALIKE).count();
            return new Traces.Drift(ax / h, ay / h, median(head, 0) / h, median(head, 1) / h,
                    alike / (double) surroundings.size());
        } finally {
            Images.wipe(around, inside);
        }
    }

    private static void fill(Mat mask, double left, double top, double right, double bottom, int value) {
        int x = (int) Math.clamp(left, 0, mask.cols());
        int y = (int) Math.clamp(top, 0, mask.rows());
        int x1 = (int) Math.clamp(right, x, mask.cols());
        int y1 = (int) Math.clamp(bottom, y, mask.rows());
        Mat part = mask.submat(new Rect(x, y, x1 - x, y1 - y));
        part.setTo(Scalar.all(value)).release();
        part.release();
    }

    /// Movements of well-marked points under the mask, in pixels.
    private static List<double[]> flow(Mat last, Mat now, Mat mask) {
        var corners = new MatOfPoint();
        Imgproc.goodFeaturesToTrack(last, corners, POINTS, 0.02, 5, mask, 3, false, 0.04);
        var ways = new ArrayList<double[]>();
        if (corners.rows() < FEWEST) {
            corners.release();
            return ways;
        }
        var from = new MatOfPoint2f(corners.toArray());
        var to = new MatOfPoint2f();
        var status = new MatOfByte();
        var errors = new MatOfFloat();
        Video.calcOpticalFlowPyrLK(last, now, from, to, status, errors, new Size(13, 13), 2);
        Point[] a = from.toArray();
        Point[] b = to.toArray();
        byte[] found = status.toArray();
        for (int i = 0; i < a.length; i++) {
            if (found[i] != 0) {
                ways.add(new double[] {b[i].x - a[i].x, b[i].y - a[i].y});
            }
        }
        corners.release();
        from.release();
        to.release();
        status.release();
        errors.release();
        return ways;
    }

    private static double median(List<double[]> ways, int axis) {
        double[] values = ways.stream().mapToDouble(way -> way[axis]).sorted().toArray();
        return values[values.length / 2];
    }

    void forget() {
        Images.wipe(before);
        before = new Mat();
    }

    @Override public void close() {
        forget();
    }
}
