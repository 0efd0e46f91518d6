package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/// Where to stand.
final class PlaceActs {
    private static final Color FLOOR = Color.web("#E9DDC2");

    private PlaceActs() {}

    static Act stepIn() {
        Group kiosk = at(33, 0, Things.kiosk());
        Group person = at(108, 0, Figure.person());
        Node mark = Ink.bare(72, 178, 72, 14, 7, FLOOR);
        Group arrow = at(84, 96, Arrows.left());
        return Act.of(b -> {
            Figure.walksIn(person, 130, b);
            arrow.setOpacity(1 - b.between(0.15, 0.4));
            arrow.setTranslateX(-12 * b.between(0, 0.4));
            mark.setOpacity(1 - 0.6 * b.first());
        }, mark, kiosk, person, arrow).endFirst();
    }

    static Act closer() {
        Group person = at(153, 0, Figure.person());
        Group arrow = at(66, 95, Arrows.left());
        return Act.of(b -> {
            person.setTranslateX(-44 * b.thereAndBack());
            person.setTranslateY(-5 * Math.abs(Math.sin(b.thereAndBack() * Math.PI * 2)));
            arrow.setOpacity(1 - b.thereAndBack());
            arrow.setTranslateX(-10 * b.thereAndBack());
        }, at(33, 0, Things.kiosk()), arrow, person).calm(0.16, 0.95);
    }

    static Act back() {
        Group person = at(100, 0, Figure.person());
        Group arrow = at(190, 95, Arrows.right());
        return Act.of(b -> {
            person.setTranslateX(56 * b.thereAndBack());
            person.setTranslateY(-5 * Math.abs(Math.sin(b.thereAndBack() * Math.PI * 2)));
            arrow.setTranslateX(10 * b.thereAndBack());
            arrow.setOpacity(1 - b.between(0.1, 0.4) + b.between(1.6, 1.9));
        }, at(33, 0, Things.kiosk()), person, arrow).calm(0.16, 0.95);
    }

    /// A bust beside the oval moves into its middle.
    static Act sideways() {
        Group bust = at(104, 6, Figure.bust(Ink.INDIGO));
        List<Node> chevrons = Arrows.chevrons(2, 14, 20);
        Group row = at(116, 92, group(chevrons.toArray(Node[]::new)));
        return Act.of(b -> {
            bust.setTranslateX(mix(-58, 0, b.first()));
            bust.setOpacity(b.presence());
            row.setOpacity(1 - b.between(0.15, 0.4) + b.between(2.3, 2.4)); // gone before the face is there
            Arrows.run(chevrons, b.t());
        }, Window.behind(bust), new Window("M104 14 C146 14 174 52 174 104 C174 156 146 194 104 194 C62 194 34 156 34 104 C34 52 62 14 104 14 Z"), row);
    }

    static Act alone() {
        Group stays = at(78, 0, Figure.person(Ink.INDIGO));
        Group leaves = at(136, 0, Figure.person());
        Group arrow = at(196, 95, Arrows.right());
        return Act.of(b -> {
            leaves.setTranslateX(mix(0, 96, b.first()));
            leaves.setTranslateY(-5 * Math.abs(Math.sin(b.first() * Math.PI * 3)));
            leaves.setOpacity(b.presence() * (1 - b.between(0.45, 0.7)));
            arrow.setOpacity(b.between(0.1, 0.4) - b.between(1.0, 1.3));
            stays.setTranslateX(mix(0, 26, b.second()) - 26 * b.between(2.2, 2.4));
        }, stays, leaves, arrow, line("M20 198 H188", 8));
    }
}
