package dev.haetae.engine.onnx;

import dev.haetae.frame.Point;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.opencv.core.Mat;

/// The face turned upright and scaled to one eye distance, 48 pixels, so that near, far and tilted faces are measured alike.
/// Places are given in eye distances from the middle of the eyes: u to the picture's right, v down. Overwritten on [#close()].
final class UprightFace implements AutoCloseable {
    static final int SIZE = 160;
    static final double UNIT = 48;
    private static final double CENTRE_X = 80;
    private static final double CENTRE_Y = 62;

    private final byte[] bgr;
    private final float[] luma;
    private final double a;
    private final double b;
    private final Point middle;

    private UprightFace(byte[] bgr, double a, double b, Point middle) {
        this.bgr = bgr;
        this.luma = new float[SIZE * SIZE];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.114f * (bgr[3 * i] & 255) + 0.587f * (bgr[3 * i + 1] & 255) + 0.299f * (bgr[3 * i + 2] & 255);
        }
        this.a = a;
        this.b = b;
        this.middle = middle;
    }

    /// @param right the eye that stands left in the picture
    static UprightFace of(Mat picture, Point right, Point left) {
        double dx = left.x() - right.x();
        double dy = left.y() - right.y();
        double square = Math.max(1, dx * dx + dy * dy);
        double a = UNIT * dx / square;
        double b = -UNIT * dy / square;
        var middle = new Point((right.x() + left.x()) / 2, (right.y() + left.y()) / 2);
        double tx = CENTRE_X - a * middle.x() + b * middle.y();
        double ty = CENTRE_Y - b * middle.x() - a * middle.y();
        try (Patch patch = Patch.warped(picture, a, b, tx, ty, SIZE)) {
            byte[] bytes = new byte[3 * SIZE * SIZE];
            patch.mat().get(0, 0, bytes);
            return new UprightFace(bytes, a, b, middle);
        }
    }

    /// A place of the frame in eye distances from the middle of the eyes.
    Point place(Point inFrame) {
        double x = inFrame.x() - middle.x();
        double y = inFrame.y() - middle.y();
        return new Point((a * x - b * y) / UNIT, (b * x + a * y) / UNIT);
    }

    float[] luma() {
        return luma;
    }

    int column(double u) {
        return (int) Math.clamp(Math.round(CENTRE_X + u * UNIT), 0, SIZE - 1);
    }

    int row(double v) {
        return (int) Math.clamp(Math.round(CENTRE_Y + v * UNIT), 0, SIZE - 1);
    }

    /// Indices of the pixels of an upright ellipse.
    int[] ellipse(double u, double v, double wide, double high) {
        var inside = new int[SIZE * SIZE];
        int count = 0;
        for (int y = row(v - high); y <= row(v + high); y++) {
            for (int x = column(u - wide); x <= column(u + wide); x++) {
                double across = (x - CENTRE_X - u * UNIT) / (wide * UNIT);
                double down = (y - CENTRE_Y - v * UNIT) / (high * UNIT);
                if (across * across + down * down <= 1) {
                    inside[count++] = y * SIZE + x;
                }
            }
        }
        return Arrays.copyOf(inside, count);
    }

    /// Mean colour of an ellipse.
    Tone tone(double u, double v, double wide, double high) {
        return tone(ellipse(u, v, wide, high));
    }

    Tone tone(int[] pixels) {
        double blue = 0;
        double green = 0;
        double red = 0;
        for (int pixel : pixels) {
            blue += bgr[3 * pixel] & 255;
            green += bgr[3 * pixel + 1] & 255;
            red += bgr[3 * pixel + 2] & 255;
        }
        int count = Math.max(1, pixels.length);
        return new Tone(red / count, green / count, blue / count);
    }

    /// The luma that a share of an ellipse's pixels stays under.
    double quantile(int[] pixels, double share) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = luma[pixels[i]];
        }
        Arrays.sort(values);
        double value = values.length == 0 ? 0 : values[(int) Math.min(values.length - 1, share * values.length)];
        Arrays.fill(values, 0);
        return value;
    }

    /// The bare skin: of both cheeks under the eyes, the bridge of the nose and the place between the brows the two
    /// brightest. Something dark that is worn does not darken a face, and deep-set eyes do not either.
    Tone skin() {
        return Tone.mean(Stream.of(tone(-0.52, 0.42, 0.14, 0.1), tone(0.52, 0.42, 0.14, 0.1), tone(0, 0.12, 0.08, 0.12),
                tone(0, -0.13, 0.1, 0.1)).sorted(Comparator.comparingDouble(Tone::luma).reversed()).limit(2).toList());
    }

    @Override public void close() {
        Arrays.fill(bgr, (byte) 0);
        Arrays.fill(luma, 0);
    }
}
