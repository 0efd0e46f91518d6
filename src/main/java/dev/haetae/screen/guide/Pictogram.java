package dev.haetae.screen.guide;

import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// A drawing in motion on its plate that says what to do when every word is covered. Moves while it is in a scene.
public final class Pictogram extends Drawing {
    private static final double SIZE = 208;
    private static final double RADIUS = 36;

    private final Act act;
    private double begun = Double.NaN;

    private Pictogram(Act act, Color plate, double width) {
        super(width, SIZE);
        this.act = act;
        draw(act.stage());
        if (plate != null) {
            setBackground(new Background(new BackgroundFill(plate, new CornerRadii(RADIUS), Insets.EMPTY)));
            setClip(edge());
        }
        act.showAt(0);
        Pulse.drive(this, this::beat, () -> begun = Double.NaN);
    }

    /// Whoever walks in or out does so at the plate's edge; an upright rectangle is the one clip that costs nothing.
    private Rectangle edge() {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        return edge;
    }

    @Override protected void layoutChildren() {
        super.layoutChildren();
        double corner = RADIUS * SIZE / Math.max(1, Math.min(getWidth(), getHeight()));
        act.stage().stream().filter(Window.class::isInstance).map(Window.class::cast).forEach(window -> window.corners(corner));
    }

    public static Pictogram of(RejectReason reason) {
        return new Pictogram(ReasonActs.of(reason), Ink.PLATE, SIZE);
    }

    public static Pictogram of(Challenge challenge) {
        return new Pictogram(ChallengeActs.of(challenge), Ink.PLATE, SIZE);
    }

    /// @param name one of [NamedActs#NAMES]
    public static Pictogram named(String name) {
        return switch (name) {
            case "welcome" -> new Pictogram(NamedActs.of(name), null, NamedActs.WELCOME_WIDTH);
            case "good" -> new Pictogram(NamedActs.of(name), Ink.GOOD_PLATE, SIZE);
            default -> new Pictogram(NamedActs.of(name), Ink.PLATE, SIZE);
        };
    }

    void showAt(double seconds) {
        act.showAt(seconds);
    }

    void showCalm(double seconds) {
        act.showCalm(seconds);
    }

    double length() {
        return act.length();
    }

    private void beat(long now) {
        if (Double.isNaN(begun)) {
            begun = now / 1e9;
        }
        double seconds = now / 1e9 - begun;
        if (Pulse.calm()) {
            act.showCalm(seconds);
        } else {
            act.showAt(seconds);
        }
    }
}
