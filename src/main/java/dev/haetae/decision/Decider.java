package dev.haetae.decision;

import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayStatus;
import java.util.ArrayList;
import java.util.List;

/// [Evidence] to [Decision]. Approves only when every piece the policy asks for is there and holds: what is missing
/// refers, it never passes. What an operator has overridden no longer refers, and stands in the decision.
public final class Decider {
    private Decider() {}

    public static Decision decide(Evidence evidence, Policy policy) {
        List<ReasonOverride> overridden = evidence.overrides(policy);
        List<RejectReason> doubts = doubts(evidence, policy).stream()
                .filter(doubt -> overridden.stream().noneMatch(override -> override.covers(doubt))).toList();
        if (!doubts.isEmpty()) {
            return new Decision.Referred(doubts);
        }
        if (!policy.askStay()) {
            return new Decision.Approved(overridden);
        }
        StayStatus stay = evidence.stay().map(answer -> answer.status()).orElse(StayStatus.UNAVAILABLE);
        return switch (stay) {
            case VALID -> new Decision.Approved(overridden);
            case EXPIRED -> new Decision.Declined(List.of(RejectReason.STAY_EXPIRED));
            case CANCELLED -> new Decision.Declined(List.of(RejectReason.STAY_CANCELLED));
            case NOT_FOUND -> new Decision.Referred(List.of(RejectReason.STAY_NOT_FOUND));
            case UNAVAILABLE -> new Decision.Pending(List.of(RejectReason.STAY_UNAVAILABLE), overridden);
        };
    }

    private static List<RejectReason> doubts(Evidence evidence, Policy policy) {
        var doubts = new ArrayList<RejectReason>();
        evidence.document().ifPresentOrElse(reading -> {
            if (!policy.accepted().contains(reading.type())) {
                doubts.add(RejectReason.DOCUMENT_UNSUPPORTED);
            }
            if (reading.warnings().contains(RejectReason.DOCUMENT_SPECIMEN) && !policy.acceptSpecimens()) {
                doubts.add(RejectReason.DOCUMENT_SPECIMEN);
            }
            if (!reading.mrz().isEmpty() && !reading.mrzValid()) {
                doubts.add(RejectReason.MRZ_CHECK_DIGIT);
            }
            reading.warnings().stream().filter(warning -> needsStaff(warning, policy)).forEach(doubts::add);
        }, () -> doubts.add(RejectReason.DOCUMENT_MISSING));
        evidence.liveness().ifPresentOrElse(verdict -> {
            if (verdict.kind() == LivenessVerdict.Kind.ATTACK) {
                doubts.add(RejectReason.ATTACK_SUSPECTED);
            } else if (verdict.kind() != LivenessVerdict.Kind.LIVE) {
                doubts.add(RejectReason.LIVENESS_TIMEOUT);
            } else if (verdict.asked().contains(Challenge.STILL)) { // nothing speaks against a person, and nobody moved
                doubts.add(RejectReason.LIVENESS_UNMOVED);
            }
        }, () -> doubts.add(RejectReason.LIVENESS_TIMEOUT));
        evidence.comparison().ifPresentOrElse(comparison -> {
            if (!policy.matches(comparison)) {
                doubts.add(RejectReason.FACE_MISMATCH);
            }
        }, () -> doubts.add(RejectReason.FACE_MISSING));
        return doubts;
    }

    /// Warnings of a reading that only a human may pass; the others stand in the record. A printed end of stay that is
    /// past is no doubt where the ministry is asked: stays are extended without a new card, and its answer decides.
    private static boolean needsStaff(RejectReason warning, Policy policy) {
        return switch (warning) {
            case FIELD_MISMATCH, FIELD_UNREADABLE, DOCUMENT_TAMPERED, DOCUMENT_COPY, DOCUMENT_SCREEN, CHIP_ALTERED,
                    CHIP_UNTRUSTED -> true;
            case DOCUMENT_EXPIRED -> !policy.askStay();
            default -> false;
        };
    }
}
