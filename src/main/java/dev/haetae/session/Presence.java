package dev.haetae.session;

import java.time.Duration;
import java.util.Optional;

/// Whether somebody who was there has stepped away, and whether it is they who come back. Who was never seen (the camera
/// may look over a head) is never taken for gone. Pure; one thread.
final class Presence {
    enum Change { GONE, BACK }

    /// One face in one frame may be a poster's.
    private static final int SEEN = 3;

    private final long away;
    private final double same;
    private int seen;
    private long last;
    private boolean gone;

    /// @param away without being seen
    /// @param same similarity 0..1 from which on a face is theirs
    Presence(Duration away, double same) {
        this.away = away.toNanos();
        this.same = same;
    }

    /// @param face whether one is seen
    /// @param likeness to theirs, 0..1; NaN where it was not measured: that alone brings nobody back
    Optional<Change> accept(long nanos, boolean face, double likeness) {
        if (face && (likeness >= same || Double.isNaN(likeness) && !gone)) {
            last = nanos;
            seen++;
            if (gone) {
                gone = false;
                return Optional.of(Change.BACK);
            }
        }
        if (!gone && seen >= SEEN && nanos - last >= away) {
            gone = true;
            return Optional.of(Change.GONE);
        }
        return Optional.empty();
    }
}
