package dev.haetae.screen.step;

import dev.haetae.liveness.Challenge;
import dev.haetae.screen.guide.FaceGuide;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.guide.Pulse;
import dev.haetae.screen.part.Bubble;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Hint;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.Step;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One movement after the other. Later prompts stay secret: only the current one has a picture, and that only when its time
/// has come. Whoever cannot move so goes on without, by a key that is quiet beside the one thing to do.
final class ProveLiveScreen implements StepScreen {
    private final Desk desk;
    private static final double NOW = 116;
    private static final double OTHER = 84;
    private static final double HEIGHT = NOW;

    private final HBox dots = new HBox(20);
    private Step.ProveLive step;
    private boolean asked;
    private boolean askedBefore;

    ProveLiveScreen(Desk desk, Step.ProveLive step) {
        this.desk = desk;
        dots.setId("prompts");
        dots.setAlignment(Pos.CENTER_LEFT);
        dots.setPrefHeight(HEIGHT);
        dots.setAccessibleRole(AccessibleRole.TEXT);
        show(step);
        Pulse.drive(dots, _ -> beat(), () -> { });
    }

    private void beat() {
        if (asked != desk.live().view().challenge().isPresent()) {
            show(step);
        }
    }

    @Override public Page page() {
        var guide = new FaceGuide(desk.live());
        Tint.over(guide, desk.live()); // over the part that no prompt goes without
        var page = Page.of(Tone.LAMP, Stage.FACE).backAllowed().stage(guide).foot(new Bubble(desk, this::hint));
        return step.script().asksStill() ? page : desk.format().zoom()
                ? page.head(dots).beside(desk.quiet("cannot-move", "challenge.cannot.short", "eye", new Event.CannotMove()))
                : page.beside(dotsAndWayOut());
    }

    /// One row, so that the face keeps its room.
    private Region dotsAndWayOut() {
        var cannot = desk.quiet("cannot-move", "challenge.cannot", "eye", new Event.CannotMove()).size(596, Touch.HEIGHT);
        var row = Desk.row(24, dots, cannot);
        HBox.setHgrow(dots, Priority.ALWAYS);
        row.setPrefHeight(HEIGHT);
        return row;
    }

    @Override public boolean take(Step next) {
        if (next instanceof Step.ProveLive other && other.script().equals(step.script())) {
            show(other);
            return true;
        }
        return false;
    }

    private Hint hint() {
        LiveView view = desk.live().view();
        var prompt = view.challenge().isPresent() ? prompt(view.challenge().get())
                : askedBefore || step.current() > 0 ? Hints.good(desk, "challenge.done", Hint.Kind.COUNTED) // a pause is no fault
                : Hints.say(desk, "challenge.wait", () -> Pictogram.of(Challenge.STILL));
        return view.phase() == LiveView.Phase.ADJUST ? view.fault().map(fault -> Hints.fault(desk, fault)).orElse(prompt) : prompt;
    }

    private Hint prompt(Challenge challenge) {
        return Hints.say(desk, challenge.messageKey(), () -> Pictogram.of(challenge));
    }

    private void show(Step.ProveLive shown) {
        step = shown;
        asked = desk.live().view().challenge().isPresent();
        askedBefore |= asked;
        int count = shown.script().challenges().size();
        dots.setAccessibleText(desk.text("challenge.count", Math.min(shown.current() + 1, count), count));
        dots.getChildren().clear();
        for (int i = 0; i < count; i++) {
            dots.getChildren().add(i < shown.current() ? dot("prompt-done", OTHER, Icon.of("check").size(48).tone("icon-on-good"))
                    : i > shown.current() ? dot("prompt-next", OTHER, null)
                    : asked ? now(shown.script().challenges().get(i)) : dot("prompt-now", NOW, null)); // nothing jumps when it is asked
        }
    }

    private static Region now(Challenge challenge) {
        var picture = Pictogram.of(challenge);
        picture.setMinSize(72, 72);
        picture.setPrefSize(72, 72);
        picture.setMaxSize(72, 72);
        picture.setBackground(null);
        return dot("prompt-now", NOW, picture);
    }

    private static Region dot(String style, double size, Region inside) {
        var dot = new StackPane();
        if (inside != null) {
            dot.getChildren().add(inside);
        }
        dot.getStyleClass().add(style);
        dot.setMinSize(size, size);
        dot.setPrefSize(size, size);
        dot.setMaxSize(size, size);
        return dot;
    }
}
