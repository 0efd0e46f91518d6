package dev.haetae.demo.puppet;

/// The three curves that everything here is built from.
final class Shapes {
    private Shapes() {}

    /// 0 up to `from`, 1 from `to` on, smooth between.
    static double step(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /// 1 at the origin, falling off with the widths given.
    static double bell(double x, double y, double widthX, double widthY) {
        return Math.exp(-0.5 * (x * x / widthX / widthX + y * y / widthY / widthY));
    }

    /// How people move a limb from 0 to 1: the path of least jerk.
    static double leastJerk(double x) {
        double t = Math.clamp(x, 0.0, 1.0);
        return t * t * t * (10 - 15 * t + 6 * t * t);
    }
}
