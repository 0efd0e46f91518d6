package dev.haetae.engine.opencv;

import dev.haetae.engine.opencv.Segments.Segment;
import java.util.Arrays;
import org.opencv.core.Mat;

/// The colours of a picture on both sides of a straight edge. Holds pixels until closed.
final class BothSides implements AutoCloseable {
    private static final int SAMPLES = 24;
    private static final double[] DEPTHS = {0.6, 1.4, 2.4};
    private static final double GRAIN = 3;
    private static final double SAME = 0.2;
    private static final double DIFFERENT = 1;

    private final byte[] bgr;
    private final int width;
    private final int height;

    BothSides(Mat small) {
        width = small.cols();
        height = small.rows();
        bgr = new byte[3 * width * height];
        small.get(0, 0, bgr);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// How well colours inside and outside of a side can be told apart, in the channel that tells best (Fisher's criterion):
    /// a row of keys has keys on both sides.
    /// @return 0 to 1
    double contrast(Segment side, double step) {
        double[][] in = new double[3][2];
        double[][] out = new double[3][2];
        for (int i = 0; i < SAMPLES; i++) {
            double u = side.length() * (0.06 + 0.88 * i / (SAMPLES - 1));
            double x = side.x1() + side.dx() * u;
            double y = side.y1() + side.dy() * u;
            for (double depth : DEPTHS) {
                add(in, x - side.dy() * step * depth, y + side.dx() * step * depth);
                add(out, x + side.dy() * step * depth, y - side.dx() * step * depth);
            }
        }
        double n = SAMPLES * DEPTHS.length;
        double best = 0;
        for (int c = 0; c < 3; c++) {
            double a = in[c][0] / n;
            double b = out[c][0] / n;
            double spread = in[c][1] / n - a * a + out[c][1] / n - b * b;
            best = Math.max(best, Math.abs(a - b) / Math.sqrt(Math.max(0, spread) + GRAIN * GRAIN));
        }
        return Math.clamp((best - SAME) / (DIFFERENT - SAME), 0, 1);
    }

    private void add(double[][] sums, double x, double y) {
        int cx = (int) Math.clamp(Math.round(x), 0, width - 1);
        int cy = (int) Math.clamp(Math.round(y), 0, height - 1);
        int at = 3 * (cy * width + cx);
        for (int c = 0; c < 3; c++) {
            double value = bgr[at + c] & 255;
            sums[c][0] += value;
            sums[c][1] += value * value;
        }
    }

    @Override public void close() {
        Arrays.fill(bgr, (byte) 0);
    }
}
