package dev.haetae.demo.puppet;

/// The curves that everything here is built from.
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

    private static final float[] EXP = new float[8 * 128];

    static {
        for (int i = 0; i < EXP.length; i++) {
            EXP[i] = (float) Math.exp(-i / 128.0);
        }
    }

    /// exp(-x) from a table, 0 from 8 on: for every pixel of a frame.
    static double quickExp(double x) {
        int at = (int) (x * 128);
        return at >= EXP.length ? 0 : EXP[at];
    }

    /// How people move a limb from 0 to 1: the path of least jerk.
    static double leastJerk(double x) {
        double t = Math.clamp(x, 0.0, 1.0);
        return t * t * t * (10 - 15 * t + 6 * t * t);
    }
}
