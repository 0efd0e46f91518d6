package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.disc;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.scene.Group;
import javafx.scene.paint.Color;

/// Whole people, drawn about x = 0, head at y = 48, feet at y = 184.
final class Figure {
    private static final String BODY = "M-30 117 C-30 88 -18 73 0 73 C18 73 30 88 30 117 H15 L11 183 H-11 L-15 117 Z";
    private static final String BUST = "M-54 196 C-52 162 -34 140 0 140 C34 140 52 162 54 196 Z";

    private Figure() {}

    static Group person() {
        return person(Ink.PAPER);
    }

    static Group person(Color clothes) {
        return group(solid(BODY, clothes), disc(0, 48, 22, Ink.PAPER));
    }

    /// The staff: indigo clothes, a headset and a name badge; calm, never amber.
    static Group staff() {
        return group(person(Ink.INDIGO), headset(), Ink.bare(6, 96, 15, 10, 2, Ink.PAPER));
    }

    static Group headset() {
        return group(line("M-24 48 A24 24 0 0 1 24 48", 7), line("M-25 44 V55 M25 44 V55", 11),
                line("M25 56 C25 67 18 70 9 70", 6));
    }

    /// Head and shoulders, head about (0, 96).
    static Group bust(Color clothes) {
        return group(solid(BUST, clothes), Ink.oval(0, 98, 32, 40, Ink.PAPER), eyesAndMouth(98));
    }

    /// In from the right in the first movement, away before the end. Not seen at the edge: a slice of a person frightens.
    static void walksIn(Group figure, double from, Beat b) {
        figure.setTranslateX(mix(from, 0, b.first()));
        figure.setTranslateY(-6 * Math.abs(Math.sin(b.first() * Math.PI * 3)));
        figure.setOpacity(b.between(0.16, 0.3) - b.between(2.2, 2.4));
    }

    private static Group eyesAndMouth(double y) {
        return group(line("M-11 %1$s v3 M11 %1$s v3".formatted(y - 6), 8), line("M-10 %s q10 9 20 0".formatted(y + 14), 6));
    }
}
