package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.Ink.group;
import static dev.haetae.screen.guide.Ink.line;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Rotate;

/// Arrows of the pictograms: ink, round, thick.
final class Arrows {
    private Arrows() {}

    /// Points to the screen's left; the point is at (0, 0), the tail 46 to the right.
    static Group left() {
        return group(line("M0 0 H46 M20 -19 L0 0 L20 19", 10));
    }

    static Group right() {
        return turned(180);
    }

    static Group down() {
        return turned(-90);
    }

    private static Group turned(double degrees) {
        Group arrow = left();
        arrow.getTransforms().add(new Rotate(degrees));
        return arrow;
    }

    /// Round about a head, in the upper left corner, as if pulling its nose to the screen's left.
    static Group pullLeft() {
        return group(line("M48 27 C36 33 27 45 22 63", 10), line("M9 45 L21 65 L41 51", 10));
    }

    /// Once round the whole picture.
    static Group again() {
        return group(line("M144 34.7 A80 80 0 1 1 64 34.7 M55.8 57.3 L64 34.7 L40.4 30.5", 9));
    }

    /// Chevrons in a row that point right; opacity runs along them, see [#run].
    static List<Node> chevrons(int count, double size, double gap) {
        List<Node> row = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            row.add(line("M%s %s l%s %s l%s %s".formatted(i * gap, -size, size, size, -size, size), 10));
        }
        return row;
    }

    /// Opacities 1, .8, .5 running in the direction of the row.
    static void run(List<? extends Node> row, double seconds) {
        double[] light = {1, 0.8, 0.5};
        int step = (int) Math.floor(seconds / 0.2);
        for (int i = 0; i < row.size(); i++) {
            row.get(i).setOpacity(light[Math.floorMod(step - i, row.size()) % light.length]);
        }
    }
}
