package dev.haetae.screen.part;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/// The seconds after which a key presses itself, in a ring on the key. It only shows: the session's clock decides.
public final class Countdown extends StackPane {
    private static final double SIZE = 96;

    public Countdown(int seconds) {
        var ring = new Ring(SIZE, 10, "ring-on-primary");
        var number = Words.bold("en", String.valueOf(seconds), 46).tone("words-on-primary").at(Pos.CENTER);
        getChildren().addAll(ring, number);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        ring.fill(1);
        var timer = new AnimationTimer() {
            private long begun;

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
}
