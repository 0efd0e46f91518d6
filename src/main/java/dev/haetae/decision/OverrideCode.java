package dev.haetae.decision;

import dev.haetae.outcome.RejectReason;
import java.util.Arrays;
import java.util.Set;

/// Why an operator overrides a reason. The codes are stable, as those of [RejectReason]: records and texts
/// (`override.<code>`) are keyed by them. What no code explains cannot be overridden by anybody: suspicions, attacks,
/// and whatever is missing.
public enum OverrideCode {
    /// The operator has compared the person with the photo.
    SEEN_BY_EYE(RejectReason.FACE_MISMATCH, RejectReason.PORTRAIT_POOR),
    /// The person has changed since the photo was taken: age, illness, hair.
    APPEARANCE_CHANGED(RejectReason.FACE_MISMATCH),
    /// A living person stands before the operator.
    PERSON_PRESENT(RejectReason.LIVENESS_TIMEOUT, RejectReason.LIVENESS_WRONG_ACTION, RejectReason.LIVENESS_UNMOVED),
    /// The same, and that person cannot move as the kiosk asks.
    MOVEMENT_NOT_POSSIBLE(RejectReason.LIVENESS_TIMEOUT, RejectReason.LIVENESS_WRONG_ACTION, RejectReason.LIVENESS_UNMOVED),
    /// The operator holds the original, not a copy.
    DOCUMENT_IN_HAND(RejectReason.DOCUMENT_COPY, RejectReason.DOCUMENT_SCREEN),
    /// The print is worn; the operator has read it.
    DOCUMENT_WORN(RejectReason.FIELD_UNREADABLE, RejectReason.FIELD_MISMATCH, RejectReason.MRZ_CHECK_DIGIT),
    /// Another official paper settles it: an extension, a change of name.
    PAPER_SHOWN(RejectReason.DOCUMENT_EXPIRED, RejectReason.FIELD_MISMATCH, RejectReason.NAME_VARIANT);

    private final Set<RejectReason> explained;

    OverrideCode(RejectReason... explained) {
        this.explained = Set.of(explained);
    }

    public boolean explains(RejectReason reason) {
        return explained.contains(reason);
    }

    /// Whether a deployment may let operators override it at all.
    public static boolean anyExplains(RejectReason reason) {
        return Arrays.stream(values()).anyMatch(code -> code.explains(reason));
    }
}
