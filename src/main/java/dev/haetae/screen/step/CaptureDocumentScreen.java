package dev.haetae.screen.step;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.DocumentGuide;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Bubble;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Hint;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Step;

/// Near-black, so that the screen does not mirror itself in the card. The kiosk takes the picture itself: no key, the
/// amber bubble stands in its place.
final class CaptureDocumentScreen implements StepScreen {
    private final Desk desk;
    private final Step.CaptureDocument step;

    CaptureDocumentScreen(Desk desk, Step.CaptureDocument step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        Hint looking = looking();
        return Page.of(Tone.DIM, Stage.DOCUMENT).backAllowed()
                .stage(new DocumentGuide(desk.live(), step.expected(), step.side()))
                .foot(new Bubble(desk, () -> Hints.of(desk, desk.live().view(), looking)));
    }

    private Hint looking() {
        if (step.side() == DocumentSide.BACK) {
            return Hints.say(desk, "capture.show.back", () -> Pictogram.of(RejectReason.DOCUMENT_WRONG_SIDE));
        }
        String key = step.expected() == DocumentType.PASSPORT ? "capture.show.PASSPORT" : "capture.show.card";
        return Hints.say(desk, key, () -> Pictogram.of(RejectReason.DOCUMENT_MISSING));
    }
}
