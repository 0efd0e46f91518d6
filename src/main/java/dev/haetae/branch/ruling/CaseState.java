package dev.haetae.branch.ruling;

import dev.haetae.branch.store.StoredRuling;
import java.util.List;
import java.util.Optional;

/// Where a record stands with staff.
public sealed interface CaseState {
    /// The kiosk approved or declined it, or the ministry's late answer did: nothing is left to judge.
    record NotOurs() implements CaseState {}

    record Open() implements CaseState {}

    /// @param first who approved it; somebody else must
    record AwaitsSecond(StoredRuling first) implements CaseState {}

    /// @param rulings in their order; the last one counts
    record Closed(List<StoredRuling> rulings) implements CaseState {}

    /// @param decision the kiosk's: APPROVED, REFERRED, DECLINED or PENDING
    /// @param later what a pending walk came to without staff
    static CaseState of(String decision, Optional<String> later, List<StoredRuling> rulings) {
        if (!decision.equals("REFERRED") && !decision.equals("PENDING")) {
            return new NotOurs();
        }
        if (rulings.isEmpty()) {
            return later.isEmpty() || later.get().equals("REFERRED") ? new Open() : new NotOurs();
        }
        return rulings.getLast().last() ? new Closed(rulings) : new AwaitsSecond(rulings.getLast());
    }
}
