package dev.haetae.screen.part;

import dev.haetae.session.Event;
import java.util.function.Consumer;

/// From touches to events: whatever is tapped passes the gate first.
public final class Taps {
    private final TapGate gate;
    private final Consumer<Event> events;

    public Taps(TapGate gate, Consumer<Event> events) {
        this.gate = gate;
        this.events = events;
    }

    /// A tap that moves the walk.
    public void go(String key, Event event) {
        if (gate.admits(key)) {
            events.accept(event);
        }
    }

    /// A tap that sets a mark on this screen.
    public void mark(String key, Event event) {
        if (gate.admitsHere(key)) {
            events.accept(event);
        }
    }

    /// Somebody reads on: the session's clock begins anew.
    public void reading() {
        events.accept(new Event.MoreTime());
    }

    /// A tap that the session need not know of.
    public void here(String key, Runnable action) {
        if (gate.admitsHere(key)) {
            action.run();
        }
    }
}
