package dev.haetae.face;

import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.Optional;

/// Keeps the guide calm: a fault is shown only when it lasts, and the picture is taken only when all has been good for a
/// while. Time comes with the frames.
public final class Steady {
    /// @param shown the fault to show
    /// @param hold 0 to 1: how far the ring has closed; 1 means: take the picture
    public record Reading(Optional<RejectReason> shown, double hold) {
        public boolean ready() {
            return hold >= 1;
        }
    }

    private final long showAfter;
    private final long holdGood;
    private Optional<RejectReason> fault = Optional.empty();
    private Optional<RejectReason> shown = Optional.empty();
    private long since = Long.MIN_VALUE;

    public Steady(Duration showAfter, Duration holdGood) {
        this.showAfter = showAfter.toNanos();
        this.holdGood = Math.max(1, holdGood.toNanos());
    }

    public Steady(FaceLimits limits) {
        this(limits.showAfter(), limits.holdGood());
    }

    /// @param now the fault of this frame, or empty
    /// @param nanos time of this frame, never earlier than the last one's
    public Reading accept(Optional<RejectReason> now, long nanos) {
        if (since == Long.MIN_VALUE || !now.equals(fault)) {
            fault = now;
            since = nanos;
        }
        long lasted = nanos - since;
        if (lasted >= showAfter || fault.isEmpty() && lasted > 0) {
            shown = fault;
        }
        return new Reading(shown, fault.isEmpty() ? Math.min(1, lasted / (double) holdGood) : 0);
    }

    public void restart() {
        fault = Optional.empty();
        shown = Optional.empty();
        since = Long.MIN_VALUE;
    }
}
