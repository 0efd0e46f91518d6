package dev.haetae.liveness;

import java.util.ArrayList;
import java.util.List;

/// The nose's way beside the dot's. It has followed when both go alike, sideways and up and down, at one and the same lag:
/// nobody who does not see the dot knows where it will go.
final class Pursuit {
    private static final double LAG_STEP = 0.1;
    private static final int FEWEST = 15;

    private record Seen(double since, double turned, double nodded) {}

    /// @param likeness the smaller of the two correlations, at the lag where it is largest
    /// @param sideways the larger of the correlations sideways, at whatever lag
    /// @param turn nose to the person's own left, over the eye distance, for a dot one to their left
    /// @param nod nose down for a dot one down
    record Likeness(double likeness, double sideways, double turn, double nod) {
        static final Likeness NONE = new Likeness(0, 0, 0, 0);
    }

    private final DotPath path;
    private final FollowLimits limits;
    private final List<Seen> seen = new ArrayList<>();

    Pursuit(DotPath path, FollowLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /// @param since the dot appeared, in seconds
    void accept(double since, Motion motion) {
        seen.add(new Seen(since, motion.turn(), motion.tilt()));
    }

    /// Whether the dot has come to its end and a person who is behind as well.
    boolean over(double since) {
        return since > (path.length().toNanos() + limits.lagLongest().toNanos() / 2.0) / 1e9;
    }

    boolean followed() {
        Likeness best = best();
        return best.likeness() >= limits.likeness() && best.turn() >= limits.turn() && best.nod() >= limits.nod();
    }

    /// Whether the nose went its own ways, as far as one that follows. Up and down is not held against anybody: there, landmarks waver.
    boolean wentElsewhere() {
        return spread() >= 2 * limits.turn() && best().sideways() < limits.likeness() / 2;
    }

    private double spread() {
        return seen.stream().mapToDouble(Seen::turned).max().orElse(0) - seen.stream().mapToDouble(Seen::turned).min().orElse(0);
    }

    Likeness best() {
        Likeness best = Likeness.NONE;
        for (double lag = 0; seen.size() >= FEWEST && lag <= limits.lagLongest().toNanos() / 1e9; lag += LAG_STEP) {
            double behind = lag;
            double[] dotX = seen.stream().mapToDouble(s -> path.at(s.since() - behind).x()).toArray();
            double[] dotY = seen.stream().mapToDouble(s -> path.at(s.since() - behind).y()).toArray();
            double[] across = alike(dotX, seen.stream().mapToDouble(Seen::turned).toArray());
            double[] along = alike(dotY, seen.stream().mapToDouble(Seen::nodded).toArray());
            double likeness = Math.min(across[0], along[0]);
            double sideways = Math.max(best.sideways(), across[0]);
            best = likeness > best.likeness() ? new Likeness(likeness, sideways, across[1], along[1])
                    : new Likeness(best.likeness(), sideways, best.turn(), best.nod());
        }
        return best;
    }

    /// @return correlation, and the slope of the second on the first; zeros where one of them stands
    private static double[] alike(double[] a, double[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / a.length;
        }
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - meanA) * (a[i] - meanA);
            ab += (a[i] - meanA) * (b[i] - meanB);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? new double[] {ab / Math.sqrt(aa * bb), ab / aa} : new double[2];
    }
}
