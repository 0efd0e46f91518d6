package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.transform.Rotate;

/// How to lay a card on the glass.
final class GlassActs {
    private GlassActs() {}

    static Act layDown() {
        Node glass = at(104, 132, Cards.glass());
        Group card = at(104, 132, Cards.front());
        Group arrow = at(104, 74, Arrows.down());
        return Act.of(b -> {
            card.setTranslateY(mix(-92, 0, b.first()));
            card.setOpacity(b.presence());
            arrow.setOpacity(1 - b.first());
            arrow.setTranslateY(mix(0, 10, b.second()));
        }, glass, card, arrow);
    }

    /// The passport is opened, and its photo page laid down.
    static Act layPhotoPage() {
        Group page = at(104, 134, Cards.photoPage());
        Group arrow = at(104, 190, group(Ink.path("M0 0 V-38 M-19 -20 L0 0 L19 -20", null, Ink.PAPER, 10)));
        return Act.of(b -> {
            page.setTranslateY(mix(-66, 0, b.first()));
            page.setOpacity(b.presence());
            arrow.setOpacity(1 - b.between(0.15, 0.4));
            arrow.setTranslateY(-14 * (1 - b.first()));
        }, at(104, 138, Cards.glass()), page, arrow);
    }

    /// The card comes nearer until it fills the frame.
    static Act comeNearer() {
        Group card = at(104, 104, Cards.front());
        Group arrows = group(line("M56 70 L38 56 M57 54 L36 54 L40 75", 8), line("M152 70 L170 56 M151 54 L172 54 L168 75", 8),
                line("M56 138 L38 152 M57 154 L36 154 L40 133", 8), line("M152 138 L170 152 M151 154 L172 154 L168 133", 8));
        return Act.of(b -> {
            double near = b.thereAndBack();
            card.setScaleX(mix(0.62, 1.16, near));
            card.setScaleY(mix(0.62, 1.16, near));
            arrows.setOpacity(1 - b.between(0.15, 0.4) + b.between(2, 2.3));
        }, frame(), arrows, card).calm(0.16, 0.95);
    }

    /// About its long side: front to back.
    static Act flip() {
        Group back = Cards.back();
        Group front = Cards.front();
        Group card = at(104, 124, group(back, front));
        Group arrow = at(104, 42, group(line("M-50 8 C-34 -16 34 -16 50 8", 10), line("M30 2 L51 9 L54 -14", 10)));
        return Act.of(b -> {
            double turned = b.first() - b.second();
            card.setScaleY(1.25 * Math.max(0.04, Math.abs(Math.cos(Math.PI * turned))));
            card.setScaleX(1.25);
            front.setVisible(turned > 0.5);
            back.setVisible(turned <= 0.5);
            arrow.setOpacity(b.t() < 1.2 ? 1 : 1 - b.second());
        }, card, arrow);
    }

    static Act onlyOne() {
        Group stays = at(92, 128, Cards.front());
        Group leaves = at(120, 108, Cards.front(Color.web("#DCE5F4")));
        Group tick = Things.tick(168, 172, 24);
        return Act.of(b -> {
            leaves.setTranslateX(mix(0, 96, b.first()));
            leaves.setTranslateY(mix(0, -74, b.first()));
            leaves.setRotate(mix(8, 26, b.first()));
            leaves.setOpacity(b.presence() * (1 - b.between(0.45, 0.75)));
            stays.setTranslateX(mix(0, 12, b.first()));
            tick.setOpacity(b.between(0.9, 1.1) * b.presence());
        }, at(104, 126, Cards.glass()), stays, leaves, tick);
    }

    /// The right edge lifts and the star of light leaves the card.
    static Act tilt() {
        Group card = group(solid("M14 184 L50 128 H154 L120 184 Z", Ink.PAPER), Ink.dot(58, 156, 13, Ink.INDIGO),
                line("M84 148 H126 M78 166 H114", 7));
        Rotate lift = new Rotate(0, 14, 184);
        card.getTransforms().add(lift);
        Group star = at(92, 140, Things.star());
        Group arrow = group(line("M184 152 C188 118 184 82 168 46", 10), line("M163 82 L167 44 L197 67", 10));
        return Act.of(b -> {
            lift.setAngle(-24 * (b.first() - b.second()));
            star.setTranslateX(mix(0, -20, b.first()));
            star.setTranslateY(mix(0, -88, b.first()));
            star.setRotate(mix(0, 45, b.first()));
            star.setOpacity(b.t() < 1.2 ? 1 : 1 - b.between(1.2, 1.5) + b.between(2.2, 2.4));
            if (b.t() >= 2) {
                star.setTranslateX(0);
                star.setTranslateY(0);
                star.setRotate(0);
            }
            arrow.setOpacity(b.t() < 1.2 ? 1 : 1 - b.second());
        }, Ink.ghost("M14 184 L50 128 H154 L120 184 Z"), card, star, arrow).calm(0.16, 0.95);
    }

