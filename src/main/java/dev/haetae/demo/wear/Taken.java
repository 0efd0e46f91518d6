package dev.haetae.demo.wear;

import dev.haetae.frame.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

/// The picture that a scanner or a camera takes of a card: where it lies, on what, in what light, through what lens.
final class Taken {
    private static final double WIDTH_MM = 85.60;
    private static final double HEIGHT_MM = 53.98;
    private static final double GLASS_MARGIN_MM = 9;
    /// How far the camera stands, millimetres.
    private static final double DISTANCE = 260;
    private static final double[] BLUR = {0, 0.6, 1.0, 1.5};
    private static final double[] SHADE = {0.05, 0.2, 0.35, 0.5};
    private static final double[] NOISE = {1.5, 4, 7, 11};
    private static final int[] JPEG = {95, 80, 60, 40};

    private Taken() {}

    /// OpenCV must be loaded.
    static Frame of(BufferedImage card, Wear wear, Random dice) {
        Mat bgra = new Mat(card.getHeight(), card.getWidth(), CvType.CV_8UC4, bytes(card));
        Point[] corners = corners(wear); // millimetres about the middle
        double[] reach = reach(corners);
        Size canvas;
        double scale; // pixels a millimetre
        if (wear.capture().isScan()) {
            scale = wear.capture().dpi / 25.4;
            canvas = new Size(Math.ceil((reach[0] + 2 * GLASS_MARGIN_MM) * scale), Math.ceil((reach[1] + 2 * GLASS_MARGIN_MM) * scale));
        } else {
            canvas = new Size(wear.capture().width, wear.capture().height);
            double wanted = (0.62 + 0.16 * dice.nextDouble()) * canvas.width / WIDTH_MM;
            scale = Math.min(wanted, Math.min(0.94 * canvas.width / reach[0], 0.94 * canvas.height / reach[1]));
        }
        Mat picture = Desk.of(wear.capture().isScan(), canvas, dice);
        lay(bgra, picture, corners, scale, dice);
        bgra.release();
        shade(picture, SHADE[wear.light()], dice);
        if (wear.blur() > 0) {
            Imgproc.GaussianBlur(picture, picture, new Size(0, 0), BLUR[wear.blur()]);
        }
        noise(picture, NOISE[wear.noise()], dice);
        Mat coded = coded(picture, JPEG[wear.jpeg()]);
        byte[] bgr = new byte[(int) (coded.total() * 3)];
        coded.get(0, 0, bgr);
        Frame frame = Frame.of(bgr, coded.cols(), coded.rows(), 0);
        picture.release();
        coded.release();
        return frame;
    }

