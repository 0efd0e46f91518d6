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
            case GOOD -> good(desk, "capture.good");
            case TAKEN -> good(desk, "capture.taken");
        };
    }

    static Hint fault(Desk desk, RejectReason reason) {
        return new Hint(reason.name(), desk.text(reason.personKey()), () -> Pictogram.of(reason), false);
    }

    static Hint say(Desk desk, String key, Supplier<Pictogram> picture) {
        return new Hint(key, desk.text(key), picture, false);
    }

    static Hint good(Desk desk, String key) {
        return new Hint(key, desk.text(key), () -> Pictogram.named("good"), true);
    }
}
