package dev.haetae.screen.part;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/// The seconds after which a key presses itself, in a ring on the key. It only shows: the session's clock decides.
public final class Countdown extends StackPane {
    private static final double SIZE = 96;
    /// Around a number of twice the size.
    private static final double LARGE = 152;

    private long begun;

    public Countdown(int seconds, Format format) {
        double size = format.zoom() ? LARGE : SIZE;
        var ring = new Ring(size, 10, "ring-on-primary");
        var number = Words.bold("en", String.valueOf(seconds), format.zoom() ? format.least(46) : 46).tone("words-on-primary").at(Pos.CENTER);
        getChildren().addAll(ring, number);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        ring.fill(1);
        var timer = new AnimationTimer() {
            @Override public void handle(long now) {
                begun = begun == 0 ? now : begun;
                double left = Math.max(0, seconds - (now - begun) / 1e9);
                ring.fill(left / seconds);
                number.say(String.valueOf((int) Math.ceil(left)));
            }
        };
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    /// The session's clock has begun anew.
    public void again() {
        begun = 0;
    }
}
