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
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.Step;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One movement after the other. Later prompts stay secret: only the current one has a picture, and that only when its time
/// has come. Whoever cannot move so goes on without.
final class ProveLiveScreen implements StepScreen {
    private final Desk desk;
    private final HBox dots = new HBox(24);
    private Step.ProveLive step;
    private boolean asked;

    ProveLiveScreen(Desk desk, Step.ProveLive step) {
        this.desk = desk;
        dots.setId("prompts");
        dots.setAlignment(Pos.CENTER);
        dots.setPrefHeight(124);
        dots.setAccessibleRole(AccessibleRole.TEXT);
        show(step);
        Pulse.drive(dots, _ -> beat(), () -> { });
        Tint.over(dots, desk.live());
    }

    private void beat() {
        if (asked != desk.live().view().challenge().isPresent()) {
            show(step);
        }
    }

    @Override public Page page() {
        var page = Page.of(Tone.LAMP, Stage.FACE).backAllowed().stage(new FaceGuide(desk.live())).foot(new Bubble(desk.tag(), this::hint));
        return step.script().asksStill() ? page
                : page.beside(dots, desk.plain("cannot-move", "challenge.cannot", "eye", new Event.CannotMove()));
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
        Challenge challenge = current();
        var prompt = view.challenge().isPresent() ? Hints.say(desk, challenge.messageKey(), () -> Pictogram.of(challenge))
                : Hints.say(desk, "challenge.wait", () -> Pictogram.of(Challenge.STILL));
        return view.phase() == LiveView.Phase.ADJUST ? view.fault().map(fault -> Hints.fault(desk, fault)).orElse(prompt) : prompt;
    }

    private Challenge current() {
        int last = step.script().challenges().size() - 1;
        return step.script().challenges().get(Math.min(step.current(), last));
    }

    private void show(Step.ProveLive shown) {
        step = shown;
        asked = desk.live().view().challenge().isPresent();
        int count = shown.script().challenges().size();
        dots.setAccessibleText(desk.text("challenge.count", Math.min(shown.current() + 1, count), count));
        dots.getChildren().clear();
        for (int i = 0; i < count; i++) {
            dots.getChildren().add(i < shown.current() ? dot("prompt-done", 92, Icon.of("check").size(52).tone("icon-on-good"))
                    : i == shown.current() && asked ? now(shown.script().challenges().get(i)) : dot("prompt-next", 92, null));
        }
    }

    private static Region now(Challenge challenge) {
        var picture = Pictogram.of(challenge);
        picture.setMinSize(72, 72);
        picture.setPrefSize(72, 72);
        picture.setMaxSize(72, 72);
        picture.setBackground(null);
        return dot("prompt-now", 122, picture);
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