    private static ByteBuffer bytes(BufferedImage argb) {
        int[] pixels = ((DataBufferInt) argb.getRaster().getDataBuffer()).getData();
        var buffer = ByteBuffer.allocateDirect(4 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asIntBuffer().put(pixels);
        return buffer;
    }

    /// The card's corners after leaning and turning, as a pinhole sees them.
    private static Point[] corners(Wear wear) {
        double roll = Math.toRadians(wear.skew() + 90 * wear.turn());
        double pitch = Math.toRadians(wear.pitch());
        double yaw = Math.toRadians(wear.yaw());
        Point[] corners = new Point[4];
        for (int i = 0; i < 4; i++) {
            double x = (i == 0 || i == 3 ? -0.5 : 0.5) * WIDTH_MM;
            double y = (i < 2 ? -0.5 : 0.5) * HEIGHT_MM;
            double depth = x * Math.sin(yaw) + y * Math.sin(pitch);
            double near = DISTANCE / (DISTANCE + depth);
            double u = x * Math.cos(yaw) * near;
            double v = y * Math.cos(pitch) * near;
            corners[i] = new Point(u * Math.cos(roll) - v * Math.sin(roll), u * Math.sin(roll) + v * Math.cos(roll));
        }
        return corners;
    }

    private static double[] reach(Point[] corners) {
        double[] most = new double[2];
        for (Point corner : corners) {
            most[0] = Math.max(most[0], 2 * Math.abs(corner.x));
            most[1] = Math.max(most[1], 2 * Math.abs(corner.y));
        }
        return most;
    }

    private static void lay(Mat bgra, Mat picture, Point[] corners, double scale, Random dice) {
        double zoom = Math.min(1, scale * WIDTH_MM * 1.1 / bgra.cols());
        Mat card = new Mat();
        Imgproc.resize(bgra, card, new Size(), zoom, zoom, Imgproc.INTER_AREA);
        double dx = picture.cols() / 2.0 + 0.01 * picture.cols() * dice.nextGaussian();
        double dy = picture.rows() / 2.0 + 0.005 * picture.rows() * dice.nextGaussian();
        Point[] to = new Point[4];
        for (int i = 0; i < 4; i++) {
            to[i] = new Point(corners[i].x * scale + dx, corners[i].y * scale + dy);
        }
        var from = new MatOfPoint2f(new Point(0, 0), new Point(card.cols(), 0), new Point(card.cols(), card.rows()),
                new Point(0, card.rows()));
        Mat map = Imgproc.getPerspectiveTransform(from, new MatOfPoint2f(to));
        Mat warped = new Mat();
        Imgproc.warpPerspective(card, warped, map, picture.size(), Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, new Scalar(0, 0, 0, 0));
        over(warped, picture, 0.004 * picture.cols());
        List.of(card, warped, map).forEach(Mat::release);
    }

    /// The card over its own soft shadow over the desk.
    private static void over(Mat bgra, Mat picture, double shadow) {
        Mat alpha = new Mat();
        Core.extractChannel(bgra, alpha, 3);
        Mat dark = new Mat();
        Imgproc.warpAffine(alpha, dark, shift(0.6 * shadow, shadow), alpha.size());
        Imgproc.GaussianBlur(dark, dark, new Size(0, 0), shadow);
        dark.convertTo(dark, CvType.CV_32F, -0.45 / 255, 1);
        Mat ground = new Mat();
        picture.convertTo(ground, CvType.CV_32FC3);
        multiply(ground, dark);
        Mat front = new Mat();
        Imgproc.cvtColor(bgra, front, Imgproc.COLOR_BGRA2BGR);
        front.convertTo(front, CvType.CV_32FC3);
        alpha.convertTo(alpha, CvType.CV_32F, 1 / 255.0);
        multiply(front, alpha);
        Core.subtract(Mat.ones(alpha.size(), CvType.CV_32F), alpha, alpha);
        multiply(ground, alpha);
        Core.add(front, ground, ground);
        ground.convertTo(picture, CvType.CV_8UC3);
        List.of(alpha, dark, ground, front).forEach(Mat::release);
    }

    private static Mat shift(double x, double y) {
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(0, 0, 1, 0, x, 0, 1, y);
        return map;
    }

    private static void multiply(Mat colours, Mat grey) {
        Mat three = new Mat();
        Core.merge(List.of(grey, grey, grey), three);
        Core.multiply(colours, three, colours);
        three.release();
    }

    /// Light falls off towards one side, and a little in a wave.
    private static void shade(Mat picture, double depth, Random dice) {
        double angle = dice.nextDouble() * 2 * Math.PI;
        double wave = dice.nextDouble() * 3;
        double gain = 0.9 + 0.15 * dice.nextDouble();
        Mat small = new Mat(36, 64, CvType.CV_32F);
        float[] values = new float[36 * 64];
        for (int i = 0; i < values.length; i++) {
            double along = ((i % 64) / 63.0 - 0.5) * Math.cos(angle) + ((i / 64) / 35.0 - 0.5) * Math.sin(angle);
            values[i] = (float) (gain * (1 - depth * (0.5 + along * 0.8 + 0.12 * Math.sin(wave + 5 * along))));
        }
        small.put(0, 0, values);
        Imgproc.resize(small, small, picture.size(), 0, 0, Imgproc.INTER_LINEAR);
        picture.convertTo(picture, CvType.CV_32FC3);
        multiply(picture, small);
        picture.convertTo(picture, CvType.CV_8UC3);
        small.release();
    }

    private static void noise(Mat picture, double sigma, Random dice) {
        Core.setRNGSeed(dice.nextInt());
        Mat grain = new Mat(picture.size(), CvType.CV_16SC3);
        Core.randn(grain, 0, sigma);
        Core.add(picture, grain, picture, new Mat(), CvType.CV_8U);
        grain.release();
    }

    private static Mat coded(Mat picture, int quality) {
        MatOfByte bytes = new MatOfByte();
        Imgcodecs.imencode(".jpg", picture, bytes, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        Mat again = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
        bytes.release();
        return again;
    }
}
