package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import dev.haetae.liveness.Challenge;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.transform.Scale;

/// The movements that show that somebody is there. Drawn as a mirror shows them: the person's own left is at the
/// screen's left.
final class ChallengeActs {
    private ChallengeActs() {}

    static Act of(Challenge challenge) {
        return switch (challenge) {
            case TURN_LEFT -> turn(-1);
            case TURN_RIGHT -> turn(1);
            case BLINK -> blink();
            case NOD -> nod();
            case SMILE -> smile();
            case FOLLOW -> follow();
            case STILL -> still();
        };
    }

    private static Act turn(double side) {
        Head head = new Head();
        Group pull = Arrows.pullLeft();
        Group arrow = group(pull);
        if (side > 0) {
            arrow.getTransforms().add(new Scale(-1, 1, 104, 0));
        }
        head.smile(0.5);
        return Act.of(b -> {
            head.turn(side * b.thereAndBack());
            pull.setTranslateX(-2 * b.thereAndBack());
            pull.setTranslateY(8 * b.thereAndBack());
        }, head, arrow).calm(0.95, 0.16);
    }

    private static Act blink() {
        Head head = new Head();
        head.smile(0.4);
        return Act.of(b -> {
            double shut = b.between(0.3, 0.45) - b.between(0.75, 0.9) + b.between(1.35, 1.5) - b.between(1.8, 1.95);
            head.eyes(1 - 0.95 * shut);
        }, head).calm(0.6, 0.16);
    }

    /// Down and up again: what is measured is the way down.
    private static Act nod() {
        Head head = new Head();
        Node down = line("M184 92 V128 M168 112 L184 130 L200 112", 9);
        Node up = line("M184 84 V48 M168 64 L184 46 L200 64", 9);
        head.smile(0.4);
        return Act.of(b -> {
            head.nod(b.thereAndBack());
            down.setOpacity(1 - 0.8 * b.second());
            up.setOpacity(0.2 + 0.8 * b.between(1.2, 1.4) - 0.8 * b.between(2.0, 2.3));
        }, head, down, up).calm(0.95, 0.16);
    }

    /// The dot runs, and the head turns after it.
    private static Act follow() {
        Head head = new Head();
        Node dot = group(Ink.dot(0, 0, 15, Ink.INK), Ink.dot(0, 0, 10, Ink.AMBER));
        head.smile(0.4);
        return Act.of(b -> {
            double angle = 2 * Math.PI * b.t() / b.length();
            dot.setTranslateX(104 - 84 * Math.sin(angle));
            dot.setTranslateY(84 - 60 * Math.sin(2 * angle));
            double late = angle - 0.35;
            head.turn(-0.6 * Math.sin(late));
            head.nod(-0.7 * Math.sin(2 * late));
        }, head, dot);
    }

    /// Nothing moves but a ring that fills.
    private static Act still() {
        Head head = new Head();
        head.setScaleX(0.88); // the ring goes round it whole
        head.setScaleY(0.88);
        head.setTranslateY(10);
        Arc casing = ring(Ink.INK, 15);
        Arc ring = ring(Ink.AMBER, 8);
        head.smile(0.4);
        return Act.of(b -> {
            double length = -360 * Math.min(1, b.t() / (0.8 * b.length()));
            casing.setLength(length);
            ring.setLength(length);
        }, casing, ring, head).endFirst();
    }

    private static Arc ring(Color colour, double width) {
        Arc ring = new Arc(104, 100, 80, 80, 90, 0);
        ring.setType(ArcType.OPEN);
        return Ink.pen(ring, null, colour, width);
    }

    private static Act smile() {
        Head head = new Head();
        Node cheeks = group(Ink.dot(74, 100, 8, Ink.AMBER), Ink.dot(134, 100, 8, Ink.AMBER));
        return Act.of(b -> {
            head.smile(b.thereAndBack());
            cheeks.setOpacity(b.thereAndBack());
        }, head, cheeks).calm(0.95, 0.16);
    }
}
