package dev.haetae.screen.guide;

/// A moment of a loop. The pattern of a loop of 2.4 s is: move 0.7, rest 0.5, move 0.7, rest 0.5.
/// @param t seconds since the loop began
/// @param length seconds of the whole loop
record Beat(double t, double length) {
    private static final double MOVE = 0.7;
    private static final double REST = 0.5;

    /// The first movement, 0..1, eased at both ends.
    double first() {
        return between(0, MOVE);
    }

    /// The second movement, 0..1.
    double second() {
        return between(MOVE + REST, 2 * MOVE + REST);
    }

    /// There and back again within the loop.
    double thereAndBack() {
        return first() - second();
    }

    double between(double from, double to) {
        double x = Math.clamp((t - from) / (to - from), 0, 1);
        return x * x * (3 - 2 * x);
    }

    /// 1 for most of the loop; fades in at its beginning and out at its end, so that a loop never jumps.
    double presence() {
        return Math.min(between(-0.05, 0.15), 1 - between(length - 0.2, length));
    }

    /// A swing of -1..1 that dies away from `from` to `to`.
    double tremble(double from, double to) {
        return Math.sin(t * 42) * (1 - between(from, to));
    }

    static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
