package dev.haetae.demo.puppet;

import java.util.SplittableRandom;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Halls that a kiosk may stand in, drawn and out of focus: a plain wall, windows, shelves, a corridor, booths with lamps.
final class Hall {
    private static final int KINDS = 5;

    private final SplittableRandom dice;
    private final Mat picture;

    private Hall(Mat picture, long number) {
        this.picture = picture;
        dice = new SplittableRandom(number * 7919);
    }

    /// @param number the same one gives the same hall
    /// @return packed BGR of [Puppet#WIDTH] x [Puppet#HEIGHT]
    static byte[] drawn(long number) {
        try (Mats mats = new Mats()) {
            Mat small = mats.hold(new Mat(Puppet.HEIGHT / 2, Puppet.WIDTH / 2, CvType.CV_8UC3));
            new Hall(small, number).draw((int) Math.floorMod(number, (long) KINDS));
            Imgproc.GaussianBlur(small, small, new Size(0, 0), 3.5);
            Mat large = mats.fresh();
            Imgproc.resize(small, large, new Size(Puppet.WIDTH, Puppet.HEIGHT), 0, 0, Imgproc.INTER_CUBIC);
            return Mats.bytes(large);
        }
    }

    private void draw(int kind) {
        wall();
        switch (kind) {
            case 0 -> lamps(2);
            case 1 -> windows();
            case 2 -> shelves();
            case 3 -> corridor();
            default -> booths();
        }
    }

    /// Lighter above than below, and towards one side.
    private void wall() {
        Scalar top = colour(150, 225, 14);
        double fall = between(0.55, 0.9);
        double side = between(-0.15, 0.15);
        byte[] pixels = new byte[picture.rows() * picture.cols() * 3];
        for (int y = 0; y < picture.rows(); y++) {
            for (int x = 0; x < picture.cols(); x++) {
                double light = (1 - (1 - fall) * y / picture.rows()) * (1 + side * (2.0 * x / picture.cols() - 1));
                for (int c = 0; c < 3; c++) {
                    pixels[3 * (y * picture.cols() + x) + c] = (byte) Math.clamp(Math.round(top.val[c] * light), 0, 255);
                }
            }
        }
        picture.put(0, 0, pixels);
        Scalar floor = colour(70, 130, 18);
        box(0, between(0.82, 0.95), 1, 1, floor);
    }

    private void lamps(int count) {
        for (int i = 0; i < count; i++) {
            double x = between(0.05, 0.9);
            box(x, between(0, 0.08), x + between(0.05, 0.15), between(0.09, 0.13), colour(235, 255, 6));
        }
    }

    private void windows() {
        int count = 2 + dice.nextInt(3);
        double width = 1.0 / count;
        for (int i = 0; i < count; i++) {
            double x = i * width + 0.15 * width;
            box(x - 0.012, 0.06, x + 0.7 * width + 0.012, 0.62, colour(60, 120, 10));
            box(x, 0.08, x + 0.7 * width, 0.6, colour(205, 250, 22));
            box(x, 0.42, x + 0.7 * width, 0.6, colour(120, 190, 30));
            box(x + 0.34 * width, 0.08, x + 0.36 * width, 0.6, colour(70, 120, 8));
        }
    }

    private void shelves() {
        for (int row = 0; row < 5; row++) {
            double y = 0.02 + 0.18 * row;
            for (double x = 0; x < 1; x += between(0.03, 0.09)) {
                double height = between(0.06, 0.13);
                box(x, y + 0.14 - height, x + between(0.02, 0.06), y + 0.14, colour(60, 205, 26));
            }
            box(0, y + 0.14, 1, y + 0.16, colour(90, 150, 12));
        }
    }

    private void corridor() {
        Point far = new Point(between(0.3, 0.7) * picture.cols(), between(0.35, 0.5) * picture.rows());
        Scalar line = colour(90, 150, 10);
        for (int i = 0; i < 8; i++) {
            double edge = i / 7.0 * picture.cols();
            Imgproc.line(picture, far, new Point(edge, 0), line, 3);
            Imgproc.line(picture, far, new Point(edge, picture.rows()), line, 3);
        }
        Imgproc.rectangle(picture, new Point(far.x - 45, far.y - 50), new Point(far.x + 45, far.y + 60), colour(190, 240, 10), -1);
        lamps(3);
    }

    private void booths() {
        for (double x = -0.05; x < 1; x += 0.24) {
            box(x, 0.3, x + 0.22, 0.9, colour(80, 170, 22));
            box(x + 0.03, 0.38, x + 0.12, 0.52, colour(150, 230, 24));
            box(x + 0.14, 0.33, x + 0.19, 0.37, colour(200, 250, 12));
        }
        lamps(4);
    }

    private void box(double left, double top, double right, double bottom, Scalar colour) {
        Imgproc.rectangle(picture, new Point(left * picture.cols(), top * picture.rows()),
                new Point(right * picture.cols(), bottom * picture.rows()), colour, -1);
    }

    private Scalar colour(double least, double most, double spread) {
        double grey = between(least, most);
        return new Scalar(grey + between(-spread, spread), grey + between(-spread, spread), grey + between(-spread, spread));
    }

    private double between(double least, double most) {
        return least + (most - least) * dice.nextDouble();
    }
}
