package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.scene.Group;

/// What happens to a person's data; that it is erased is [HelpActs#erased()].
final class DataActs {
    private DataActs() {}

    /// A letter is locked, and goes to the house that alone can open it.
    static Act sealed() {
        Group house = at(148, 0, group(solid("M-44 88 L0 48 L44 88 V176 H-44 Z", Ink.PAPER), solid("M-14 176 V140 H14 V176 Z", Ink.INDIGO)));
        Group lock = group(line("M-9 0 V-9 A9 9 0 0 1 9 -9 V0", 6), box(-15, -2, 30, 25, 5, Ink.AMBER));
        Group letter = at(60, 124, group(box(-44, -30, 88, 60, 6, Ink.PAPER), line("M-44 -26 L0 6 L44 -26", 7), at(0, 6, lock)));
        return Act.of(b -> {
            double goes = b.between(1.1, 1.8);
            lock.setTranslateY(mix(-34, 0, b.first()));
            lock.setOpacity(b.between(0.05, 0.3) * b.presence());
            letter.setTranslateX(88 * goes);
            letter.setTranslateY(16 * goes);
            letter.setScaleX(mix(1, 0.4, goes));
            letter.setScaleY(mix(1, 0.4, goes));
            letter.setOpacity(1 - b.between(1.7, 1.9) + b.between(2.2, 2.4));
        }, line("M20 180 H196", 8), house, letter);
    }

    /// Kept behind a lock while leaves of the calendar go by.
    static Act kept() {
        Group calendar = at(104, 104, Things.calendar());
        calendar.setScaleX(1.5);
        calendar.setScaleY(1.5);
        Group leaf = at(104, 104, Things.calendar());
        leaf.setScaleX(1.5);
        leaf.setScaleY(1.5);
        return Act.of(b -> {
            double turn = b.first() + b.second();
            double part = turn - Math.floor(turn);
            leaf.setTranslateY(-56 * part);
            leaf.setRotate(-24 * part);
            leaf.setOpacity(1 - part);
        }, calendar, leaf);
    }
}
