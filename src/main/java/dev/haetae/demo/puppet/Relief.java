package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.bell;
import static dev.haetae.demo.puppet.Shapes.step;

/// The depth of a head: an ellipsoid with nose, sockets, brow, lips and chin on it. Places and depths in eyes, from the
/// middle between the eyes; depth 0 is the plane of the ears, positive towards the camera.
record Relief(Anatomy anatomy) {

    double depth(double x, double y) {
        double z = 1.35 * dome(x, y) + features(x, y);
        z *= 1 - 0.20 * step(0.6, 1.1, Math.abs(x) / anatomy.halfWidth(y)) * step(0.2, 1.2, y); // cheeks fall away
        double neck = step(anatomy.chin() - 0.02, anatomy.chin() + 0.40, y + 0.27 * x * x);
        z = z * (1 - neck) - 0.05 * neck;
        double head = headWeight(x, y);
        return z * head - (1 - head) * 0.35 * step(anatomy.chin(), anatomy.chin() + 1.2, y);
    }

    /// 1 where a point turns with the head, 0 where it stays with the body.
    double headWeight(double x, double y) {
        double beside = step(0.02, y > 0.7 ? 0.42 : 0.40, Math.abs(x) - anatomy.halfWidth(y));
        return (1 - beside) * (1 - step(anatomy.chin() + 0.02, anatomy.chin() + 0.75, y));
    }

    double noseTip(double x, double y) {
        return 0.44 * bell(x - anatomy.noseX(), y - anatomy.noseY(), 0.22, 0.22);
    }

    /// How far a point keeps its place in the outline while the head turns: hair has no clear rim.
    double rimHold(double x, double y) {
        return 0.55 * step(0.45, 0.95, Math.hypot(x / 1.72, (y + 0.05) / 1.95));
    }

    /// An ellipsoid; linear near its rim, where a root would be a wall.
    private static double dome(double x, double y) {
        double r = Math.hypot(x / 1.75, y / 2.15);
        return r < 0.9 ? Math.sqrt(1 - r * r) : Math.max(0, Math.sqrt(0.19) - (r - 0.9) * 2.06);
    }

    /// How squarely a place faces somebody who stands before the head a little below the eyes: 1 fully, 0 from behind.
    double facing(double x, double y) {
        double step = 0.04;
        double acrossX = (depth(x + step, y) - depth(x - step, y)) / (2 * step);
        double acrossY = (depth(x, y + step) - depth(x, y - step)) / (2 * step);
        return Math.max(0, (1 + 0.25 * acrossY * -1) / Math.sqrt(1 + acrossX * acrossX + acrossY * acrossY) / Math.sqrt(1.0625));
    }

    private double features(double x, double y) {
        double tip = 0.44 * bell(x - anatomy.noseX(), y - anatomy.noseY(), 0.23, 0.19);
        double ridge = 0.20 * step(-0.15, anatomy.noseY() - 0.02, y) * (1 - step(anatomy.noseY() - 0.02, anatomy.noseY() + 0.16, y))
                * bell(x - anatomy.noseX() * Math.clamp(y / anatomy.noseY(), 0.0, 1.0), 0, 0.18, 1);
        double sockets = -0.10 * (bell(x - 0.5, y, 0.24, 0.17) + bell(x + 0.5, y, 0.24, 0.17));
        double brow = 0.06 * bell(x, y + 0.35, 0.7, 0.15);
        double lips = 0.10 * bell(x, y - anatomy.mouthY() - 0.09, 0.35, 0.22);
        double chin = 0.12 * bell(x, y - anatomy.chin() + 0.22, 0.3, 0.2);
        return tip + ridge + sockets + brow + lips + chin;
    }
}
