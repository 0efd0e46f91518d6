package dev.haetae.demo.damage;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A document on a desk, and where its corners truly are.
/// @param picture BGR, the caller's
/// @param place of the document, in pixels of the picture, its own top left first
public record Scene(Mat picture, Quad place) {

    /// Where a document of these proportions comes to lie.
    /// @param share of the picture's width that it takes
    /// @param degrees turned, clockwise
    /// @param tilt 0 (seen from straight above) to 0.15: how much shorter the far side looks
    public static Quad lying(int width, int height, double aspect, double share, double degrees, double tilt, Random dice) {
        double w = width * share / 2;
        double h = w / aspect;
        double cx = width / 2.0 + (dice.nextDouble() - 0.5) * Math.max(0, width * (0.94 - share)) * 0.6;
        double cy = height / 2.0 + (dice.nextDouble() - 0.5) * Math.max(0, height * 0.94 - 2 * h) * 0.6;
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double direction = dice.nextDouble() * 2 * Math.PI;
        double[][] corners = {{-w, -h}, {w, -h}, {w, h}, {-w, h}};
        Point[] p = new Point[4];
        for (int i = 0; i < 4; i++) {
            double x = corners[i][0];
            double y = corners[i][1];
            double depth = 1 + tilt * (x * Math.cos(direction) + y * Math.sin(direction)) / w;
            p[i] = new Point(cx + (x * c - y * s) / depth, cy + (x * s + y * c) / depth);
        }
        return new Quad(p[0], p[1], p[2], p[3]);
    }

    /// @param document BGR or, with see-through corners, BGRA; not changed
    /// @param desk not changed
    /// @param round radius of the corners as a share of the width; 0 where the document brings its own
    public static Scene of(Mat document, Mat desk, Quad place, double round) {
        Mat mask = mask(document, round);
        Mat bgr = document;
        if (document.channels() == 4) {
            bgr = new Mat();
            Imgproc.cvtColor(document, bgr, Imgproc.COLOR_BGRA2BGR);
        }
        double shrink = document.cols() / place.width();
        if (shrink > 1.5) { // a warp alone would alias
            Mat smaller = new Mat();
            Mat smallMask = new Mat();
            Size size = new Size(document.cols() / shrink, document.rows() / shrink);
            Imgproc.resize(bgr, smaller, size, 0, 0, Imgproc.INTER_AREA);
            Imgproc.resize(mask, smallMask, size, 0, 0, Imgproc.INTER_AREA);
            return placed(smaller, smallMask, desk, place);
        }
        return placed(bgr, mask, desk, place);
    }

    private static Scene placed(Mat bgr, Mat mask, Mat desk, Quad place) {
        Mat map = Imgproc.getPerspectiveTransform(new MatOfPoint2f(new org.opencv.core.Point(0, 0),
                new org.opencv.core.Point(bgr.cols(), 0), new org.opencv.core.Point(bgr.cols(), bgr.rows()),
                new org.opencv.core.Point(0, bgr.rows())), points(place));
        Mat seen = new Mat();
        Mat cover = new Mat();
        Imgproc.warpPerspective(bgr, seen, map, desk.size(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, Scalar.all(0));
        Imgproc.warpPerspective(mask, cover, map, desk.size(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, Scalar.all(0));
        Mat shade = new Mat();
        double soft = desk.cols() / 150.0;
        Imgproc.GaussianBlur(cover, shade, new Size(0, 0), soft);
        Mat picture = desk.clone();
        blend(picture, new Mat(desk.size(), CvType.CV_8UC3, Scalar.all(0)), shade, 0.45);
        blend(picture, seen, cover, 1);
        return new Scene(picture, place);
    }

    private static Mat mask(Mat document, double round) {
        if (document.channels() == 4) {
            Mat alpha = new Mat();
            Core.extractChannel(document, alpha, 3);
            return alpha;
        }
        Mat mask = new Mat(document.rows(), document.cols(), CvType.CV_8UC1, Scalar.all(0));
        int r = (int) (round * document.cols());
        int right = document.cols() - 1;
        int bottom = document.rows() - 1;
        Imgproc.rectangle(mask, new org.opencv.core.Point(r, 0), new org.opencv.core.Point(right - r, bottom), Scalar.all(255), -1);
        Imgproc.rectangle(mask, new org.opencv.core.Point(0, r), new org.opencv.core.Point(right, bottom - r), Scalar.all(255), -1);
        for (int[] at : new int[][] {{r, r}, {right - r, r}, {r, bottom - r}, {right - r, bottom - r}}) {
            Imgproc.circle(mask, new org.opencv.core.Point(at[0], at[1]), r, Scalar.all(255), -1, Imgproc.LINE_AA);
        }
        return mask;
    }

    /// Lays a layer over the picture.
    /// @param cover one channel, 0 to 255
    static void blend(Mat picture, Mat layer, Mat cover, double strength) {
        Mat share = new Mat();
        cover.convertTo(share, CvType.CV_32FC1, strength / 255);
        Mat share3 = new Mat();
        Imgproc.cvtColor(share, share3, Imgproc.COLOR_GRAY2BGR);
        Mat change = new Mat();
        Core.subtract(layer, picture, change, new Mat(), CvType.CV_32FC3);
        Core.multiply(change, share3, change);
        Mat whole = new Mat();
        picture.convertTo(whole, CvType.CV_32FC3);
        Core.add(whole, change, whole);
        whole.convertTo(picture, CvType.CV_8UC3);
    }

    static MatOfPoint2f points(Quad q) {
        return new MatOfPoint2f(point(q.topLeft()), point(q.topRight()), point(q.bottomRight()), point(q.bottomLeft()));
    }

    static org.opencv.core.Point point(Point p) {
        return new org.opencv.core.Point(p.x(), p.y());
    }
}
