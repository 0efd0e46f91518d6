package dev.haetae.session;

import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.name.NameFinding;
import dev.haetae.document.name.Names;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Set;

/// What the operator may override at this moment: the flow goes by it, and the operator's column shows it.
public final class Overridable {
    private Overridable() {}

    /// @param allowed by the policy
    public static List<RejectReason> at(SessionState state, Set<RejectReason> allowed) {
        return open(state.step(), state.walk()).stream().filter(reason -> may(state.walk(), reason, allowed)).toList();
    }

    /// Whether the operator who is there could override it, where it keeps somebody up.
    static boolean may(Walk walk, RejectReason reason, Set<RejectReason> allowed) {
        return walk.assistance().filter(by -> by.operator().mayOverride()).isPresent() && allowed.contains(reason) && !walk.overrides(reason)
                && walk.document().filter(reading -> shows(reading, reason)).isPresent();
    }

    private static List<RejectReason> open(Step step, Walk walk) {
        return switch (step) {
            case Step.Retry retry -> List.of(retry.reason());
            // who cannot move has met nothing yet
            case Step.ProveLive _ -> List.of(RejectReason.LIVENESS_UNMOVED);
            case Step.WithOperator _ -> walk.decision().map(Decision::reasons).orElse(List.of());
            case Step.WithStaff(var resume, var _) -> resume.map(from -> open(from, walk)).orElse(List.of());
            case Step.AboutToTimeOut(var resume, var _) -> open(resume, walk);
            default -> List.of();
        };
    }

    /// A reason about the reading is overridden for a reading that has it: without one there is nothing to go on with.
    private static boolean shows(DocumentReading reading, RejectReason reason) {
        return switch (reason) {
            case NAME_VARIANT -> Names.of(reading) instanceof NameFinding.Open;
            case FIELD_MISMATCH -> reading.warnings().contains(reason) || Names.of(reading) instanceof NameFinding.Conflict;
            case MRZ_CHECK_DIGIT -> !reading.mrz().isEmpty() && !reading.mrzValid();
            case DOCUMENT_COPY, DOCUMENT_SCREEN, DOCUMENT_EXPIRED, FIELD_UNREADABLE -> reading.warnings().contains(reason);
            default -> true;
        };
    }

    /// Of a decision that refers: whether it may be held until the operator has looked at it.
    static boolean all(Decision decision, Walk walk, Set<RejectReason> allowed) {
        return decision instanceof Decision.Referred && decision.reasons().stream().allMatch(reason -> may(walk, reason, allowed));
    }
}
