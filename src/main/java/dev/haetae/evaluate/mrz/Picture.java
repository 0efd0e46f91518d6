package dev.haetae.evaluate.mrz;

import dev.haetae.frame.Frame;
import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;

/// A picture on the heap, packed BGR, for transforming in an evaluation; never used for a person's document.
record Picture(int width, int height, byte[] bgr) {
    /// Where a pixel of the new picture comes from.
    @FunctionalInterface interface Source {
        /// @return x and y in the old picture
        double[] of(double x, double y);
    }

    /// What is seen outside of the old picture.
    @FunctionalInterface interface Ground {
        /// @return grey or BGR value of a channel, 0 to 255; NaN: the nearest pixel of the picture
        double at(double x, double y, int channel);
    }

    static final Ground REPLICATED = (x, y, channel) -> Double.NaN;

    static Picture of(Frame frame) {
        byte[] bgr = new byte[3 * frame.width() * frame.height()];
        ByteBuffer pixels = frame.bgr();
        pixels.get(bgr);
        return new Picture(frame.width(), frame.height(), bgr);
    }

    static Picture blank(int width, int height) {
        return new Picture(width, height, new byte[3 * width * height]);
    }

    Frame frame() {
        return Frame.of(bgr, width, height, 0);
    }

    static Ground plain(double grey) {
        return (x, y, channel) -> grey;
    }

    int at(int x, int y, int channel) {
        return bgr[3 * (y * width + x) + channel] & 255;
    }

    void set(int x, int y, int channel, double value) {
        bgr[3 * (y * width + x) + channel] = (byte) Math.clamp(Math.round(value), 0, 255);
    }

    /// Bilinear; shrinking by more than a third wants [#scaled] first.
    Picture warped(int newWidth, int newHeight, Source source, Ground ground) {
        Picture out = blank(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                double[] from = source.of(x, y);
                boolean outside = from[0] < -0.5 || from[1] < -0.5 || from[0] > width - 0.5 || from[1] > height - 0.5;
                for (int channel = 0; channel < 3; channel++) {
                    double value = outside ? ground.at(x, y, channel) : Double.NaN;
                    out.set(x, y, channel, Double.isNaN(value) ? sample(from[0], from[1], channel) : value);
                }
            }
        }
        return out;
    }

    private double sample(double x, double y, int channel) {
        double cx = Math.clamp(x, 0, width - 1.0);
        double cy = Math.clamp(y, 0, height - 1.0);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double fx = cx - left;
        double fy = cy - top;
        return (at(left, top, channel) * (1 - fx) + at(right, top, channel) * fx) * (1 - fy)
                + (at(left, bottom, channel) * (1 - fx) + at(right, bottom, channel) * fx) * fy;
    }

    /// By mean of what falls on each pixel where it shrinks, bilinear where it grows.
    Picture scaled(double by) {
        int w = Math.max(8, (int) Math.round(width * by));
        int h = Math.max(8, (int) Math.round(height * by));
        if (by >= 1) {
            return warped(w, h, (x, y) -> new double[] {(x + 0.5) / by - 0.5, (y + 0.5) / by - 0.5}, REPLICATED);
        }
        Picture out = blank(w, h);
        for (int y = 0; y < h; y++) {
            int top = (int) ((long) y * height / h);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / h));
            for (int x = 0; x < w; x++) {
                int left = (int) ((long) x * width / w);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / w));
                for (int channel = 0; channel < 3; channel++) {
                    long sum = 0;
                    for (int yy = top; yy < bottom; yy++) {
                        for (int xx = left; xx < right; xx++) {
                            sum += at(xx, yy, channel);
                        }
                    }
                    out.set(x, y, channel, (double) sum / ((bottom - top) * (right - left)));
                }
            }
        }
        return out;
    }

    Picture blurred(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return convolved(weights, 1, 0).convolved(weights, 0, 1);
    }

    /// Along one direction, as a hand that moves.
    Picture smeared(int length) {
        double[] weights = new double[2 * (length / 2) + 1];
        java.util.Arrays.fill(weights, 1.0 / weights.length);
        return convolved(weights, 1, 0);
    }

    private Picture convolved(double[] weights, int dx, int dy) {
        int reach = weights.length / 2;
        Picture out = blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    double value = 0;
                    for (int i = -reach; i <= reach; i++) {
                        value += weights[i + reach] * at(Math.clamp(x + i * dx, 0, width - 1), Math.clamp(y + i * dy, 0, height - 1),
                                channel);
                    }
                    out.set(x, y, channel, value);
                }
            }
        }
        return out;
    }

    Picture shaded(DoubleUnaryOperator curve) {
        byte[] changed = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i++) {
            changed[i] = (byte) Math.clamp(Math.round(curve.applyAsDouble(bgr[i] & 255)), 0, 255);
        }
        return new Picture(width, height, changed);
    }

    @Override public boolean equals(Object other) {
        return this == other;
    }

    @Override public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override public String toString() {
        return "Picture " + width + "x" + height;
    }
}
