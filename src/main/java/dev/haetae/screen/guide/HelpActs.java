package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.transform.Rotate;

/// What happens when the kiosk cannot go on by itself. No amber, no red, nobody blamed.
final class HelpActs {
    private HelpActs() {}

    /// Staff walk in beside the person.
    static Act staff() {
        Group person = at(62, 0, Figure.person());
        Group staff = at(140, 0, Figure.staff());
        Node hello = line("M178 60 L188 50 M182 76 H196", 7);
        return Act.of(b -> {
            Figure.walksIn(staff, 110, b);
            hello.setOpacity(b.between(0.8, 1.0) - b.between(1.5, 1.7) + b.between(1.7, 1.9) - b.between(2.1, 2.3));
        }, line("M20 198 H188", 8), person, staff, hello).endFirst();
    }

    /// A card with its calendar; then whom to ask: the immigration contact centre 1345, and its office on the map.
    static Act stayOffice() {
        Group card = at(86, 126, Cards.front());
        Group calendar = at(148, 66, Things.calendar());
        Group first = group(card, calendar);
        Group phone = group(at(64, 72, Things.handset()), Things.word("1345", 64, 128, 44, Ink.INK));
        Group map = group(solid("M122 176 L148 164 L172 176 L196 164 V190 L172 200 L148 190 L122 200 Z", Color.web("#DAF2E3")));
        Group pin = at(160, 172, Things.pin());
        Group second = group(phone, map, pin);
        return Act.of(b -> {
            first.setOpacity(b.between(-0.05, 0.15) * (1 - b.between(1.0, 1.2)));
            second.setOpacity(b.between(1.1, 1.3) * b.presence());
            calendar.setRotate(mix(-14, 0, b.first()));
            phone.setRotate(5 * Math.sin(b.t() * 26) * (b.between(1.3, 1.4) - b.between(1.6, 1.8)));
            pin.setTranslateY(mix(-40, 0, b.second()));
        }, first, second);
    }

    /// This kiosk wears a plaster; the next one is over there.
    static Act nextKiosk() {
        Group broken = at(46, 0, Things.kiosk(Color.web("#E8E4DB")));
        Group plaster = at(46, 80, group(Things.plaster()));
        plaster.setScaleX(0.72);
        plaster.setScaleY(0.72);
        Group next = at(168, 0, Things.kiosk());
        Group arrow = at(132, 100, Arrows.right());
        Node tick = Things.tickMark(168, 80, 13, Ink.PAPER);
        return Act.of(b -> {
            arrow.setTranslateX(mix(-20, 0, b.first()) - 20 * b.second());
            plaster.setRotate(-6 * Math.sin(b.thereAndBack() * Math.PI));
            tick.setOpacity(b.thereAndBack());
        }, broken, plaster, next, arrow, tick);
    }

    /// The face is put away for good: nothing is left.
    static Act erased() {
        Group photo = at(108, 58, group(Ink.box(-34, -38, 68, 76, 8, Color.web("#DCE5F4")), Ink.disc(0, -10, 13, Ink.PAPER),
                solid("M-22 34 A22 24 0 0 1 22 34 Z", Ink.INDIGO)));
        Node bin = group(solid("M62 124 H146 L139 196 H69 Z", Ink.PAPER), line("M88 142 V180 M104 142 V180 M120 142 V180", 7));
        Group lid = group(line("M54 116 H154", 10), line("M92 110 V101 H116 V110", 8));
        Rotate hinge = new Rotate(0, 54, 116);
        lid.getTransforms().add(hinge);
        Group tick = Things.tick(166, 170, 26);
        return Act.of(b -> {
            photo.setTranslateY(mix(0, 100, b.first()));
            photo.setScaleX(mix(0.86, 0.5, b.first()));
            photo.setScaleY(mix(0.86, 0.5, b.first()));
            photo.setOpacity(b.between(-0.05, 0.15) * (1 - b.between(0.45, 0.68)));
            hinge.setAngle(-80 * (1 - b.between(0.7, 0.95) + b.between(2.2, 2.4)));
            tick.setOpacity(b.between(1.2, 1.4) * b.presence());
        }, bin, photo, lid, tick);
    }
}
