package dev.haetae.screen.step;

import dev.haetae.screen.guide.DocumentGuide;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Progress;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Step;

/// The picture is scanned and read: the card stays, a bar runs.
final class ReadScreen implements StepScreen {
    private final Desk desk;
    private final Step.ReadDocument step;

    ReadScreen(Desk desk, Step.ReadDocument step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        return Page.of(Tone.DIM, Stage.DOCUMENT)
                .stage(new DocumentGuide(desk.live(), step.expected(), step.side()))
                .foot(new Progress(desk, desk.text("read.title"), desk.text("read.hold"), () -> desk.live().view().hold()));
    }
}
