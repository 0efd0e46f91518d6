package dev.haetae.branch.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of a pending walk so far.
/// @param next when the ministry is asked again, at the earliest; empty when it is not
public record StayHistory(List<StayTry> tries, Optional<StoredOutcome> outcome, Optional<Instant> next) {
    public static final StayHistory NONE = new StayHistory(List.of(), Optional.empty(), Optional.empty());

    public StayHistory {
        tries = List.copyOf(tries);
    }
}
