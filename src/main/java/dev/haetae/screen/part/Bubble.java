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
    /// Of an enlarged one, if there is room.
    private static final double LIKED = 440;
    /// Wider than high by less than this, the drawing stands above the words.
    private static final double SQUARE = .7;

    private final String tag;
    private final Format format;
    private final HintHold hold = new HintHold();
    private Hint shown;
    private Region picture;
    private Words words;
    private Consumer<Hint> heard = _ -> { };

    /// @param wanted asked at every pulse while the bubble stands in a scene
    public Bubble(Desk desk, Supplier<Hint> wanted) {
        tag = desk.tag();
        format = desk.format();
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
        words = Words.bold(tag, hint.sentence(), format.zoom() ? 124 : 88).downTo(format.least(50)).lines(format.zoom() ? 6 : 4)
                .leading(format.zoom() ? 1.08 : 1.18).tone(hint.green() ? "words-on-good" : "words-on-guide");
        getStyleClass().remove("bubble-good");
        if (hint.green()) {
            getStyleClass().add("bubble-good");
        }
        setAccessibleText(hint.sentence());
        getChildren().setAll(picture, words);
    }

    @Override protected double computePrefHeight(double width) {
        return format.zoom() ? Math.max(LIKED, minHeight(width)) : PICTURE + 2 * PAD;
    }

    @Override protected double computeMinHeight(double width) {
        return format.zoom() ? Math.max(PICTURE + 2 * PAD, words.minHeight(beside(width)) + 32) : 0;
    }

    private static double beside(double width) {
        return width - PICTURE - 3 * PAD - 12;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (height > width * (format.zoom() ? SQUARE : 1)) {
            double tall = format.zoom() ? Math.clamp(height - words.minHeight(width - 72) - 100, PICTURE, 340) : 340;
            words.at(Pos.CENTER_LEFT);
            picture.resizeRelocate(36, 36, width - 72, tall);
            words.resizeRelocate(40, 60 + tall, width - 72, height - 100 - tall);
        } else {
            picture.resizeRelocate(PAD, (height - PICTURE) / 2, PICTURE, PICTURE);
            words.resizeRelocate(width - PAD - beside(width), 16, beside(width), height - 32);
        }
    }
}
