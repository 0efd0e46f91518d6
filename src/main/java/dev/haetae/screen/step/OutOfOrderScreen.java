package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Sentence;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Step;

/// The kiosk's own fault: a plaster, and an arrow to the next kiosk. Goes away by itself when the device is back.
final class OutOfOrderScreen implements StepScreen {
    private final Desk desk;
    private final Step.OutOfOrder step;

    OutOfOrderScreen(Desk desk, Step.OutOfOrder step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        return Page.of(Tone.GRANITE, null).stage(new Plate(Pictogram.named("next-kiosk"), 860))
                .beside(new Sentence(desk, desk.text(step.reason().personKey())));
    }
}
