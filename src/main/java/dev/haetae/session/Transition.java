package dev.haetae.session;

import java.util.List;

/// Where the flow goes and what is to be done on the way, in order.
public record Transition(SessionState next, List<Effect> effects) {
    public Transition {
        effects = List.copyOf(effects);
    }
}
