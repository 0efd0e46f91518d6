package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Beat.mix;
import static dev.haetae.screen.guide.Ink.at;
import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// Plays that belong to no reason.
final class NamedActs {
    static final double WELCOME_WIDTH = 968;
    static final List<String> NAMES =
            List.of("tap", "globe", "hourglass", "erased", "good", "staff", "light", "next-kiosk", "welcome", "sealed", "kept");
    private static final double WELCOME_LOOP = 6;
    private static final Color TILE = Color.web("#0B2760");

    private NamedActs() {}

    static Act of(String name) {
        return switch (name) {
            case "tap" -> tap();
            case "globe" -> globe();
            case "hourglass" -> hourglass();
            case "erased" -> HelpActs.erased();
            case "good" -> good();
            case "staff" -> HelpActs.staff();
            case "light" -> FaceActs.lamp();
            case "next-kiosk" -> HelpActs.nextKiosk();
            case "welcome" -> welcome();
            case "sealed" -> DataActs.sealed();
            case "kept" -> DataActs.kept();
            default -> throw new IllegalArgumentException("no pictogram named " + name + ", only " + NAMES);
        };
    }

    /// A hand taps the box, and a tick appears in it.
    private static Act tap() {
        Node tick = Things.tickMark(88, 76, 44, Ink.GOOD);
        Group hand = at(96, 92, Things.hand());
        return Act.of(b -> {
            double press = b.between(0.45, 0.7) - b.between(0.8, 1.05);
            hand.setTranslateX(mix(44, 0, b.first()) + 44 * b.between(0.9, 1.3)); // from the side: it stays whole
            hand.setScaleX(1 - 0.1 * press);
            hand.setScaleY(1 - 0.1 * press);
            tick.setOpacity(b.between(0.68, 0.78) * b.presence());
        }, box(36, 24, 104, 104, 22, Ink.PAPER), tick, hand);
    }

    /// Turns about its axis.
    private static Act globe() {
        Ellipse[] meridians = new Ellipse[3];
        for (int i = 0; i < meridians.length; i++) {
            meridians[i] = Ink.pen(new Ellipse(104, 104, 76, 76), null, Ink.INK, 6);
        }
        return Act.of(b -> {
            for (int i = 0; i < meridians.length; i++) {
                double angle = Math.PI * (b.t() / b.length() + i) / meridians.length;
                meridians[i].setRadiusX(Math.abs(76 * Math.cos(angle)));
            }
        }, Ink.disc(104, 104, 76, Color.web("#DCE5F4")), meridians[0], meridians[1], meridians[2],
                line("M28 104 H180 M40 66 H168 M40 142 H168", 6));
    }

    private static Act hourglass() {
        Rectangle upper = bare(74, 52, 60, 44, 0, Ink.AMBER);
        Rectangle lower = bare(74, 112, 60, 46, 0, Ink.AMBER);
        Node glassCover = Ink.path("M60 40 H148 V168 H60 Z M70 48 C70 82 100 90 100 104 C100 118 70 126 70 160 H138"
                + " C138 126 108 118 108 104 C108 90 138 82 138 48 Z", Ink.PLATE, null, 0);
        ((SVGPath) glassCover).setFillRule(FillRule.EVEN_ODD);
        Node grain = Ink.path("M104 100 V150", null, Ink.AMBER, 6);
        Group glass = group(upper, lower, glassCover, grain,
                line("M70 48 C70 82 100 90 100 104 C100 118 70 126 70 160 M138 48 C138 82 108 90 108 104 C108 118 138 126 138 160", 8),
                line("M54 40 H154 M54 168 H154", 12));
        return Act.of(b -> {
            double run = b.between(0, 1.6);
            upper.setTranslateY(44 * run);
            upper.setHeight(44 - 44 * run);
            lower.setHeight(Math.max(0.1, 46 * run));
            lower.setTranslateY(46 - 46 * run);
            grain.setOpacity(run > 0 && run < 1 ? 1 : 0);
            glass.setRotate(180 * b.between(1.7, 2.4));
        }, glass);
    }

    private static Act good() {
        Group tick = group(Ink.dot(104, 104, 70, Ink.GOOD), Things.tickMark(104, 104, 70, Ink.PAPER));
        return Act.of(b -> {
            double swell = 1 + 0.06 * Math.sin(Math.PI * b.first()) + 0.03 * Math.sin(Math.PI * b.second());
            tick.setScaleX(swell);
            tick.setScaleY(swell);
        }, tick);
    }

    /// Card, face, done: what will happen here, on the dark tiles of the first screen.
    private static Act welcome() {
        CardDrawing card = CardDrawing.of(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT);
        card.setManaged(false);
        card.resizeRelocate(24, 54, 160, 101);
        Group face = group(Ink.path("M-60 -34 V-52 Q-60 -60 -52 -60 H-36 M36 -60 H52 Q60 -60 60 -52 V-34 M60 34 V52 Q60 60 52 60 H36"
                        + " M-36 60 H-52 Q-60 60 -60 52 V34", null, Ink.AMBER, 9),
                Ink.flat("M0 -50 C28 -50 42 -32 42 -4 C42 30 22 52 0 52 C-22 52 -42 30 -42 -4 C-42 -32 -28 -50 0 -50 Z",
                        Color.web("#F4F2ED")),
                Ink.path("M-17 -6 v5 M17 -6 v5", null, TILE, 10), Ink.path("M-18 20 Q0 36 18 20", null, TILE, 8));
        Group done = group(Ink.dot(0, 0, 72, Color.web("#3FD98A")), Ink.path("M-32 4 L-8 28 L34 -24", null, TILE, 17));
        List<Node> parts = List.of(at(0, 0, group(card)), at(484, 104, face), at(864, 104, done));
        Node[] signs = {sign(294), sign(674)};
        return new Act(WELCOME_LOOP, b -> {
            for (int i = 0; i < parts.size(); i++) {
                double swell = Math.sin(Math.PI * b.between(0.2 + 1.8 * i, 1.6 + 1.8 * i));
                parts.get(i).setScaleX(1 + 0.09 * swell);
                parts.get(i).setScaleY(1 + 0.09 * swell);
            }
            for (int i = 0; i < signs.length; i++) {
                double swell = Math.sin(Math.PI * b.between(1.2 + 1.8 * i, 2.4 + 1.8 * i));
                signs[i].setTranslateX(14 * swell);
                signs[i].setOpacity(0.55 + 0.45 * swell);
            }
        }, List.of(tile(0), tile(380), tile(760),
                parts.get(0), parts.get(1), parts.get(2), signs[0], signs[1]));
    }

    private static Node tile(double x) {
        return Guide.fill(bare(x, 0, 208, 208, 48, TILE), "-h-banner-sunken");
    }

    private static Node sign(double x) {
        return at(x, 104, group(Guide.stroke(Ink.line("M-10 -22 L12 0 L-10 22"), "-h-on-banner-2", 7)));
    }
}
