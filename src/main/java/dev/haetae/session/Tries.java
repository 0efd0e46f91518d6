package dev.haetae.session;

import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;

/// Failed tries, counted per part of the walk, so that a difficult card does not use up the tries of the face.
final class Tries {
    private Tries() {}

    static int count(Walk walk, Step again) {
        boolean face = again instanceof Step.CaptureFace;
        return (int) walk.met().stream().filter(Tries::failed).filter(reason -> aboutFace(reason) == face).count();
    }

    /// Movements asked for that did not come, or others than asked.
    static int atMovements(Walk walk) {
        return walk.times(RejectReason.LIVENESS_TIMEOUT) + walk.times(RejectReason.LIVENESS_WRONG_ACTION);
    }

    /// To be asked which name is meant is no failure.
    private static boolean failed(RejectReason reason) {
        return reason.remedy(0) == Remedy.RETRY && reason != RejectReason.NAME_VARIANT;
    }

    private static boolean aboutFace(RejectReason reason) {
        return reason.name().startsWith("FACE_") || reason.name().startsWith("LIVENESS_") || reason == RejectReason.EYES_CLOSED;
    }
}
