package dev.haetae.decision;

import dev.haetae.outcome.RejectReason;

/// One reason that an operator has overridden, and why.
public record ReasonOverride(RejectReason reason, OverrideCode code) {
    public ReasonOverride {
        if (!code.explains(reason)) {
            throw new IllegalArgumentException(code + " does not explain " + reason);
        }
    }

    /// Whether it answers a doubt of the [Decider]: the same reason, or what is missing because of it.
    boolean covers(RejectReason doubt) {
        return reason == doubt || switch (doubt) {
            case LIVENESS_TIMEOUT -> aboutPresence();
            case FACE_MISSING -> reason == RejectReason.PORTRAIT_POOR;
            default -> false;
        };
    }

    /// That a living person was there, whatever the prompts said.
    public boolean aboutPresence() {
        return OverrideCode.PERSON_PRESENT.explains(reason);
    }

    /// Of the face before the camera, and so of no later one.
    public boolean aboutFace() {
        return aboutPresence() || reason == RejectReason.FACE_MISMATCH;
    }
}
