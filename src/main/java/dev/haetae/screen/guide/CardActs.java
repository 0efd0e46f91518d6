package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// Which document, and what stands on it.
final class CardActs {
    private CardActs() {}

    /// The used card falls away; the four that are taken fan out.
    static Act fanOut() {
        Group used = at(104, 92, Cards.front(Color.web("#E8E4DB")));
        Node strike = at(104, 92, line("M-30 -30 L30 30 M30 -30 L-30 30", 11));
        Group falling = group(used, strike);
        List<Group> cards = Cards.accepted();
        double[][] place = {{-62, 2, -18}, {-20, -24, -9}, {20, -10, 6}, {52, 20, 18}};
        Node[] stage = new Node[cards.size() + 1];
        for (int i = 0; i < cards.size(); i++) {
            stage[i] = at(104, 108, cards.get(i));
        }
        stage[cards.size()] = falling;
        return Act.of(b -> {
            falling.setTranslateY(mix(0, 150, b.first()));
            falling.setRotate(mix(0, 30, b.first()));
            falling.setOpacity(b.presence() * (1 - b.between(0.4, 0.75)));
            for (int i = 0; i < cards.size(); i++) {
                double out = b.between(0.6 + 0.06 * i, 1.3 + 0.06 * i);
                cards.get(i).setOpacity(b.between(0.5, 0.75) * b.presence());
                cards.get(i).setTranslateX(place[i][0] * out);
                cards.get(i).setTranslateY(place[i][1] * out);
                cards.get(i).setRotate(place[i][2] * out);
            }
        }, stage).endFirst();
    }

    /// A calendar leaf turns over the card; then another document takes its place.
    static Act leafTurns() {
        Group old = at(88, 128, Cards.front(Color.web("#E8E4DB")));
        Group passport = at(88, 122, Cards.passport());
        Group calendar = at(152, 62, Things.calendar());
        Group leaf = at(152, 62, group(box(-38, -34, 76, 72, 9, Ink.PAPER), line("M-12 -12 L12 14 M12 -12 L-12 14", 10)));
        return Act.of(b -> {
            double turned = b.first();
            leaf.setScaleY(Math.max(0.02, Math.cos(Math.PI * 0.5 * turned)));
            leaf.setTranslateY(-36 * turned);
            leaf.setVisible(turned < 1);
            old.setTranslateY(mix(0, 110, b.second()));
            old.setRotate(mix(0, 24, b.second()));
            old.setOpacity(b.between(-0.05, 0.15) * (1 - b.between(1.5, 1.9)));
            passport.setOpacity(b.between(1.5, 1.8) * b.presence());
            passport.setTranslateY(mix(-40, 0, b.second()));
        }, old, passport, calendar, leaf);
    }

    /// This card goes aside; the passport comes forward in its place.
    static Act passportInstead() {
        Group card = at(104, 108, Cards.front());
        Group passport = at(136, 110, Cards.passport());
        passport.setScaleX(1.15);
        passport.setScaleY(1.15);
        Group arrow = at(96, 166, group(line("M-52 -26 C-46 6 -26 18 -2 16", 9), line("M-16 0 L2 16 L-16 32", 9)));
        Group tick = Things.tick(180, 172, 22);
        return Act.of(b -> {
            double goes = b.first();
            card.setTranslateX(mix(0, -42, goes));
            card.setTranslateY(mix(0, -50, goes));
            card.setRotate(mix(0, -10, goes));
            card.setScaleX(mix(1.15, 0.74, goes));
            card.setScaleY(mix(1.15, 0.74, goes));
            card.setOpacity(b.presence() * (1 - 0.5 * b.between(0.3, 0.7)));
            double comes = b.between(0.5, 1.3);
            passport.setTranslateX(mix(70, 0, comes));
            passport.setOpacity(b.between(0.5, 0.8) * b.presence());
            arrow.setOpacity(b.between(0.4, 0.7) * b.presence());
            tick.setOpacity(b.between(1.4, 1.6) * b.presence());
        }, card, arrow, passport, tick).endFirst();
    }

