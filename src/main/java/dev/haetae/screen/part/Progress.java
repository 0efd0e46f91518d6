package dev.haetae.screen.part;

import java.util.function.DoubleSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// What the kiosk is doing, with a bar: it follows the measured share, and creeps on a little while nothing is
/// reported, so that nobody thinks that the machine stands still.
public final class Progress extends Region {
    private static final double BAR = 28;

    private final Words title;
    private final Words text;
    private final Region track = new Region();
    private final Region bar = new Region();
    private double shown = .04;

    /// @param share 0 to 1, asked at every pulse
    public Progress(String tag, String title, String text, DoubleSupplier share) {
        setId("progress");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title + ". " + text);
        getStyleClass().add("progress-card");
        track.getStyleClass().add("progress-track");
        bar.getStyleClass().add("progress-share");
        this.title = Words.bold(tag, title, 66).downTo(48).lines(2).at(Pos.BOTTOM_LEFT);
        this.text = Words.plain(tag, text, 50).downTo(44).lines(2).tone("words-quiet").at(Pos.TOP_LEFT);
        getChildren().addAll(this.title, this.text, track, bar);
        var timer = new AnimationTimer() {
            @Override public void handle(long now) {
                double aim = Math.max(share.getAsDouble(), shown + (.94 - shown) * .0015);
                shown = Math.min(1, Math.max(shown, aim));
                requestLayout();
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

    @Override protected double computePrefHeight(double width) {
        return 264;
    }

    @Override protected void layoutChildren() {
        double pad = 44;
        double width = getWidth() - 2 * pad;
        double bottom = getHeight() - pad;
        track.resizeRelocate(pad, bottom - BAR, width, BAR);
        bar.resizeRelocate(pad, bottom - BAR, Math.max(BAR, width * shown), BAR);
        double half = (bottom - BAR - 16) / 2;
        title.resizeRelocate(pad, 12, width, half - 8);
        text.resizeRelocate(pad, half + 10, width, half - 12);
    }
}
