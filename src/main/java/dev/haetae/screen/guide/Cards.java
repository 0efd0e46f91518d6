package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.dot;
import static dev.haetae.screen.guide.Ink.flat;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;

/// Small cards of the pictograms, drawn about (0, 0), 128 x 82.
final class Cards {
    static final Color SLATE = Color.web("#28313F");

    private Cards() {}

    static Group front() {
        return front(Ink.PAPER);
    }

    static Group front(Color ground) {
        return group(box(-64, -41, 128, 82, 10, ground), portrait(36, 0), line("M-48 -18 H-2 M-48 2 H8 M-48 22 H-12", 7));
    }

    static Group back() {
        return group(box(-64, -41, 128, 82, 10, Color.web("#DCE5F4")), bare(-60, -26, 120, 16, 0, Ink.INK),
                line("M-46 10 H46 M-46 25 H20", 6));
    }

    /// With the two lines a machine reads.
    static Group coded() {
        return group(box(-64, -41, 128, 82, 10, Ink.PAPER), portrait(-40, -14), line("M-12 -22 H44 M-12 -6 H30", 6),
                codeLine(16), codeLine(29));
    }

    private static Node codeLine(double y) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            marks.append("M%s %sl-5 4l5 4".formatted(-46 + i * 9.6, y - 4));
        }
        return line(marks.toString(), 3.2);
    }

    private static Group portrait(double x, double y) {
        return group(dot(x, y - 10, 11, Ink.INDIGO),
                flat("M%s %s a18 18 0 0 1 36 0 z".formatted(x - 18, y + 21), Ink.INDIGO));
    }

    /// A closed passport about (0, 0), 78 x 104.
    static Group passport() {
        return group(box(-39, -52, 78, 104, 8, Color.web("#1F4D3F")),
                Ink.path("M-18 -10 a18 18 0 1 0 36 0 a18 18 0 1 0 -36 0 z M-18 -10 H18 M-7 -10 a7 18 0 1 0 14 0 a7 18 0 1 0 -14 0 z"
                        + " M-20 28 H20", null, Color.web("#E8C773"), 5));
    }

    /// An opened passport about (0, 0), 124 x 116: the leaf above stands up, the photo page lies flat.
    static Group photoPage() {
        return group(Ink.solid("M-58 -26 L-46 -58 H46 L58 -26 Z", Color.web("#1F4D3F")), box(-62, -26, 124, 84, 8, Ink.PAPER), portrait(-38, 8),
                line("M-10 -6 H44 M-10 10 H28", 6), codeLine(32), codeLine(45));
    }

    /// The four documents the kiosk takes, each about (0, 0).
    static List<Group> accepted() {
        Group passport = passport();
        passport.setScaleX(0.72);
        passport.setScaleY(0.72);
        return List.of(passport, small(Color.web("#AED0B6")), small(Color.web("#F0D3A5")), small(Color.web("#BBD6EC")));
    }

    private static Group small(Color ground) {
        Group card = front(ground);
        card.setScaleX(0.64);
        card.setScaleY(0.64);
        return card;
    }

    /// The scanner's glass from above, about (0, 0), 168 x 116.
    static Group glass() {
        return group(box(-84, -58, 168, 116, 14, SLATE),
                Ink.path("M-68 -28 V-42 H-50 M50 -42 H68 V-28 M68 28 V42 H50 M-50 42 H-68 V28", null, Ink.PAPER, 5));
    }
}
