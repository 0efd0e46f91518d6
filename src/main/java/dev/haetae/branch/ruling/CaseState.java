package dev.haetae.branch.ruling;

import dev.haetae.branch.store.StoredRuling;
import java.util.List;

/// Where a record stands with staff.
public sealed interface CaseState {
    /// The kiosk approved or declined it: nothing is left to judge.
    record NotOurs() implements CaseState {}

    record Open() implements CaseState {}

    /// @param first who approved it; somebody else must
    record AwaitsSecond(StoredRuling first) implements CaseState {}

    /// @param rulings in their order; the last one counts
    record Closed(List<StoredRuling> rulings) implements CaseState {}

    /// @param decision the kiosk's: APPROVED, REFERRED, DECLINED or PENDING
    static CaseState of(String decision, List<StoredRuling> rulings) {
        if (!decision.equals("REFERRED") && !decision.equals("PENDING")) {
            return new NotOurs();
        }
        if (rulings.isEmpty()) {
            return new Open();
        }
        return rulings.getLast().last() ? new Closed(rulings) : new AwaitsSecond(rulings.getLast());
    }
}
