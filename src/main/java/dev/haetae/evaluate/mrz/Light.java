package dev.haetae.evaluate.mrz;

import java.util.Random;

/// Uneven light and noise, drawn from a seed.
final class Light {
    private Light() {}

    /// A straight edge beyond which less than half of the light falls.
    static Picture shadow(Picture p, int seed) {
        var random = new Random(seed);
        double angle = random.nextDouble() * Math.PI;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double soft = 0.03 * p.width();
        return lit(p, (x, y) -> {
            double d = ((x - p.width() / 2.0) * c + (y - p.height() / 2.0) * s) / soft;
            return 1 - 0.6 / (1 + Math.exp(-d));
        }, (x, y) -> 0);
    }

    /// A reflection somewhere on the picture's lower half, where the lines are; may well cover characters.
    static Picture glare(Picture p, int seed) {
        var random = new Random(seed);
        double cx = p.width() * (0.2 + 0.6 * random.nextDouble());
        double cy = p.height() * (0.5 + 0.45 * random.nextDouble());
        double rx = p.width() * 0.12;
        double ry = p.height() * 0.08;
        return lit(p, (x, y) -> 1, (x, y) -> 0.75 * Math.exp(-sq((x - cx) / rx) - sq((y - cy) / ry)));
    }

    static Picture noise(Picture p, int seed) {
        var random = new Random(seed);
        Picture out = Picture.blank(p.width(), p.height());
        for (int i = 0; i < p.bgr().length; i++) {
            out.bgr()[i] = (byte) Math.clamp(Math.round((p.bgr()[i] & 255) + 14 * random.nextGaussian()), 0, 255);
        }
        return out;
    }

    private interface Field {
        double at(int x, int y);
    }

    private static Picture lit(Picture p, Field gain, Field veil) {
        Picture out = Picture.blank(p.width(), p.height());
        for (int y = 0; y < p.height(); y++) {
            for (int x = 0; x < p.width(); x++) {
                double g = gain.at(x, y);
                double v = veil.at(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    double value = p.at(x, y, channel) * g;
                    out.set(x, y, channel, value + (260 - value) * v);
                }
            }
        }
        return out;
    }

    private static double sq(double v) {
        return v * v;
    }
}
