package dev.haetae.demo.puppet;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// The hall behind the person, with the person painted out: a smooth colour surface fitted to the backdrop, the
/// backdrop's own mottling laid over it. A little larger and out of focus, so that it stays behind when the head moves.
final class Plate {
    /// A clean strip of the portrait's backdrop that lends its mottling: x from, width, height.
    private static final int STRIP_X = 315;
    private static final int STRIP_WIDTH = 50;
    private static final int STRIP_HEIGHT = 192;
    private static final int STRONGEST_MOTTLE = 13;
    /// Farther than this from the backdrop's usual colour (sum over three channels) is flag or rocket.
    private static final int ANOTHER_THING = 110;

    private final int width;
    private final int height;
    private final byte[] picture;
    private final byte[] person;

    private Plate(Mat portrait, Mat matte) {
        width = portrait.cols();
        height = portrait.rows();
        picture = new byte[width * height * 3];
        portrait.get(0, 0, picture);
        try (Mats mats = new Mats()) {
            Mat grown = mats.fresh();
            Imgproc.dilate(matte, grown, mats.hold(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(13, 13))));
            person = Mats.bytes(grown);
        }
    }

    /// @return packed BGR of [Puppet#WIDTH] x [Puppet#HEIGHT]
    static byte[] of(Mat portrait, Mat matte) {
        Plate plate = new Plate(portrait, matte);
        byte[] painted = plate.paintedOut();
        try (Mats mats = new Mats()) {
            Mat small = mats.hold(new Mat(plate.height, plate.width, CvType.CV_8UC3));
            small.put(0, 0, painted);
            double scale = 1.12 * Puppet.WIDTH / plate.width;
            Mat placing = mats.hold(new Mat(2, 3, CvType.CV_64F));
            placing.put(0, 0, scale, 0, -0.06 * Puppet.WIDTH + 0.3 * Puppet.SHIFT_X, 0, scale, -20);
            Mat large = mats.fresh();
            Size size = new Size(Puppet.WIDTH, Puppet.HEIGHT);
            Imgproc.warpAffine(small, large, placing, size, Imgproc.INTER_CUBIC, Core.BORDER_REFLECT);
            Imgproc.GaussianBlur(large, large, new Size(0, 0), 3);
            return Mats.bytes(large);
        }
    }

    private byte[] paintedOut() {
        double[][] surface = surface();
        byte[] soft = softPerson();
        byte[] out = picture.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                double share = person[i] != 0 ? 1 : (soft[i] & 255) / 255.0;
                if (share == 0) {
                    continue;
                }
                double[] here = terms(x, Math.min(y, height * 0.45));
                int stripX = STRIP_X + mirrored(x, STRIP_WIDTH);
                int stripY = mirrored(y, STRIP_HEIGHT);
                double[] there = terms(stripX, stripY);
                for (int c = 0; c < 3; c++) {
                    double mottle = (picture[3 * (stripY * width + stripX) + c] & 255) - sum(surface[c], there);
                    double colour = sum(surface[c], here) + Math.clamp(mottle, -STRONGEST_MOTTLE, STRONGEST_MOTTLE);
                    out[3 * i + c] = (byte) Math.clamp((long) (colour * share + (picture[3 * i + c] & 255) * (1 - share)), 0, 255);
                }
            }
        }
        return out;
    }

    private byte[] softPerson() {
        try (Mats mats = new Mats()) {
            Mat mask = mats.hold(new Mat(height, width, CvType.CV_8U));
            mask.put(0, 0, person);
            Imgproc.GaussianBlur(mask, mask, new Size(0, 0), 5);
            return Mats.bytes(mask);
        }
    }

    /// Least squares of a quadratic surface over the upper backdrop, a channel each.
    private double[][] surface() {
        int[] usual = usualColour();
        double[] products = new double[36];
        double[][] sides = new double[3][6];
        for (int y = 0; y < height * 5 / 9; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (person[i] != 0 || distance(i, usual) > ANOTHER_THING) {
                    continue;
                }
                double[] f = terms(x, y);
                for (int p = 0; p < 6; p++) {
                    for (int q = 0; q < 6; q++) {
                        products[6 * p + q] += f[p] * f[q];
                    }
                    for (int c = 0; c < 3; c++) {
                        sides[c][p] += f[p] * (picture[3 * i + c] & 255);
                    }
                }
            }
        }
        double[][] surface = new double[3][6];
        try (Mats mats = new Mats()) {
            Mat normal = mats.hold(new Mat(6, 6, CvType.CV_64F));
            normal.put(0, 0, products);
            Mat side = mats.hold(new Mat(6, 1, CvType.CV_64F));
            Mat solved = mats.fresh();
            for (int c = 0; c < 3; c++) {
                side.put(0, 0, sides[c]);
                Core.solve(normal, side, solved, Core.DECOMP_SVD);
                solved.get(0, 0, surface[c]);
            }
        }
        return surface;
    }

    private int[] usualColour() {
        int[] usual = new int[3];
        for (int c = 0; c < 3; c++) {
            int[] counts = new int[256];
            int total = 0;
            for (int i = 0; i < width * (height * 5 / 9); i++) {
                if (person[i] == 0) {
                    counts[picture[3 * i + c] & 255]++;
                    total++;
                }
            }
            for (int below = 0; 2 * below <= total; usual[c]++) {
                below += counts[usual[c]];
            }
        }
        return usual;
    }

    private int distance(int i, int[] colour) {
        int sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs((picture[3 * i + c] & 255) - colour[c]);
        }
        return sum;
    }

    private double[] terms(double x, double y) {
        double u = x / width - 0.5;
        double v = y / height - 0.5;
        return new double[] {1, u, v, u * u, u * v, v * v};
    }

    private static double sum(double[] weights, double[] terms) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * terms[i];
        }
        return sum;
    }

    /// There and back again within a length.
    private static int mirrored(int place, int length) {
        int round = place % (2 * length);
        return round < length ? round : 2 * length - 1 - round;
    }
}
