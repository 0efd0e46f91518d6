package dev.haetae.demo.puppet;

import java.util.ArrayDeque;
import java.util.Deque;

/// A head that follows a dot: late by a reaction, then critically damped, as people track a thing that moves slowly.
final class Pursuit {
    private static final double WIDEST = 21;
    private static final double DEEPEST = 12;
    /// Stiffness of the pursuit, 1/s: catches up with a jump in about half a second.
    private static final double EAGER = 8;
    private static final double STEP = 1 / 120.0;

    private record Target(double time, double x, double y) {}

    private final double reaction;
    private final double amplitude;
    private final Deque<Target> coming = new ArrayDeque<>();
    private Target goal = new Target(0, 0, 0);
    private double yaw;
    private double yawSpeed;
    private double pitch;
    private double pitchSpeed;
    private double time;

    Pursuit(double reaction, double amplitude) {
        this.reaction = reaction;
        this.amplitude = amplitude;
    }

    void target(double x, double y, double now) {
        coming.add(new Target(now + reaction, Math.clamp(x, -1.0, 1.0), Math.clamp(y, -1.0, 1.0)));
    }

    void go(double now) {
        boolean still = coming.isEmpty() && goal.x() == 0 && goal.y() == 0 && Math.abs(yaw) + Math.abs(pitch) < 1e-3;
        for (time = still || now - time > 5 ? now : time; time < now; time += STEP) {
            while (!coming.isEmpty() && coming.peek().time() <= time) {
                goal = coming.remove();
            }
            yawSpeed += STEP * (EAGER * EAGER * (goal.x() * WIDEST * amplitude - yaw) - 2 * EAGER * yawSpeed);
            pitchSpeed += STEP * (EAGER * EAGER * (goal.y() * DEEPEST * amplitude - pitch) - 2 * EAGER * pitchSpeed);
            yaw += STEP * yawSpeed;
            pitch += STEP * pitchSpeed;
        }
    }

    /// Degrees; positive to the person's own left.
    double yaw() {
        return yaw;
    }

    /// Degrees; positive down.
    double pitch() {
        return pitch;
    }
}
