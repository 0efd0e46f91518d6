package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.step;

/// Neck and shoulders of nobody in particular, for portraits that end above them. Lengths in eyes from between the eyes.
final class Torso {
    private static final double BOTTOM = 9;

    private Torso() {}

    /// Half width of neck and shoulders at a height.
    static double halfWidth(double chin, double v) {
        double below = v - chin;
        return 0.72 + 0.12 * step(0.1, 0.5, below) + 1.75 * step(0.35, 1.5, below) + 0.45 * step(1.3, 4, below);
    }

    /// @param margin added all round
    /// @return u, v alternating
    static double[] outline(double chin, double margin) {
        int steps = 40;
        double[] uv = new double[4 * steps];
        double from = chin - 0.5;
        for (int i = 0; i < steps; i++) {
            double v = from + (BOTTOM - from) * i / (steps - 1.0) * i / (steps - 1.0);
            double half = halfWidth(chin, v + margin) + margin;
            uv[2 * i] = half;
            uv[2 * i + 1] = v;
            uv[4 * steps - 2 * i - 2] = -half;
            uv[4 * steps - 2 * i - 1] = v;
        }
        return uv;
    }

    /// What is body whatever somebody wears.
    static double[] core(double chin) {
        return new double[] {-0.42, chin - 0.3, 0.42, chin - 0.3, 0.45, chin + 0.5, 1.2, chin + 1.3, 1.7, chin + 2.2,
                2.0, BOTTOM, -2.0, BOTTOM, -1.7, chin + 2.2, -1.2, chin + 1.3, -0.45, chin + 0.5};
    }

    /// 0 outside, 1 inside, soft over a twentieth.
    static double cover(double chin, double u, double v) {
        return v < chin - 0.4 ? 0 : 1 - step(-0.05, 0.05, Math.abs(u) - halfWidth(chin, v));
    }
}
