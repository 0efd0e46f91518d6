package dev.haetae.screen.part;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The amber hint bubble: do this. Green when all is right. Stands where the key would be.
public final class Bubble extends Region {
    private static final double PAD = 28;
    private static final double PICTURE = 208;

    private final String tag;
    private final HintHold hold = new HintHold();
    private Hint shown;
    private Region picture;
    private Words words;
    private Consumer<Hint> heard = _ -> { };

    /// @param wanted asked at every pulse while the bubble stands in a scene
    public Bubble(String tag, Supplier<Hint> wanted) {
        this.tag = tag;
        setId("hint");
        getStyleClass().add("bubble");
        setAccessibleRole(AccessibleRole.TEXT);
        show(hold.show(wanted.get(), System.nanoTime()));
        var timer = new AnimationTimer() {
            @Override public void handle(long now) {
                show(hold.show(wanted.get(), now));
                heard.accept(shown);
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

    /// @param listener told at every pulse what is asked for, for those who do not see it
    public void onPulse(Consumer<Hint> listener) {
        heard = listener;
    }

    private void show(Hint hint) {
        if (shown != null && shown.key().equals(hint.key())) {
            return;
        }
        shown = hint;
        picture = hint.picture().get();
        words = Words.bold(tag, hint.sentence(), 88).downTo(50).lines(4).tone(hint.green() ? "words-on-good" : "words-on-guide");
        getStyleClass().remove("bubble-good");
        if (hint.green()) {
            getStyleClass().add("bubble-good");
        }
        setAccessibleText(hint.sentence());
        getChildren().setAll(picture, words);
    }

    @Override protected double computePrefHeight(double width) {
        return PICTURE + 2 * PAD;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (height > width) {
            words.at(Pos.CENTER_LEFT);
            picture.resizeRelocate(36, 36, width - 72, 340);
            words.resizeRelocate(40, 400, width - 72, height - 440);
        } else {
            picture.resizeRelocate(PAD, (height - PICTURE) / 2, PICTURE, PICTURE);
            double left = 2 * PAD + PICTURE + 12;
            words.resizeRelocate(left, 16, width - left - PAD, height - 32);
        }
    }
}
