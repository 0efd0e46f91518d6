package dev.haetae.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;

/// How this person looks when nothing is asked of them: medians over the last frames at rest.
final class Neutral {
    private static final int FRAMES = 31;
    private static final int ENOUGH = 4;
    /// A head turned further than this is not at rest, whoever it belongs to.
    private static final double FRONTAL = 0.15;

    private final ArrayDeque<Motion> seen = new ArrayDeque<>();
    private double turn;
    private double tilt;
    private double smile;

    boolean known() {
        return seen.size() >= ENOUGH;
    }

    /// @param motion with a face; at rest as far as is known
    void learn(Motion motion) {
        if (Math.abs(motion.turn()) > FRONTAL) {
            return;
        }
        seen.addLast(motion);
        if (seen.size() > FRAMES) {
            seen.removeFirst();
        }
        turn = median(seen.stream().mapToDouble(Motion::turn).toArray());
        tilt = median(seen.stream().mapToDouble(Motion::tilt).toArray());
        smile = median(seen.stream().mapToDouble(Motion::smile).toArray());
    }

    /// To the person's own left.
    double turned(Motion motion) {
        return motion.turn() - turn;
    }

    /// Downwards.
    double nodded(Motion motion) {
        return motion.tilt() - tilt;
    }

    /// Share by which the mouth is wider.
    double widened(Motion motion) {
        return smile > 0 ? motion.smile() / smile - 1 : 0;
    }

    void forget() {
        seen.clear();
        turn = 0;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
