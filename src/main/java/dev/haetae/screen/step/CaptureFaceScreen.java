package dev.haetae.screen.step;

import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.FaceGuide;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Bubble;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Hint;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.theme.Theme.Tone;

/// Pure white: the screen is the lamp.
final class CaptureFaceScreen implements StepScreen {
    private final Desk desk;

    CaptureFaceScreen(Desk desk) {
        this.desk = desk;
    }

    @Override public Page page() {
        Hint looking = Hints.say(desk, RejectReason.FACE_MISSING.personKey(), () -> Pictogram.of(RejectReason.FACE_MISSING));
        return Page.of(Tone.LAMP, Stage.FACE).backAllowed().stage(new FaceGuide(desk.live()))
                .foot(new Bubble(desk, () -> Hints.of(desk, desk.live().view(), looking)));
    }
}
