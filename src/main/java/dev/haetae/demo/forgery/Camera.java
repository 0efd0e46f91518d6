package dev.haetae.demo.forgery;

import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// A sheet as a device takes it: laid on dark glass or a desk, seen through a lens or by a scanner's line, with noise, a
/// little more or less light, and JPEG. The same for honest sheets and forged ones.
final class Camera {
    private static final double SCAN = 300 / 25.4;
    private static final double MARGIN = 9;

    private Camera() {}

    /// @param sheet blue, green, red, opacity
    /// @param scale pixels a millimetre
    static Frame take(Mat sheet, double scale, Seen by, boolean screen, Random dice) {
        boolean scan = by == Seen.SCAN;
        double target = scan ? SCAN : SCAN * (0.85 + 0.3 * dice.nextDouble());
        Mat bgr = new Mat();
        Mat opacity = new Mat();
        Imgproc.cvtColor(sheet, bgr, Imgproc.COLOR_BGRA2BGR);
        Core.extractChannel(sheet, opacity, 3);
        if (by == Seen.WORN && !screen) {
            wear(bgr, scale, dice);
        }
        // what the aperture and the sensor's cells average
        double blur = (scan ? 0.42 + 0.12 * dice.nextDouble() : 0.5 + 0.6 * dice.nextDouble()) * scale / target;
        if (blur > 0.4) {
            Imgproc.GaussianBlur(bgr, bgr, new Size(), blur);
            Imgproc.GaussianBlur(opacity, opacity, new Size(), blur);
        }
        int width = (int) (target * (sheet.cols() / scale + 2 * MARGIN));
        int height = (int) (target * (sheet.rows() / scale + 2 * MARGIN));
        Mat map = placed(sheet.size(), scale, target, width, height, scan, dice);
        Mat seen = new Mat(height, width, CvType.CV_8UC3);
        Scalar ground = screen ? new Scalar(14, 12, 12) : dice.nextInt(3) < 2 ? new Scalar(43, 35, 30)
                : new Scalar(60 + dice.nextInt(90), 70 + dice.nextInt(90), 80 + dice.nextInt(90));
        Mat laid = new Mat();
        Mat where = new Mat();
        Imgproc.warpPerspective(bgr, laid, map, seen.size(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, ground);
        Imgproc.warpPerspective(opacity, where, map, seen.size(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, new Scalar(0));
        seen.setTo(ground);
        if (screen) { // a camera exposes for what it sees; a display's grid takes more than half of the light
            laid.convertTo(laid, -1, 2.5 + 0.5 * dice.nextDouble(), 0);
        }
        blend(seen, laid, where);
        light(seen, scan ? 0.02 : 0.14, scan ? 0.02 : 0.05, dice);
        noise(seen, scan ? 1 + dice.nextDouble() : 1.5 + 2.5 * dice.nextDouble(), scan ? 0.3 : 0.6, dice);
        if (scan) {
            Mat soft = new Mat();
            double amount = 0.7 * dice.nextDouble();
            Imgproc.GaussianBlur(seen, soft, new Size(), 1);
            Core.addWeighted(seen, 1 + amount, soft, -amount, 0, seen);
            soft.release();
        }
        Frame frame = jpeg(seen, scan ? 90 + dice.nextInt(10) : 80 + dice.nextInt(16));
        List.of(bgr, opacity, map, seen, laid, where).forEach(Mat::release);
        return frame;
    }

    private static Mat placed(Size sheet, double scale, double target, int width, int height, boolean scan, Random dice) {
        double w = sheet.width / scale * target;
        double h = sheet.height / scale * target;
        double turn = Math.toRadians((scan ? 1.5 : 3) * (2 * dice.nextDouble() - 1));
        Point[] to = new Point[4];
        double[][] corners = {{-w / 2, -h / 2}, {w / 2, -h / 2}, {w / 2, h / 2}, {-w / 2, h / 2}};
        for (int i = 0; i < 4; i++) {
            double lean = scan ? 0 : 0.008 * w * (2 * dice.nextDouble() - 1);
            to[i] = new Point(width / 2.0 + corners[i][0] * Math.cos(turn) - corners[i][1] * Math.sin(turn) + lean,
                    height / 2.0 + corners[i][0] * Math.sin(turn) + corners[i][1] * Math.cos(turn) + lean);
        }
        var from = new MatOfPoint2f(new Point(0, 0), new Point(sheet.width, 0),
                new Point(sheet.width, sheet.height), new Point(0, sheet.height));
        var into = new MatOfPoint2f(to);
        Mat map = Imgproc.getPerspectiveTransform(from, into);
        from.release();
        into.release();
        return map;
    }

    private static void blend(Mat under, Mat over, Mat opacity) {
        Mat share = new Mat();
        Core.merge(List.of(opacity, opacity, opacity), share);
        Mat inverse = new Mat();
        Core.bitwise_not(share, inverse);
        Core.multiply(over, share, over, 1 / 255.0);
        Core.multiply(under, inverse, under, 1 / 255.0);
        Core.add(under, over, under);
        share.release();
        inverse.release();
    }

    private static void light(Mat seen, double slope, double tint, Random dice) {
        Mat ramp = new Mat(2, 2, CvType.CV_32FC3);
        for (int i = 0; i < 4; i++) {
            double level = 1 + slope * (2 * dice.nextDouble() - 1);
            ramp.put(i / 2, i % 2, level, level, level);
        }
        Core.multiply(ramp, new Scalar(1 + tint * (2 * dice.nextDouble() - 1), 1, 1 + tint * (2 * dice.nextDouble() - 1)), ramp);
        Mat full = new Mat();
        Imgproc.resize(ramp, full, seen.size(), 0, 0, Imgproc.INTER_LINEAR);
        Mat lit = new Mat();
        seen.convertTo(lit, CvType.CV_32FC3);
        Core.multiply(lit, full, lit);
        lit.convertTo(seen, CvType.CV_8UC3);
        List.of(ramp, full, lit).forEach(Mat::release);
    }

    private static void noise(Mat seen, double sigma, double soft, Random dice) {
        Core.setRNGSeed(dice.nextInt());
        Mat grain = new Mat(seen.size(), CvType.CV_16SC3);
        Core.randn(grain, 0, sigma * 4 * (1 + soft));
        if (soft > 0.4) {
            Imgproc.GaussianBlur(grain, grain, new Size(), soft);
        }
        grain.convertTo(grain, -1, 0.25);
        Mat everywhere = new Mat();
        Core.add(seen, grain, seen, everywhere, CvType.CV_8U);
        everywhere.release();
        grain.release();
    }

    /// Stains, scratches and rubbed places.
    private static void wear(Mat bgr, double scale, Random dice) {
        int count = 3 + dice.nextInt(9);
        for (int i = 0; i < count; i++) {
            Point from = new Point(dice.nextDouble() * bgr.cols(), dice.nextDouble() * bgr.rows());
            double angle = dice.nextDouble() * Math.PI;
            double length = scale * (3 + 20 * dice.nextDouble());
            int tone = dice.nextInt(4) == 0 ? 100 : 225 + dice.nextInt(28);
            Imgproc.line(bgr, from, new Point(from.x + length * Math.cos(angle), from.y + length * Math.sin(angle)),
                    new Scalar(tone, tone, tone), (int) Math.max(1, scale * (0.04 + 0.08 * dice.nextDouble())), Imgproc.LINE_AA);
        }
        Mat patches = new Mat(6, 9, CvType.CV_32FC1);
        Core.setRNGSeed(dice.nextInt());
        Core.randn(patches, 1, 0.035);
        Mat full = new Mat();
        Imgproc.resize(patches, full, bgr.size(), 0, 0, Imgproc.INTER_CUBIC);
        List<Mat> channels = new ArrayList<>();
        Core.split(bgr, channels);
        for (Mat channel : channels) {
            channel.convertTo(channel, CvType.CV_32FC1);
            Core.multiply(channel, full, channel);
            channel.convertTo(channel, CvType.CV_8UC1, 0.93, 14); // faded
        }
        Core.merge(channels, bgr);
        channels.forEach(Mat::release);
        patches.release();
        full.release();
    }

    private static Frame jpeg(Mat seen, int quality) {
        var encoded = new MatOfByte();
        var settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
        Imgcodecs.imencode(".jpg", seen, encoded, settings);
        settings.release();
        Mat back = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        byte[] pixels = new byte[3 * back.rows() * back.cols()];
        back.get(0, 0, pixels);
        Frame frame = Frame.of(pixels, back.cols(), back.rows(), 0);
        encoded.release();
        back.release();
        return frame;
    }
}
