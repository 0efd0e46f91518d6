package dev.haetae.screen.step;

import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Sentence;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What to do now, drawn large, then said; how many attempts are left, where they are counted.
final class RetryScreen implements StepScreen {
    private final Desk desk;
    private final Step.Retry step;
    private final int met;

    /// @param met how often this reason was met, this time included
    RetryScreen(Desk desk, Step.Retry step, int met) {
        this.desk = desk;
        this.step = step;
        this.met = met;
    }

    @Override public Page page() {
        boolean face = aboutFace();
        boolean other = step.reason().remedy(Math.max(0, met - 1)) == Remedy.OTHER;
        var page = Page.of(face ? Tone.LAMP : Tone.GRANITE, face ? Stage.FACE : Stage.DOCUMENT).backAllowed()
                .stage(new Plate(Pictogram.of(step.reason()), 640))
                .foot(other ? desk.key("other-document", "retry.other", "id", new Event.OtherDocument())
                        : desk.key("try-again", "retry.again", "retry", new Event.TryAgain()));
        if (step.attempt() > 0) {
            page = page.head(attempts());
        }
        var sentence = new Sentence(desk, desk.text(step.reason().personKey()));
        if (desk.format().zoom()) {
            page = page.stage(new Illustrated(Pictogram.of(step.reason()), List.of(sentence)));
            return offersOther(other) ? page.beside(otherDocument()) : page;
        }
        return offersOther(other) ? page.beside(sentence, otherDocument()) : page.beside(sentence);
    }

    /// A card that keeps failing may be the card: another way stands beside "try again".
    private boolean offersOther(boolean already) {
        return !already && !aboutFace() && step.attempt() > 1;
    }

    private Touch otherDocument() {
        return desk.plain("other-document", "retry.other", "id", new Event.OtherDocument()).size(968, 116);
    }

    private boolean aboutFace() {
        RejectReason reason = step.reason();
        return step.again() instanceof Step.CaptureFace || step.again() instanceof Step.ProveLive
                || reason.name().startsWith("FACE_") && reason != RejectReason.FACE_MISMATCH;
    }

    /// Dots and "2 / 3": past attempts grey, this one indigo, those left empty.
    private Region attempts() {
        var row = new HBox(22);
        row.setId("attempts");
        row.setAlignment(Pos.CENTER_LEFT);
        for (int i = 1; i <= step.limit(); i++) {
            var dot = new Region();
            dot.setMinSize(34, 34);
            dot.setMaxSize(34, 34);
            dot.getStyleClass().add(i < step.attempt() ? "attempt-past" : i == step.attempt() ? "attempt-now" : "attempt-left");
            row.getChildren().add(dot);
        }
        String text = desk.text("retry.attempt", step.attempt(), step.limit());
        row.getChildren().add(Words.bold(desk.tag(), text, desk.format().text(50)));
        row.setPrefHeight(desk.format().zoom() ? 120 : 72);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(text);
        return row;
    }
}
