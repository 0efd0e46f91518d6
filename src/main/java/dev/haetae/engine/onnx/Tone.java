package dev.haetae.engine.onnx;

import java.util.List;

/// A mean colour, each part 0 to 255.
record Tone(double red, double green, double blue) {
    static Tone mean(List<Tone> tones) {
        return new Tone(tones.stream().mapToDouble(Tone::red).average().orElse(0),
                tones.stream().mapToDouble(Tone::green).average().orElse(0),
                tones.stream().mapToDouble(Tone::blue).average().orElse(0));
    }

    double luma() {
        return 0.114 * blue + 0.587 * green + 0.299 * red;
    }

    /// Logarithms of ratios: the same for a tone in light and in shade.
    double redOverGreen() {
        return Math.log((red + 4) / (green + 4));
    }

    double greenOverBlue() {
        return Math.log((green + 4) / (blue + 4));
    }

    /// Difference of hue and saturation, shade left aside.
    double hueDistance(Tone other) {
        return Math.hypot(redOverGreen() - other.redOverGreen(), greenOverBlue() - other.greenOverBlue());
    }

    /// How far outside of what skin has under white light, in CIELAB units: a* of 5 to 25, b* of 5 to 35 (OFIQ, natural colour).
    double cast() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        double redness = 500 * (x - y);
        double yellowness = 200 * (y - z);
        return Math.hypot(outside(redness, 5, 25), outside(yellowness, 5, 35));
    }

    private static double linear(double value) {
        double share = value / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double bent(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double outside(double value, double least, double most) {
        return Math.max(0, Math.max(least - value, value - most));
    }
}
