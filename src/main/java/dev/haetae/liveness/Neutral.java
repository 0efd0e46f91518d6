package dev.haetae.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// How this person looks when nothing is asked of them: medians over the last frames at rest. Frames are taken at most
/// every 80 ms, so that it stands for about the same time at any frame rate.
final class Neutral {
    private static final int FRAMES = 31;
    private static final int ENOUGH = 4;
    private static final long APART = 80_000_000;
    /// A head turned further than this is not at rest, whoever it belongs to.
    private static final double FRONTAL = 0.15;

    private record Seen(double turn, double tilt, Features features) {}

    private final ArrayDeque<Seen> seen = new ArrayDeque<>();
    private long learnt;
    private double turn;
    private double tilt;
    private Features features;

    boolean known() {
        return seen.size() >= ENOUGH;
    }

    /// @param motion with a face; at rest as far as is known
    void learn(Motion motion, Features now) {
        if (Math.abs(motion.turn()) > FRONTAL || !seen.isEmpty() && motion.nanos() - learnt < APART) {
            return;
        }
        learnt = motion.nanos();
        seen.addLast(new Seen(motion.turn(), motion.tilt(), now));
        if (seen.size() > FRAMES) {
            seen.removeFirst();
        }
        turn = median(Seen::turn);
        tilt = median(Seen::tilt);
        features = new Features(median(s -> s.features().lids()), median(s -> s.features().width()),
                median(s -> s.features().open()), median(s -> s.features().corners()), median(s -> s.features().size()));
    }

    /// To the person's own left. Nobody's own offset is known at first: heads are taken to be symmetric until then.
    double turned(Motion motion) {
        return motion.turn() - turn;
    }

    /// Downwards.
    double nodded(Motion motion) {
        return motion.tilt() - tilt;
    }

    /// Share by which the lids have come together.
    double lidsDropped(Features now) {
        return 1 - now.lids() / features.lids();
    }

    /// Share by which the mouth is wider.
    double widened(Features now) {
        return features.width() > 0 ? now.width() / features.width() - 1 : 0;
    }

    /// How far the mouth's corners have risen.
    double lifted(Features now) {
        return features.corners() - now.corners();
    }

    /// How much wider the lips stand open.
    double opened(Features now) {
        return now.open() - features.open();
    }

    /// Share by which the face has come nearer, or gone away.
    double walked(Features now) {
        return Math.abs(Math.log(now.size() / features.size()));
    }

    void forget() {
        seen.clear();
        turn = 0;
    }

    private double median(ToDoubleFunction<Seen> measure) {
        double[] values = seen.stream().mapToDouble(measure).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
