package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pulse;
import dev.haetae.session.LiveSource;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;

/// Shines the colours of the light challenge: the whole page takes them up softly, its picture and its plates do not. Tells
/// the session what it truly shows. Not in high contrast, whose page is black for a reason.
final class Tint {
    private static final String HIGH_CONTRAST = "high-contrast";
    private static final int STEPS = 4;

    private final LiveSource live;
    private Color from = Color.WHITE;
    private Color to = Color.WHITE;
    private int rgb;
    private int step = STEPS;
    private Parent root;

    private Tint(LiveSource live) {
        this.live = live;
    }

    /// While the node stands in a scene.
    static void over(Node node, LiveSource live) {
        var tint = new Tint(live);
        Pulse.drive(node, _ -> tint.beat(node.getScene().getRoot()), tint::leave);
    }

    private void beat(Parent page) {
        root = page;
        var wanted = live.view().tint();
        if (wanted.isEmpty() || page.getStyleClass().contains(HIGH_CONTRAST)) {
            if (rgb != 0) {
                leave();
            }
            return;
        }
        if (wanted.get() != rgb) {
            from = now();
            rgb = wanted.get();
            to = Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
            step = 0;
        }
        if (step < STEPS) {
            step = Pulse.calm() ? STEPS : step + 1;
            Color colour = now();
            page.setStyle(style(colour));
            if (step == STEPS) {
                live.shines(rgb);
            }
        }
    }

    /// The ground, and what is drawn thinly on it darker than on white: edges at 3:1 and second text at 4.5:1 at least
    /// (WCAG 2.2, 1.4.3 and 1.4.11).
    static String style(Color ground) {
        return "-h-bg: rgb(%d, %d, %d); -h-ink-2: #2B313C; -h-edge: #464D5A; -h-mute: #464D5A; -h-line: #77736B;".formatted(
                Math.round(255 * ground.getRed()), Math.round(255 * ground.getGreen()), Math.round(255 * ground.getBlue()));
    }

    private Color now() {
        return from.interpolate(to, step / (double) STEPS);
    }

    private void leave() {
        if (root != null) {
            root.setStyle("");
        }
        rgb = 0;
        from = Color.WHITE;
        to = Color.WHITE;
        step = STEPS;
        live.shines(0);
    }
}
