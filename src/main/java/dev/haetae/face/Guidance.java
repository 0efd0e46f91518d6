package dev.haetae.face;

import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// Keeps the guide calm. A fault is entered at one limit and left at another, or when it has been within the first for a
/// while: a camera whose pictures are never sharper would hold people for ever. It is shown only when it lasts; once shown, it
/// gives way to a worse one, or to a lesser one after it has been mended for a while. The picture is taken only when all has
/// been good for a while; a blink only halts that. Time comes with the frames.
final class Guidance {
    /// @param fault what is wrong with this very frame, or empty
    /// @param shown what to show
    /// @param hold 0 to 1: how far the ring has closed; 1 means: take the picture
    /// @param broken whether what was good so far no longer counts
    record Reading(Optional<FaceMeasure> fault, Optional<RejectReason> shown, double hold, boolean broken) {}

    private static final long NEVER = Long.MIN_VALUE;

    private final FaceLimits limits;
    private Optional<FaceMeasure> fault = Optional.empty();
    private Optional<FaceMeasure> shown = Optional.empty();
    /// When the fault of now began, or the time without one.
    private long since = NEVER;
    /// Since when what is known as a fault has been within its limit.
    private long betterSince = NEVER;
    private long last;
    /// Nanoseconds all was good.
    private long good;

    Guidance(FaceLimits limits) {
        this.limits = limits;
    }

    /// @param nanos time of this frame, never earlier than the last one's
    Reading accept(FaceQuality quality, long nanos) {
        boolean first = since == NEVER;
        Optional<FaceMeasure> now = quality.fault(limits.mended(), known(quality, nanos));
        if (first || !reason(now).equals(reason(fault))) {
            since = nanos;
        } else if (now.isEmpty()) {
            good += nanos - last;
        }
        fault = now;
        last = nanos;
        long lasted = nanos - since;
        boolean broken = fault.isPresent() && (!fault.get().momentary() || lasted >= limits.showAfter().toNanos());
        if (broken) {
            good = 0;
        }
        show(lasted);
        return new Reading(fault, reason(shown), Math.min(1, good / (double) Math.max(1, limits.holdGood().toNanos())), broken);
    }

    private Optional<RejectReason> known(FaceQuality quality, long nanos) {
        Optional<RejectReason> known = reason(fault.isPresent() ? fault : shown);
        if (known.isEmpty() || reason(quality.fault()).equals(known)) {
            betterSince = NEVER;
            return known;
        }
        betterSince = betterSince == NEVER ? nanos : betterSince;
        return nanos - betterSince >= limits.mendedFor().toNanos() ? Optional.empty() : known;
    }

    private void show(long lasted) {
        if (fault.isEmpty()) {
            if (lasted > 0) { // one good frame may be a chance
                shown = fault;
            }
            return;
        }
        boolean worse = shown.isEmpty() || fault.get().compareTo(shown.get()) <= 0;
        if (lasted >= (worse ? limits.showAfter() : limits.mendedFor()).toNanos()) {
            shown = fault;
        }
    }

    private static Optional<RejectReason> reason(Optional<FaceMeasure> measure) {
        return measure.flatMap(FaceMeasure::reason);
    }
}
