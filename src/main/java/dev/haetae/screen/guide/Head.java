package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.flat;
import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;
import static dev.haetae.screen.guide.Ink.oval;
import static dev.haetae.screen.guide.Ink.solid;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.SVGPath;

/// A large head on shoulders about x = 104 that can turn, nod, blink and smile.
final class Head extends Group {
    private static final double MIDDLE = 104;

    private final Group front = new Group();
    private final Group features = new Group();
    private final Group profile;
    private final Group skull = new Group();
    private final Ellipse leftEye = eye(-18);
    private final Ellipse rightEye = eye(18);
    private final SVGPath lids = line("M76 82 q10 9 20 0 M112 82 q10 9 20 0", 7);
    private final QuadCurve mouth = new QuadCurve(86, 112, MIDDLE, 114, 122, 112);

    Head() {
        Ink.pen(mouth, null, Ink.INK, 7);
        lids.setVisible(false);
        features.getChildren().addAll(leftEye, rightEye, lids, line("M104 84 l-5 13 h7", 5), mouth);
        front.getChildren().addAll(oval(MIDDLE, 84, 50, 58, Ink.PAPER), features);
        profile = group(solid("M64 70 C64 44 84 26 113 26 C145 26 166 50 166 84 C166 118 144 142 113 142"
                        + " C90 142 75 126 70 105 L67 97 L54 91 Q51 88 54 84 Z", Ink.PAPER),
                line("M84 78 v6", 10), line("M72 111 q12 6 23 -1", 7));
        profile.setTranslateX(MIDDLE - 113);
        profile.setVisible(false);
        skull.getChildren().addAll(front, profile);
        getChildren().addAll(solid("M35 197 C37 168 62 155 86 153 H122 C146 155 171 168 173 197 Z", Ink.INDIGO),
                solid("M86 134 V160 H122 V134 Z", Ink.PAPER), skull);
    }

    /// @param yaw -1 looks to the screen's left, 0 to the front, 1 to the right
    void turn(double yaw) {
        double far = Math.abs(yaw);
        features.setTranslateX(35 * Math.clamp(yaw, -0.62, 0.62));
        features.setScaleX(1 - 0.45 * Math.min(far, 0.62));
        boolean aside = far > 0.62;
        front.setVisible(!aside);
        profile.setVisible(aside);
        profile.setScaleX(yaw < 0 ? 1 : -1);
        profile.setTranslateX(yaw < 0 ? MIDDLE - 113 : MIDDLE - 105);
    }

    /// @param down -1 up, 0 level, 1 down
    void nod(double down) {
        skull.setTranslateY(9 * down);
        features.setTranslateY(14 * down);
        features.setScaleY(1 - 0.12 * Math.abs(down));
    }

    /// @param open 0 closed, 1 open
    void eyes(double open) {
        boolean closed = open < 0.25;
        lids.setVisible(closed);
        leftEye.setVisible(!closed);
        rightEye.setVisible(!closed);
        leftEye.setScaleY(open);
        rightEye.setScaleY(open);
    }

    /// @param part 0 a level mouth, 1 a wide smile
    void smile(double part) {
        mouth.setStartX(86 - 8 * part);
        mouth.setEndX(122 + 8 * part);
        mouth.setStartY(112 - 5 * part);
        mouth.setEndY(112 - 5 * part);
        mouth.setControlY(114 + 26 * part);
    }

    private static Ellipse eye(double x) {
        Ellipse eye = new Ellipse(MIDDLE + x, 80, 7, 9);
        eye.setFill(Ink.INK);
        return eye;
    }

    /// A head scarf; stays on.
    static Group scarf() {
        SVGPath scarf = flat("M104 16 C62 16 40 48 42 92 C43 126 50 150 36 172 C60 186 148 186 172 172 C158 150 165 126 166 92"
                + " C168 48 146 16 104 16 Z M104 40 C132 40 146 60 146 90 C146 118 128 138 104 138 C80 138 62 118 62 90"
                + " C62 60 76 40 104 40 Z", Ink.INDIGO);
        scarf.setFillRule(FillRule.EVEN_ODD);
        return group(Ink.pen(scarf, Ink.INDIGO, Ink.INK, 7));
    }

    static Group glasses() {
        return group(Ink.oval(84, 82, 17, 14, Ink.INK), Ink.oval(124, 82, 17, 14, Ink.INK), line("M98 78 q6 -5 12 0 M68 78 l-14 -6 M140 78 l14 -6", 7));
    }

    static Group mask() {
        return group(solid("M66 96 Q104 84 142 96 L136 126 Q104 146 72 126 Z", Color.web("#A9C6FF")),
                line("M86 110 H122 M88 121 H120", 4));
    }
}
