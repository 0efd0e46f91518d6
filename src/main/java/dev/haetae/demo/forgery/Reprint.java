package dev.haetae.demo.forgery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A document copied onto paper: scanned softly, contrast clipped, printed in dots of pure ink, on paper that has a grain.
final class Reprint {
    /// Screen angles of cyan, magenta, yellow and black, degrees, as offset and laser printers have them.
    private static final double[] ANGLES = {15, 75, 0, 45};

    private static final int TURN = 1024;
    private static final float[] WAVE = new float[TURN];
    private static final double[] ALONG = new double[4];
    private static final double[] ACROSS = new double[4];

    static {
        for (int i = 0; i < TURN; i++) {
            WAVE[i] = (float) Math.cos(2 * Math.PI * i / TURN);
        }
        for (int i = 0; i < 4; i++) {
            ALONG[i] = Math.cos(Math.toRadians(ANGLES[i]));
            ACROSS[i] = Math.sin(Math.toRadians(ANGLES[i]));
        }
    }

    private Reprint() {}

    /// @param sheet blue, green, red, opacity; changed in place
    static void on(Mat sheet, double scale, Forgery kind, Strength strength, Random dice) {
        Mat bgr = new Mat();
        Imgproc.cvtColor(sheet, bgr, Imgproc.COLOR_BGRA2BGR);
        Imgproc.GaussianBlur(bgr, bgr, new Size(), scale * 0.035);
        if (kind == Forgery.GREY_COPY) {
            Imgproc.cvtColor(bgr, bgr, Imgproc.COLOR_BGR2GRAY);
            Imgproc.cvtColor(bgr, bgr, Imgproc.COLOR_GRAY2BGR);
        }
        double gain = strength == Strength.CRUDE ? 1.45 : strength == Strength.FAIR ? 1.22 : 1.08;
        bgr.convertTo(bgr, -1, gain, 128 * (1 - gain) + 10);
        // lines an inch: office copiers 106 to 141, good ones 175 and more
        double lines = switch (strength) {
            case CRUDE -> 80 + 10 * dice.nextDouble();
            case FAIR -> 106 + 14 * dice.nextDouble();
            case CAREFUL -> 141 + 30 * dice.nextDouble();
        };
        Mat printed = kind == Forgery.INKJET ? scattered(bgr, strength, dice) : screened(bgr, 25.4 * scale / lines, kind, dice);
        double ink = kind == Forgery.INKJET ? 0.6 : 0.45; // dots spread into the paper
        Imgproc.GaussianBlur(printed, printed, new Size(), Math.max(0.5, ink * scale / 24));
        paper(printed, scale, dice);
        Mat opacity = new Mat();
        Core.extractChannel(sheet, opacity, 3);
        List<Mat> parts = new ArrayList<>();
        Core.split(printed, parts);
        parts.add(opacity);
        Core.merge(parts, sheet);
        parts.forEach(Mat::release);
        bgr.release();
        printed.release();
    }

