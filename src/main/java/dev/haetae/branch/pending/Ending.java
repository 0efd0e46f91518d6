package dev.haetae.branch.pending;

import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayStatus;
import java.util.Optional;

/// How a pending walk ends: as its kiosk would have decided, had the ministry answered then.
/// @param outcome APPROVED, DECLINED, or REFERRED: then staff judge
/// @param reason by the name of a [RejectReason]; empty when approved
record Ending(String outcome, String reason) {
    /// Asked for days and never answered.
    static final Ending GIVEN_UP = referred(RejectReason.STAY_UNAVAILABLE);
    /// What the question needs does not stand in the record.
    static final Ending NOT_ASKABLE = referred(RejectReason.FIELD_UNREADABLE);

    /// @return empty while there is no answer
    static Optional<Ending> of(StayStatus status) {
        return switch (status) {
            case VALID -> Optional.of(new Ending("APPROVED", ""));
            case EXPIRED -> Optional.of(declined(RejectReason.STAY_EXPIRED));
            case CANCELLED -> Optional.of(declined(RejectReason.STAY_CANCELLED));
            case NOT_FOUND -> Optional.of(referred(RejectReason.STAY_NOT_FOUND));
            case UNAVAILABLE -> Optional.empty();
        };
    }

    private static Ending declined(RejectReason reason) {
        return new Ending("DECLINED", reason.name());
    }

    private static Ending referred(RejectReason reason) {
        return new Ending("REFERRED", reason.name());
    }
}
