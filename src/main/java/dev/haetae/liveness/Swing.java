package dev.haetae.liveness;

import java.time.Duration;

/// One kind of movement followed through time: rest, out and held, back to rest. Evidence must be continuous: a movement
/// counts only when the face was seen at rest before it, and is whole only when it is at rest again.
final class Swing {
    /// @param held the movement was just held long enough
    /// @param whole the face just came back to rest after it
    record Step(boolean held, boolean whole) {
        static final Step NOTHING = new Step(false, false);
    }

    private static final double OUT = 1;
    private static final double REST = 0.5;

    private enum Phase { UNKNOWN, REST, OUT, BACK }

    private final long hold;
    private final long rest;
    private final long longest;
    private Phase phase = Phase.UNKNOWN;
    private boolean told;
    private long restSince = Long.MIN_VALUE;
    private long outSince;

    Swing(Duration hold, Duration rest, Duration longest) {
        this.hold = hold.toNanos();
        this.rest = rest.toNanos();
        this.longest = longest.toNanos();
    }

    /// @param level 0 at rest, 1 where the movement counts
    Step accept(long nanos, double level) {
        boolean resting = level < REST;
        if (!resting) {
            restSince = Long.MIN_VALUE;
        } else if (restSince == Long.MIN_VALUE) {
            restSince = nanos;
        }
        boolean rested = resting && nanos - restSince >= rest;
        return switch (phase) {
            case UNKNOWN -> {
                phase = rested ? Phase.REST : Phase.UNKNOWN;
                yield Step.NOTHING;
            }
            case REST -> {
                if (level >= OUT) {
                    phase = Phase.OUT;
                    told = false;
                    outSince = nanos;
                }
                yield hold == 0 && phase == Phase.OUT ? tell() : Step.NOTHING;
            }
            case OUT -> out(nanos, level, resting);
            case BACK -> {
                boolean over = nanos - outSince > longest + rest;
                if (rested || over || level >= OUT) {
                    phase = rested ? Phase.REST : Phase.UNKNOWN;
                }
                yield new Step(false, rested && !over);
            }
        };
    }

    private Step out(long nanos, double level, boolean resting) {
        if (nanos - outSince > longest) {
            phase = Phase.UNKNOWN; // too long for this movement: something else is going on
            return Step.NOTHING;
        }
        if (resting) {
            phase = told ? Phase.BACK : Phase.UNKNOWN;
            return Step.NOTHING;
        }
        return !told && level >= OUT && nanos - outSince >= hold ? tell() : Step.NOTHING;
    }

    private Step tell() {
        told = true;
        return new Step(true, false);
    }

    /// When the newest movement began.
    long began() {
        return outSince;
    }

    void restart() {
        phase = Phase.UNKNOWN;
        restSince = Long.MIN_VALUE;
    }
}
