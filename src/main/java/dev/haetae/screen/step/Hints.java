package dev.haetae.screen.step;

import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Hint;
import dev.haetae.session.LiveView;
import java.util.function.Supplier;

/// Which hint a capture screen shows for what the camera sees.
final class Hints {
    private Hints() {}

    /// @param looking said while nothing is found and nothing is wrong
    static Hint of(Desk desk, LiveView view, Hint looking) {
        return switch (view.phase()) {
            case LOOKING -> looking;
            case ADJUST -> view.fault().map(fault -> fault(desk, fault)).orElse(looking);
            case GOOD -> good(desk, "capture.good", Hint.Kind.GOOD);
            case TAKEN -> good(desk, "capture.taken", Hint.Kind.DONE);
        };
    }

    static Hint fault(Desk desk, RejectReason reason) {
        return new Hint(reason.name(), desk.text(reason.personKey()), () -> Pictogram.of(reason), Hint.Kind.FAULT);
    }

    static Hint say(Desk desk, String key, Supplier<Pictogram> picture) {
        return new Hint(key, desk.text(key), picture, Hint.Kind.PROMPT);
    }

    static Hint good(Desk desk, String key, Hint.Kind kind) {
        return new Hint(key, desk.text(key), () -> Pictogram.named("good"), kind);
    }
}
