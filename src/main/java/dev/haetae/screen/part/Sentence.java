package dev.haetae.screen.part;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// An amber bubble of words alone, where the drawing stands large beside it.
public final class Sentence extends Region {
    private final Words words;
    private final boolean zoom;

    public Sentence(Desk desk, String text) {
        zoom = desk.format().zoom();
        setId("hint");
        getStyleClass().add("bubble");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        words = Words.bold(desk.tag(), text, zoom ? 124 : 76).downTo(desk.format().least(48)).lines(zoom ? 6 : 4).leading(zoom ? 1.08 : 1.18).tone("words-on-guide").at(Pos.CENTER);
        getChildren().add(words);
    }

    @Override protected double computePrefHeight(double width) {
        return zoom ? Math.max(300, minHeight(width)) : width < 0 ? 232 : Math.max(208, words.prefHeight(width - 80) + 48);
    }

    @Override protected double computeMinHeight(double width) {
        return words.minHeight(width - 80) + 40;
    }

    @Override protected void layoutChildren() {
        words.resizeRelocate(40, 20, getWidth() - 80, getHeight() - 40);
    }
}
