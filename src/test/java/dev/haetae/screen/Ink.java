package dev.haetae.screen;

import dev.haetae.screen.part.Words;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// What is truly painted of the words on a screen: in the typeface that was meant, no letter on another, none cut off.
final class Ink {
    /// Marks of two tall scripts may come this near, in pixels; anything more is seen.
    private static final double TOUCH = 3;
    private static final Map<String, Font> FACES = new HashMap<>();

    private Ink() {}

    private record Line(Words words, String text, Bounds at) {}

    static void faults(Node screen, String where, List<String> faults) {
        var lines = new ArrayList<Line>();
        collect(screen, lines, where, faults);
        for (int i = 0; i < lines.size(); i++) {
            Line one = lines.get(i);
            for (Line other : lines.subList(i + 1, lines.size())) {
                if (overlap(one.at(), other.at())) {
                    faults.add(where + "\"" + one.text() + "\" is painted over \"" + other.text() + "\"");
                }
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOUCH
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOUCH;
    }

    private static void collect(Node node, List<Line> lines, String where, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Words words) {
            for (Node child : words.getChildrenUnmodifiable()) {
                var text = (Text) child;
                lines.add(new Line(words, text.getText(), words.localToScene(ink(text))));
                if (!written(text)) {
                    faults.add(where + text.getFont().getFamily() + " does not write \"" + text.getText() + "\"");
                }
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, lines, where, faults));
        }
    }

    private static Bounds ink(Text text) {
        var copy = new Text(text.getText());
        copy.setFont(text.getFont());
        copy.setTextOrigin(text.getTextOrigin());
        copy.setBoundsType(TextBoundsType.VISUAL);
        Bounds at = copy.getLayoutBounds();
        return new BoundingBox(at.getMinX() + text.getLayoutX(), at.getMinY() + text.getLayoutY(), at.getWidth(), at.getHeight());
    }

    private static boolean written(Text text) {
        Font face = FACES.computeIfAbsent(text.getFont().getFamily(), name -> new Font(name, Font.PLAIN, 12));
        return face.getFamily(Locale.ROOT).equals(text.getFont().getFamily()) && face.canDisplayUpTo(text.getText()) < 0;
    }
}
