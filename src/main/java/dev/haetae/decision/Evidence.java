package dev.haetae.decision;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.document.DocumentReading;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;
import java.util.List;
import java.util.Optional;

/// Everything a decision may rest on, gathered over one walk. What was not reached is empty.
/// @param met every reason met on the way, in order, with repeats
/// @param assistance empty where nobody sat beside the person
public record Evidence(
        ConsentReceipt consent,
        Optional<DocumentReading> document,
        Optional<LivenessVerdict> liveness,
        Optional<Comparison> comparison,
        Optional<StayAnswer> stay,
        List<RejectReason> met,
        Optional<Assistance> assistance) {
    public Evidence {
        met = List.copyOf(met);
    }

    /// Overrides that this policy lets count.
    List<ReasonOverride> overrides(Policy policy) {
        return assistance.map(Assistance::overrides).orElse(List.of()).stream()
                .filter(override -> policy.overridable().contains(override.reason())).toList();
    }

    @Override public String toString() {
        return "Evidence[" + met + "]";
    }
}