    static Act notPaper() {
        Group copy = Cards.front();
        copy.setScaleX(0.7);
        copy.setScaleY(0.7);
        return replaced(at(104, 104, group(Things.paper(), at(0, -26, copy))));
    }

    static Act notPhone() {
        Group shown = Cards.front();
        shown.setScaleX(0.36);
        shown.setScaleY(0.36);
        return replaced(at(104, 104, group(Things.phone(Color.web("#DCE5F4")), shown)));
    }

    /// Something that only looks like a card fades away; the card itself takes its place.
    private static Act replaced(Group copy) {
        Group card = at(104, 104, Cards.front());
        card.setScaleX(1.25);
        card.setScaleY(1.25);
        Group tick = Things.tick(166, 168, 24);
        copy.setScaleX(1.15);
        copy.setScaleY(1.15);
        return Act.of(b -> {
            double gone = b.between(0.5, 1.1);
            copy.setOpacity(b.between(-0.05, 0.15) * (1 - gone));
            copy.setTranslateX(mix(0, -70, gone));
            card.setOpacity(b.between(0.8, 1.2) * b.presence());
            card.setTranslateX(mix(90, 0, b.between(0.7, 1.4)));
            tick.setOpacity(b.between(1.5, 1.7) * b.presence());
        }, copy, card, tick).endFirst();
    }

    /// A lens runs along the line that could not be read.
    static Act magnify() {
        return magnified(Cards.front(), 80, 132, 52, line("M-20 -10 H20 M-20 8 H8", 9));
    }

    static Act magnifyCode() {
        return magnified(Cards.coded(), 120, 146, 60, line("M-16 -9 l-7 9 l7 9 M2 -9 l-7 9 l7 9 M20 -9 l-7 9 l7 9", 5));
    }

    private static Act magnified(Group card, double y, double toX, double fromX, Node enlarged) {
        card.setScaleX(1.3);
        card.setScaleY(1.3);
        Group lens = at(0, y, group(Things.lens(), enlarged));
        return Act.of(b -> lens.setTranslateX(mix(fromX, toX, b.thereAndBack())), at(104, 90, card), lens);
    }

    /// Two ways to write a name; a hand takes the one that stands on the card.
    static Act chooseName() {
        Rectangle upper = box(26, 20, 156, 52, 12, Ink.PAPER);
        Rectangle lower = box(26, 86, 156, 52, 12, Ink.PAPER);
        Group hand = at(146, 46, Things.hand());
        Group tick = Things.tick(54, 112, 16);
        return Act.of(b -> {
            hand.setTranslateY(mix(0, 46, b.first()) + 6 * (b.between(1.2, 1.35) - b.between(1.35, 1.5)));
            hand.setOpacity(b.presence());
            tick.setOpacity(b.between(1.35, 1.5) * b.presence());
            lower.setStroke(b.t() > 1.35 ? Ink.GOOD : Ink.INK);
        }, upper, lower, line("M46 46 H86 M104 46 H142", 11), line("M84 112 H160", 11), tick, hand);
    }

    /// The passport stays on the reader while the bar fills; lifted, the bar empties.
    static Act stayOnReader() {
        Group passport = at(104, 84, Cards.passport());
        Rectangle bar = bare(28, 176, 152, 14, 7, Ink.GOOD);
        return Act.of(b -> {
            double lifted = b.between(1.3, 1.5) - b.between(2.0, 2.3);
            passport.setTranslateY(-20 * lifted);
            passport.setRotate(-9 * lifted);
            bar.setWidth(Math.max(14, 152 * (b.between(0, 1.2) - b.between(1.4, 1.7))));
        }, solid("M22 132 H186 L194 152 H14 Z", Cards.SLATE), passport, box(22, 170, 164, 26, 13, Ink.PAPER), bar);
    }
}
