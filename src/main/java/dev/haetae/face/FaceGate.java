package dev.haetae.face;

import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// Whether a face can be used as it is now, on one frame alone: one fault at a time, worst first. A stream of frames is
/// judged by [FaceCapture], which does not flicker.
public final class FaceGate {
    private final FaceLimits limits;

    public FaceGate(FaceLimits limits) {
        this.limits = limits;
    }

    /// @return what to mend, or empty when the face is good
    public Optional<RejectReason> fault(FaceObservation seen) {
        return FaceQuality.of(seen, limits).fault().flatMap(FaceMeasure::reason);
    }
}
