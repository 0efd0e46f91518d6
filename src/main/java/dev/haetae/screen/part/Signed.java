package dev.haetae.screen.part;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Words with a sign beside them, together in the middle, and as high as the words need: the face of a large key.
public final class Signed extends Region {
    private static final double PAD = 28;
    private static final double GAP = 24;
    private static final double AIR = 9;

    private final Region sign;
    private final Words words;
    private final boolean first;

    /// @param first whether the sign stands before the words
    public Signed(Region sign, Words words, boolean first) {
        this.sign = sign;
        this.words = words;
        this.first = first;
        getChildren().addAll(sign, words);
        setMouseTransparent(true);
    }

    private double room(double width) {
        return width - 2 * PAD - GAP - sign.prefWidth(-1);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + sign.prefWidth(-1) + GAP + 2 * PAD;
    }

    @Override protected double computeMinWidth(double height) {
        return 0;
    }

    @Override protected double computeMinHeight(double width) {
        return Math.max(sign.prefHeight(-1), words.minHeight(width < 0 ? -1 : room(width))) + 2 * AIR;
    }

    @Override protected double computePrefHeight(double width) {
        return minHeight(width);
    }

    @Override protected void layoutChildren() {
        double wide = Math.min(room(getWidth()), words.prefWidth(-1));
        double edge = sign.prefWidth(-1);
        double left = (getWidth() - wide - GAP - edge) / 2;
        double high = sign.prefHeight(-1);
        sign.resizeRelocate(first ? left : left + wide + GAP, (getHeight() - high) / 2, edge, high);
        words.resizeRelocate(first ? left + edge + GAP : left, AIR, wide, getHeight() - 2 * AIR);
    }
}
