package dev.haetae.screen.guide;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A small play without words: what stands on the stage, and how it stands at a moment of the loop.
record Act(double length, Consumer<Beat> move, List<Node> stage) {
    /// Seconds of a pictogram's loop.
    static final double LOOP = 2.4;

    Act {
        stage = List.copyOf(stage);
    }

    static Act of(Consumer<Beat> move, Node... stage) {
        return new Act(LOOP, move, List.of(stage));
    }

    /// @param seconds since the play began, over any number of loops
    void showAt(double seconds) {
        move.accept(new Beat(seconds % length, length));
    }

    /// For people who want little motion: the beginning and the end, changing every two seconds.
    void showCalm(double seconds) {
        boolean beginning = (long) (seconds / 2) % 2 == 0;
        move.accept(new Beat(beginning ? 0.16 : length - 0.3, length));
    }
}
