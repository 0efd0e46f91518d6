package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.box;
import static dev.haetae.screen.guide.Ink.disc;
import static dev.haetae.screen.guide.Ink.flat;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// Props of the pictograms.
final class Things {
    private Things() {}

    /// The kiosk on its foot, about x = 0, y 38 to 185.
    static Group kiosk() {
        return kiosk(Ink.INDIGO);
    }

    static Group kiosk(Color screen) {
        return group(line("M0 124 V184 M-20 185 H20"), box(-16, 39, 32, 84, 7, screen));
    }

    /// A pointing hand whose finger tip is at (0, 0).
    static Group hand() {
        Group hand = group(Ink.path("M-15 85 V15 A15 15 0 0 1 15 15 V67 L59 77 Q77 81 75 101 L69 149 Q66 166 49 166 H9"
                + " Q-5 165 -13 155 L-41 121 Q-51 105 -41 98 Q-29 89 -18 101 Z", Ink.PAPER, Ink.INK, 11.5));
        hand.getTransforms().add(new Scale(0.64, 0.64));
        return hand;
    }

    static Group tick(double x, double y, double radius) {
        return group(disc(x, y, radius, Ink.GOOD), tickMark(x, y, radius, Ink.PAPER));
    }

    static Node tickMark(double x, double y, double radius, Color colour) {
        return Ink.path("M%s %s l%s %s l%s %s".formatted(x - radius * 0.46, y + radius * 0.04, radius * 0.32, radius * 0.34,
                radius * 0.6, -radius * 0.66), null, colour, radius * 0.26);
    }

    static Group lens() {
        return group(line("M21 21 L46 48", 14), disc(0, 0, 30, Ink.PAPER));
    }

    /// A calendar sheet about (0, 0), 76 x 80.
    static Group calendar() {
        return group(box(-38, -34, 76, 72, 9, Ink.PAPER), flat("M-34 -30 H34 V-14 H-34 Z", Ink.INDIGO), line("M-18 -42 V-30 M18 -42 V-30", 8),
                line("M-20 2 h2 M0 2 h2 M20 2 h2 M-20 20 h2 M0 20 h2", 8));
    }

    static Group phone(Color screen) {
        return group(box(-34, -60, 68, 120, 12, Ink.INK), bare(-28, -48, 56, 94, 4, screen));
    }

    /// A camera about (0, 0), 104 x 80.
    static Group camera() {
        return group(solid("M-22 -32 L-14 -46 H14 L22 -32 Z", Ink.PAPER), box(-52, -34, 104, 74, 12, Ink.PAPER), disc(0, 4, 23, Ink.INDIGO),
                Ink.dot(-7, -3, 6, Ink.PAPER), line("M36 -18 h2", 9));
    }

    static Group handset() {
        return group(solid("M-34 8 C-34 -14 -18 -26 0 -26 C18 -26 34 -14 34 8 C34 14 30 17 25 16 L14 13 C10 12 9 9 9 5 V-4"
                + " C3 -6 -3 -6 -9 -4 V5 C-9 9 -10 12 -14 13 L-25 16 C-30 17 -34 14 -34 8 Z", Ink.INDIGO));
    }

    /// A map pin whose point is at (0, 0).
    static Group pin() {
        return group(solid("M0 0 C-18 -24 -30 -38 -30 -56 A30 30 0 0 1 30 -56 C30 -38 18 -24 0 0 Z", Ink.INDIGO),
                Ink.dot(0, -56, 11, Ink.PAPER));
    }

    static Group plaster() {
        Group plaster = group(box(-38, -14, 76, 28, 14, Ink.AMBER), bare(-13, -10, 26, 20, 2, Ink.PAPER));
        plaster.setRotate(-32);
        return plaster;
    }

    static Group paper() {
        return group(box(-56, -72, 112, 144, 4, Ink.PAPER), line("M-40 46 H40 M-40 60 H20", 5));
    }

    static Group star() {
        return group(Ink.path("M0 -38 C4 -12 12 -4 38 0 C12 4 4 12 0 38 C-4 12 -12 4 -38 0 C-12 -4 -4 -12 0 -38 Z", Ink.AMBER,
                Ink.INK, 7));
    }

    static Text word(String word, double x, double y, double size, Color colour) {
        Text text = new Text(word);
        text.setTextOrigin(VPos.CENTER);
        text.setFont(Font.font("Noto Sans", FontWeight.BOLD, size));
        text.setFill(colour);
        text.setX(x - text.getLayoutBounds().getWidth() / 2);
        text.setY(y);
        return text;
    }
}