    static Act comeToRest() {
        Group card = at(104, 104, Cards.front());
        card.setScaleX(1.1);
        card.setScaleY(1.1);
        Node waves = line("M16 66 q-10 14 0 28 q10 14 0 28 M192 66 q10 14 0 28 q-10 14 0 28", 8);
        Group tick = Things.tick(162, 160, 24);
        return Act.of(b -> {
            card.setTranslateX(9 * b.tremble(0.7, 1.4));
            card.setRotate(3 * b.tremble(0.7, 1.4));
            waves.setOpacity(1 - b.between(0.7, 1.4));
            tick.setOpacity(b.between(1.5, 1.7) * b.presence());
        }, card, waves, tick);
    }

    /// The scanner from its side; light escapes until the lid is down.
    static Act closeLid() {
        Group lid = group(box(22, 118, 164, 20, 8, Ink.INDIGO));
        Rotate hinge = new Rotate(0, 28, 132);
        lid.getTransforms().add(hinge);
        Node rays = Ink.path("M84 126 L76 86 M114 122 V78 M144 126 L156 88", null, Ink.AMBER, 9);
        Node rayCasing = line("M84 126 L76 86 M114 122 V78 M144 126 L156 88", 17);
        Group arrow = group(line("M172 44 C184 62 186 78 180 100", 10), line("M160 84 L179 102 L196 82", 10));
        return Act.of(b -> {
            hinge.setAngle(-48 * (1 - b.first() + b.second()));
            rays.setOpacity(1 - b.first() + b.second());
            rayCasing.setOpacity(rays.getOpacity());
            arrow.setOpacity(1 - b.between(0.05, 0.3) + b.between(1.9, 2.2));
        }, rayCasing, rays, box(22, 140, 164, 40, 9, Ink.PAPER), bare(40, 132, 128, 12, 2, Color.web("#A9C6FF")),
                line("M44 190 h8 M156 190 h8", 10), lid, arrow).calm(0.16, 0.95);
    }

    static Act moveInside() {
        Node frame = frame();
        Group card = at(104, 104, Cards.front());
        card.setScaleX(0.9);
        card.setScaleY(0.9);
        var chevrons = Arrows.chevrons(3, 15, 20);
        Group row = at(142, 104, group(chevrons.toArray(Node[]::new)));
        return Act.of(b -> {
            card.setTranslateX(mix(-42, 0, b.first()));
            card.setOpacity(b.presence());
            row.setOpacity(1 - b.between(0.5, 0.9));
            Arrows.run(chevrons, b.t());
        }, card, frame, row);
    }

    static Act straighten() {
        Group card = at(104, 104, Cards.front());
        Group arrow = group(line("M66 30 C88 14 122 14 144 30", 9), line("M123 34 L146 32 L145 10", 9));
        return Act.of(b -> {
            card.setRotate(mix(-20, 0, b.first()));
            card.setOpacity(b.presence());
            arrow.setOpacity((1 - b.between(0.7, 1)) * b.presence());
        }, frame(), card, arrow);
    }

    static Act liftFinger() {
        Group card = at(98, 92, Cards.front());
        card.setScaleX(1.2);
        card.setScaleY(1.2);
        Group hand = at(134, 80, Things.hand());
        hand.setRotate(-24);
        return Act.of(b -> {
            hand.setTranslateX(mix(0, 52, b.thereAndBack()));
            hand.setTranslateY(mix(0, 62, b.thereAndBack()));
        }, card, hand);
    }

    /// The camera takes its picture once more, of whatever it was.
    static Act takeAgain() {
        Group round = Arrows.again();
        Rotate circling = new Rotate(0, 104, 104);
        round.getTransforms().add(circling);
        Group camera = at(104, 110, Things.camera());
        Group flash = at(148, 66, Things.star());
        return Act.of(b -> {
            circling.setAngle(180 * (b.first() + b.second()));
            double lit = b.between(-0.05, 0.1) - b.between(0.3, 0.6) + b.between(1.6, 1.75) - b.between(2.2, 2.4);
            flash.setOpacity(lit);
            flash.setScaleX(0.8 + 0.2 * lit);
            flash.setScaleY(0.8 + 0.2 * lit);
        }, round, camera, flash);
    }

    private static Node frame() {
        return line("M18 72 V50 Q18 42 26 42 H52 M156 42 H182 Q190 42 190 50 V72 M190 136 V158 Q190 166 182 166 H156"
                + " M52 166 H26 Q18 166 18 158 V136", 9);
    }
}
