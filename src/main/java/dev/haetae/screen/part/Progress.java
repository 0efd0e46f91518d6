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
    private static final double PAD = 44;
    private static final double AIR = 12;

    private final Words title;
    private final Words text;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final double liked;
    private double shown = .04;

    /// @param share 0 to 1, asked at every pulse
    public Progress(Desk desk, String title, String text, DoubleSupplier share) {
        setId("progress");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title + ". " + text);
        getStyleClass().add("progress-card");
        track.getStyleClass().add("progress-track");
        bar.getStyleClass().add("progress-share");
        var format = desk.format();
        int lines = format.zoom() ? 3 : 2;
        this.title = Words.bold(desk.tag(), title, format.text(66)).downTo(format.least(48)).lines(lines).at(Pos.BOTTOM_LEFT);
        this.text = Words.plain(desk.tag(), text, format.text(50)).downTo(format.least(44)).lines(lines).tone("words-quiet").at(Pos.TOP_LEFT);
        liked = format.zoom() ? 480 : 264;
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
        return liked;
    }

    @Override protected double computeMinHeight(double width) {
        return 2 * Math.max(title.minHeight(width - 2 * PAD), text.minHeight(width - 2 * PAD)) + 2 * AIR + BAR + PAD + 16;
    }

    @Override protected void layoutChildren() {
        double width = getWidth() - 2 * PAD;
        double bottom = getHeight() - PAD;
        track.resizeRelocate(PAD, bottom - BAR, width, BAR);
        bar.resizeRelocate(PAD, bottom - BAR, Math.max(BAR, width * shown), BAR);
        double half = (bottom - BAR - 16) / 2;
        title.resizeRelocate(PAD, AIR, width, half - 8);
        text.resizeRelocate(PAD, half + 10, width, half - AIR);
    }
}
