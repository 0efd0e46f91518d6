package dev.haetae.demo.damage;

import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// What lies on a document or is missing from it. Each changes the picture given; places are in its pixels.
public final class Things {
    /// BGR, from light to dark skin, and a blue glove.
    private static final Scalar[] SKINS = {new Scalar(175, 195, 236), new Scalar(128, 161, 214), new Scalar(96, 128, 186),
        new Scalar(60, 88, 141), new Scalar(38, 55, 92), new Scalar(180, 120, 60)};

    private Things() {}

    /// A finger that reaches from outside to here.
    /// @param thick in pixels; a thumb is about 20 mm wide
    public static void finger(Mat picture, Point from, Point tip, double thick, Random dice) {
        Mat cover = new Mat(picture.size(), CvType.CV_8UC1, Scalar.all(0));
        Imgproc.line(cover, from, tip, Scalar.all(255), (int) thick, Imgproc.LINE_AA);
        Imgproc.GaussianBlur(cover, cover, new Size(0, 0), Math.max(0.8, thick / 60));
        Mat shade = new Mat();
        Imgproc.GaussianBlur(cover, shade, new Size(0, 0), thick / 7);
        Mat black = new Mat(picture.size(), CvType.CV_8UC3, Scalar.all(0));
        Scene.blend(picture, black, shade, 0.5);
        Mat skin = new Mat(picture.size(), CvType.CV_8UC3, SKINS[dice.nextInt(SKINS.length)]);
        Mat round = new Mat(); // lighter along the middle
        Mat core = new Mat(picture.size(), CvType.CV_8UC1, Scalar.all(0));
        Imgproc.line(core, from, tip, Scalar.all(255), (int) (thick * 0.35), Imgproc.LINE_AA);
        Imgproc.GaussianBlur(core, round, new Size(0, 0), thick / 5);
        Scene.blend(skin, black, mirrored(round), 0.35);
        double dx = tip.x - from.x;
        double dy = tip.y - from.y;
        double far = Math.max(1, Math.hypot(dx, dy));
        Point nail = new Point(tip.x + dx / far * thick * 0.12, tip.y + dy / far * thick * 0.12);
        Imgproc.ellipse(skin, new RotatedRect(nail, new Size(thick * 0.55, thick * 0.45), Math.toDegrees(Math.atan2(dy, dx))),
                new Scalar(190, 190, 225), -1, Imgproc.LINE_AA);
        Scene.blend(picture, skin, cover, 1);
    }

    private static Mat mirrored(Mat grey) {
        Mat out = new Mat();
        Core.bitwise_not(grey, out);
        return out;
    }

    /// @param width, height in pixels
    public static void sticker(Mat picture, Point middle, double width, double height, Random dice) {
        Scalar[] colours = {new Scalar(60, 200, 245), new Scalar(90, 90, 230), new Scalar(120, 190, 90), new Scalar(245, 245, 245),
            new Scalar(200, 130, 60)};
        Point[] corners = new Point[4];
        new RotatedRect(middle, new Size(width, height), dice.nextDouble() * 40 - 20).points(corners);
        Mat cover = new Mat(picture.size(), CvType.CV_8UC1, Scalar.all(0));
        Imgproc.fillConvexPoly(cover, new MatOfPoint(corners), Scalar.all(255), Imgproc.LINE_AA);
        Scene.blend(picture, new Mat(picture.size(), CvType.CV_8UC3, colours[dice.nextInt(colours.length)]), cover, 1);
    }

    /// A lamp mirrored: burnt out in the middle, fading outwards.
    public static void glare(Mat picture, Point middle, double radius, double strength) {
        Mat cover = new Mat(picture.size(), CvType.CV_8UC1, Scalar.all(0));
        Imgproc.ellipse(cover, new RotatedRect(middle, new Size(radius * 2, radius * 1.7), 20), Scalar.all(255), -1, Imgproc.LINE_AA);
        Imgproc.GaussianBlur(cover, cover, new Size(0, 0), radius / 4);
        Scene.blend(picture, new Mat(picture.size(), CvType.CV_8UC3, Scalar.all(255)), cover, strength);
    }

    /// Takes away from a document's opaque part a corner, along a ragged edge.
    /// @param alpha the document's, changed
    /// @param share of the document's height
    public static void tear(Mat alpha, int corner, double share, Random dice) {
        double w = alpha.cols();
        double h = alpha.rows();
        double reach = share * h;
        int n = 14;
        Point[] edge = new Point[n + 1];
        for (int i = 0; i < n; i++) {
            double t = i / (n - 1.0);
            double ragged = (dice.nextDouble() - 0.5) * reach * 0.12;
            edge[i] = new Point(reach * 1.2 * (1 - t) + ragged, reach * t + ragged);
        }
        edge[n] = new Point(-5, -5);
        for (Point p : edge) {
            p.x = corner % 2 == 0 ? p.x : w - 1 - p.x;
            p.y = corner < 2 ? p.y : h - 1 - p.y;
        }
        Imgproc.fillPoly(alpha, java.util.List.of(new MatOfPoint(edge)), Scalar.all(0), Imgproc.LINE_AA);
    }

    /// @param radius in pixels
    public static void punch(Mat alpha, Point middle, double radius) {
        Imgproc.circle(alpha, middle, (int) Math.max(2, radius), Scalar.all(0), -1, Imgproc.LINE_AA);
    }
}
