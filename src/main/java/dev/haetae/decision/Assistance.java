package dev.haetae.decision;

import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who sat beside the person, and what they have overridden so far.
/// @param overrides those that stand; one about an earlier document or face has gone with it
public record Assistance(Operator operator, List<ReasonOverride> overrides) {
    public Assistance {
        overrides = List.copyOf(overrides);
    }

    public static Assistance by(Operator operator) {
        return new Assistance(operator, List.of());
    }

    public Assistance with(ReasonOverride override) {
        return new Assistance(operator, Stream.concat(overrides.stream(), Stream.of(override)).toList());
    }

    public Assistance without(Predicate<ReasonOverride> gone) {
        return new Assistance(operator, overrides.stream().filter(gone.negate()).toList());
    }

    public boolean overrides(RejectReason reason) {
        return overrides.stream().anyMatch(override -> override.reason() == reason);
    }
}
