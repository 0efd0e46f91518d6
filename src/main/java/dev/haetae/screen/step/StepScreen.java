package dev.haetae.screen.step;

import dev.haetae.screen.part.Page;
import dev.haetae.session.Step;

/// The screen of one Step.
public interface StepScreen {
    Page page();

    /// The same kind of step with something new in it.
    /// @return whether this screen shows it without being built anew
    default boolean take(Step step) {
        return false;
    }
}
