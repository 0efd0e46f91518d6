package dev.haetae.screen.part;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// An amber bubble of words alone, where the drawing stands large beside it.
public final class Sentence extends Region {
    private final Words words;

    public Sentence(String tag, String text) {
        setId("hint");
        getStyleClass().add("bubble");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        words = Words.bold(tag, text, 76).downTo(48).lines(4).tone("words-on-guide").at(Pos.CENTER);
        getChildren().add(words);
    }

    @Override protected double computePrefHeight(double width) {
        return width < 0 ? 232 : Math.max(208, words.prefHeight(width - 80) + 48);
    }

    @Override protected void layoutChildren() {
        words.resizeRelocate(40, 20, getWidth() - 80, getHeight() - 40);
    }
}
