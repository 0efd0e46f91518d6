package dev.haetae.liveness;

import java.time.Duration;

/// One kind of movement followed through time: rest, out and held, back to rest. Evidence must be continuous: a movement
/// counts only when the face was seen at rest before it, and is whole only when it is at rest again; a moment at which
/// nothing can be said (a level that is no number) breaks it off.
final class Swing {
    /// @param held the movement was just held long enough
    /// @param whole the face just came back to rest after it
    record Step(boolean held, boolean whole) {
        static final Step NOTHING = new Step(false, false);
    }

    /// @param hold how long it is held at least
    /// @param rest how long the face rests before and after
    /// @param rise how long it takes at most from rest to where it counts
    /// @param longest how long it lasts at most
    /// @param repeats whether it may swing again before it rests, as heads do that nod
    record Rule(long hold, long rest, long rise, long longest, boolean repeats) {
        static Rule of(Duration hold, Duration rest, Duration rise, Duration longest, boolean repeats) {
            return new Rule(hold.toNanos(), rest.toNanos(), rise.toNanos(), longest.toNanos(), repeats);
        }
    }

    private static final double OUT = 1;
    /// What is held may waver so far.
    private static final double SAGS = 0.75;
    private static final double REST = 0.5;

    private enum Phase { UNKNOWN, REST, OUT, BACK }

    private final Rule rule;
    private Phase phase = Phase.UNKNOWN;
    private boolean told;
    private long restSince = Long.MIN_VALUE;
    private long restUntil;
    private long outSince;
    private long heldSince;

    Swing(Rule rule) {
        this.rule = rule;
    }

    /// @param level 0 at rest, 1 where the movement counts; NaN where it cannot be seen
    Step accept(long nanos, double level) {
        if (Double.isNaN(level)) {
            restart();
            return Step.NOTHING;
        }
        boolean resting = level < REST;
        if (!resting) {
            restSince = Long.MIN_VALUE;
        } else if (restSince == Long.MIN_VALUE) {
            restSince = nanos;
        }
        boolean rested = resting && nanos - restSince >= rule.rest();
        return switch (phase) {
            case UNKNOWN -> {
                phase = rested ? Phase.REST : Phase.UNKNOWN;
                restUntil = nanos;
                yield Step.NOTHING;
            }
            case REST -> fromRest(nanos, level, resting);
            case OUT -> out(nanos, level, resting);
            case BACK -> back(nanos, level, rested);
        };
    }

    private Step fromRest(long nanos, double level, boolean resting) {
        if (resting) {
            restUntil = nanos;
        } else if (nanos - restUntil > rule.rise()) {
            phase = Phase.UNKNOWN; // it crept there
        } else if (level >= OUT) {
            phase = Phase.OUT;
            told = false;
            outSince = nanos;
            heldSince = nanos;
            return rule.hold() == 0 ? tell() : Step.NOTHING;
        }
        return Step.NOTHING;
    }

    private Step out(long nanos, double level, boolean resting) {
        if (nanos - outSince > rule.longest()) {
            phase = Phase.UNKNOWN; // too long for this movement: something else is going on
            return Step.NOTHING;
        }
        if (resting) {
            phase = told ? Phase.BACK : Phase.UNKNOWN;
            return Step.NOTHING;
        }
        if (level < SAGS) {
            heldSince = nanos;
        }
        return !told && level >= OUT && nanos - heldSince >= rule.hold() ? tell() : Step.NOTHING;
    }

    private Step back(long nanos, double level, boolean rested) {
        boolean over = nanos - outSince > rule.longest() + rule.rest();
        if (rule.repeats() && level >= OUT && !over) {
            phase = Phase.OUT;
            return Step.NOTHING;
        }
        if (rested || over || level >= OUT) {
            phase = rested ? Phase.REST : Phase.UNKNOWN;
            restUntil = nanos;
        }
        return new Step(false, rested && !over);
    }

    private Step tell() {
        told = true;
        return new Step(true, false);
    }

    /// When the newest movement began.
    long began() {
        return outSince;
    }

    /// Whether a movement is under way that has not been told yet.
    boolean underWay() {
        return phase == Phase.OUT && !told;
    }

    /// A recording may begin in the middle of a movement: what comes first counts as if it came from rest.
    void fromTheMiddle(long nanos) {
        phase = Phase.REST;
        restUntil = nanos;
    }

    void restart() {
        phase = Phase.UNKNOWN;
        restSince = Long.MIN_VALUE;
    }
}