    /// Amplitude modulation: where the ink's share is above the cell's threshold, there is ink.
    private static Mat screened(Mat bgr, double cell, Forgery kind, Random dice) {
        int rows = bgr.rows();
        int cols = bgr.cols();
        byte[] in = new byte[3 * rows * cols];
        bgr.get(0, 0, in);
        double[][] phase = new double[4][2];
        for (double[] p : phase) {
            p[0] = dice.nextDouble();
            p[1] = dice.nextDouble();
        }
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < cols; x++) {
                int at = 3 * (y * cols + x);
                double b = (in[at] & 255) / 255.0;
                double g = (in[at + 1] & 255) / 255.0;
                double r = (in[at + 2] & 255) / 255.0;
                double k = 1 - Math.max(r, Math.max(g, b));
                if (kind == Forgery.GREY_COPY) {
                    byte tone = (byte) (dot(1 - g, x, y, cell, 3, phase[3]) ? 22 : 250);
                    in[at] = tone;
                    in[at + 1] = tone;
                    in[at + 2] = tone;
                } else {
                    double black = 0.7 * k;
                    boolean key = dot(black, x, y, cell, 3, phase[3]);
                    boolean c = dot((1 - r - black) / (1.001 - black), x, y, cell, 0, phase[0]);
                    boolean m = dot((1 - g - black) / (1.001 - black), x, y, cell, 1, phase[1]);
                    boolean ye = dot((1 - b - black) / (1.001 - black), x, y, cell, 2, phase[2]);
                    in[at] = tone(key, ye, 30);
                    in[at + 1] = tone(key, m, 45);
                    in[at + 2] = tone(key, c, 25);
                }
            }
        }
        Mat out = new Mat(rows, cols, CvType.CV_8UC3);
        out.put(0, 0, in);
        return out;
    }

    private static byte tone(boolean key, boolean ink, int dark) {
        return (byte) (key ? 24 : ink ? dark + 20 : 250);
    }

    private static boolean dot(double share, int x, int y, double cell, int colour, double[] phase) {
        double u = (x * ALONG[colour] + y * ACROSS[colour]) / cell + phase[0];
        double v = (-x * ACROSS[colour] + y * ALONG[colour]) / cell + phase[1];
        return share > 0.5 - 0.25 * (WAVE[(int) Math.floor(u * TURN) & TURN - 1] + WAVE[(int) Math.floor(v * TURN) & TURN - 1]);
    }

    /// Error diffusion (Floyd and Steinberg 1976) of each colour with a jittered threshold, at the printer's own dots.
    private static Mat scattered(Mat bgr, Strength strength, Random dice) {
        int step = strength == Strength.CRUDE ? 3 : strength == Strength.FAIR ? 2 : 1;
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size((bgr.cols() + step - 1) / step, (bgr.rows() + step - 1) / step), 0, 0, Imgproc.INTER_AREA);
        int rows = small.rows();
        int cols = small.cols();
        byte[] in = new byte[3 * rows * cols];
        small.get(0, 0, in);
        float[][] next = new float[2][3 * (cols + 2)];
        int[] dark = {45, 60, 40};
        for (int y = 0; y < rows; y++) {
            float[] here = next[y & 1];
            float[] below = next[1 - (y & 1)];
            java.util.Arrays.fill(below, 0);
            for (int x = 0; x < cols; x++) {
                for (int c = 0; c < 3; c++) {
                    int at = 3 * (y * cols + x) + c;
                    int slot = 3 * (x + 1) + c;
                    float wanted = Math.clamp(in[at] & 255, dark[c], 250) + here[slot];
                    boolean ink = wanted < 128 + 40 * (dice.nextFloat() - 0.5f);
                    float off = wanted - (ink ? dark[c] : 250);
                    in[at] = (byte) (ink ? dark[c] : 250);
                    here[slot + 3] += off * 7 / 16;
                    below[slot - 3] += off * 3 / 16;
                    below[slot] += off * 5 / 16;
                    below[slot + 3] += off / 16;
                }
            }
        }
        small.put(0, 0, in);
        Mat out = new Mat();
        Imgproc.resize(small, out, bgr.size(), 0, 0, Imgproc.INTER_LINEAR);
        small.release();
        return out;
    }

    /// Fibres: soft grey unevenness at two scales.
    private static void paper(Mat bgr, double scale, Random dice) {
        Core.setRNGSeed(dice.nextInt());
        Mat grain = new Mat(bgr.size(), CvType.CV_16SC1);
        Core.randn(grain, 0, 22);
        Imgproc.GaussianBlur(grain, grain, new Size(), scale * 0.06);
        Mat three = new Mat();
        Core.merge(List.of(grain, grain, grain), three);
        Mat everywhere = new Mat();
        Core.add(bgr, three, bgr, everywhere, CvType.CV_8U);
        everywhere.release();
        Core.subtract(bgr, new Scalar(9, 5, 4), bgr);
        grain.release();
        three.release();
    }
}
