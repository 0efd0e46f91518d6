package dev.haetae.face;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// Whether a face can be used as it is now. One fault at a time, worst first: whatever is named later cannot be judged,
/// or mends itself, while an earlier one stands.
public final class FaceGate {
    private final FaceLimits limits;

    public FaceGate(FaceLimits limits) {
        this.limits = limits;
    }

    /// @return what to mend, or empty when the face is good
    public Optional<RejectReason> fault(FaceObservation seen) {
        return Optional.ofNullable(worst(seen));
    }

    private RejectReason worst(FaceObservation seen) {
        if (!seen.present()) {
            return RejectReason.FACE_MISSING;
        }
        if (seen.faces() > 1) {
            return RejectReason.FACE_SEVERAL;
        }
        Region box = seen.box();
        double height = seen.frameHeight();
        double away = Math.hypot(box.centreX() - seen.frameWidth() / 2.0, box.centreY() - height / 2);
        if (away > limits.offCentre() * height) {
            return RejectReason.FACE_OFF_CENTRE;
        }
        if (box.height() < limits.farthest() * height) {
            return RejectReason.FACE_FAR;
        }
        if (box.height() > limits.closest() * height) {
            return RejectReason.FACE_CLOSE;
        }
        if (Math.abs(seen.turn()) > limits.turned() || seen.tilt() < limits.tiltLow() || seen.tilt() > limits.tiltHigh()) {
            return RejectReason.FACE_TURNED;
        }
        if (seen.look().covered() >= limits.covered()) {
            return RejectReason.FACE_COVERED;
        }
        if (seen.look().brightness() < limits.darkest()) {
            return RejectReason.FACE_DARK;
        }
        if (seen.look().brightness() > limits.brightest()) {
            return RejectReason.FACE_BRIGHT;
        }
        if (seen.eyesClosed() >= limits.eyesClosed()) {
            return RejectReason.EYES_CLOSED;
        }
        return seen.look().sharpness() < limits.sharpness() ? RejectReason.FACE_BLURRED : null;
    }
}
