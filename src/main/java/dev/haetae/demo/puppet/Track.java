package dev.haetae.demo.puppet;

import java.util.ArrayList;
import java.util.List;

/// One quantity over time: it goes from wherever it is to each new goal with least jerk.
final class Track {
    private record Move(double start, double duration, double goal) {}

    private final List<Move> moves = new ArrayList<>();
    private double origin;

    Track(double origin) {
        this.origin = origin;
    }

    /// Drops what was planned and not begun.
    Track from(double now) {
        moves.removeIf(m -> m.start() >= now);
        return this;
    }

    Track move(double start, double duration, double goal) {
        moves.add(new Move(start, duration, goal));
        return this;
    }

    double at(double time) {
        while (moves.size() > 1 && time > moves.get(1).start() + moves.get(1).duration()) {
            origin = moves.removeFirst().goal(); // the next one is over too, so this one no longer shows
        }
        double value = origin;
        for (Move move : moves) {
            value += (move.goal() - value) * Shapes.leastJerk((time - move.start()) / move.duration());
        }
        return value;
    }
}
