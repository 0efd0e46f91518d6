package dev.haetae.screen.step;

import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Sentence;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.session.Event;
import java.util.List;

/// Over a screen with personal data while nobody stands before it: nothing of what it says, and how it comes back.
final class CoveredScreen implements StepScreen {
    private final Desk desk;

    CoveredScreen(Desk desk) {
        this.desk = desk;
    }

    @Override public Page page() {
        var picture = Pictogram.of(RejectReason.FACE_MISSING);
        var sentence = new Sentence(desk, desk.text(RejectReason.FACE_MISSING.personKey()));
        var page = Page.of(Tone.GRANITE, Stage.DOCUMENT).head(desk.title("timeout.title"));
        return (desk.format().zoom() ? page.stage(new Illustrated(picture, List.of(sentence))) : page.stage(new Plate(picture, 640)).beside(sentence))
                .foot(desk.plain("scan-again", "confirm.again", "retry", new Event.ScanAgain()));
    }
}
