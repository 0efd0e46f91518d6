package dev.haetae.screen.guide;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A small play without words: what stands on the stage, and how it stands at a moment of the loop.
/// @param length seconds of the loop
/// @param calm the two moments that are shown to those who want little motion; the first must say it all by itself
record Act(double length, Consumer<Beat> move, List<Node> stage, List<Double> calm) {
    /// Seconds of a pictogram's loop.
    static final double LOOP = 2.4;
    private static final double BEGINNING = 0.16;
    private static final double BEFORE_END = 0.3;

    Act {
        stage = List.copyOf(stage);
    }

    /// Calm, it shows its beginning and its end.
    Act(double length, Consumer<Beat> move, List<Node> stage) {
        this(length, move, stage, List.of(BEGINNING, length - BEFORE_END));
    }

    static Act of(Consumer<Beat> move, Node... stage) {
        return new Act(LOOP, move, List.of(stage));
    }

    /// The end first: for a play that begins with what is wrong, and ends with what to do.
    Act endFirst() {
        return calm(calm.getLast(), calm.getFirst());
    }

    /// For a play whose middle says most.
    Act calm(double first, double second) {
        return new Act(length, move, stage, List.of(first, second));
    }

    /// @param seconds since the play began, over any number of loops
    void showAt(double seconds) {
        move.accept(new Beat(seconds % length, length));
    }

    /// For people who want little motion: two still pictures, changing every two seconds.
    void showCalm(double seconds) {
        move.accept(new Beat(calm.get((int) (seconds / 2) % calm.size()), length));
    }
}
