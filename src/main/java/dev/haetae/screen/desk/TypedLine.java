package dev.haetae.screen.desk;

import dev.haetae.screen.part.Words;
import java.util.Arrays;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A line to type into that makes no String of a password: JavaFX's own field keeps one that nobody can overwrite.
final class TypedLine extends Region {
    private static final int MOST = 64;
    private final char[] letters = new char[MOST];
    private final boolean secret;
    private final Words words;
    private int length;

    /// @param secret shows dots
    /// @param done Enter was pressed
    TypedLine(String id, String tag, String name, boolean secret, Runnable done) {
        this.secret = secret;
        this.words = Words.plain(tag, "", 34).downTo(20);
        setId(id);
        getStyleClass().add("typed");
        setAccessibleRole(secret ? AccessibleRole.PASSWORD_FIELD : AccessibleRole.TEXT_FIELD);
        setAccessibleText(name);
        getChildren().add(words);
        setOnMousePressed(_ -> requestFocus());
        setOnKeyTyped(this::typed);
        setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.TAB) {
                done.run();
                press.consume();
            } else if (press.getCode() == KeyCode.BACK_SPACE && length > 0) {
                letters[--length] = 0;
                shown();
            }
        });
    }

    private void typed(KeyEvent typed) {
        String character = typed.getCharacter();
        if (character.length() == 1 && !Character.isISOControl(character.charAt(0)) && length < MOST) {
            letters[length++] = character.charAt(0);
            shown();
        }
        typed.consume();
    }

    private void shown() {
        words.say(secret ? "•".repeat(length) : new String(letters, 0, length));
    }

    boolean blank() {
        return length == 0;
    }

    /// What was typed, for who overwrites it; nothing stays here.
    char[] take() {
        char[] taken = Arrays.copyOf(letters, length);
        clear();
        return taken;
    }

    void clear() {
        Arrays.fill(letters, '\0');
        length = 0;
        shown();
    }

    @Override protected double computePrefHeight(double width) {
        return 76;
    }

    @Override protected void layoutChildren() {
        words.resizeRelocate(20, 8, getWidth() - 40, getHeight() - 16);
    }
}
