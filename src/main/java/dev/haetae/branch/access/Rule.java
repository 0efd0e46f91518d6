package dev.haetae.branch.access;

import java.util.Optional;
import java.util.Set;

/// Who may take a route.
public sealed interface Rule {
    record Open() implements Rule {}

    record LoggedIn() implements Rule {}

    record Holds(Permission permission) implements Rule {}

    enum Verdict { ALLOWED, LOGIN_FIRST, FORBIDDEN }

    /// @param held what the one who asks may; empty for who is not logged in
    default Verdict judge(Optional<Set<Permission>> held) {
        return switch (this) {
            case Open _ -> Verdict.ALLOWED;
            case LoggedIn _ -> held.isPresent() ? Verdict.ALLOWED : Verdict.LOGIN_FIRST;
            case Holds(var permission) -> held.map(all -> all.contains(permission) ? Verdict.ALLOWED : Verdict.FORBIDDEN)
                    .orElse(Verdict.LOGIN_FIRST);
        };
    }
}
