package dev.haetae.screen.guide;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Ellipse;

/// The ring about the oval, in its four states, about (0, 0).
final class FaceRing extends Group {
    static final double RX = 344;
    static final double RY = 434;
    /// Ramanujan's first approximation: dashes must close without a seam.
    private static final double ROUND =
            Math.PI * (3 * (RX + RY) - Math.sqrt((3 * RX + RY) * (RX + 3 * RY)));
    private static final double DRIFT = 40;

    private final Ellipse searching = dashed("-h-mute", 32, 0.44);
    private final Ellipse casing = Guide.stroke(oval(), "-h-casing", Guide.RING_CASING);
    private final Ellipse inner = Guide.stroke(oval(), "-h-casing-inner", Guide.RING_CASING - 6);
    private final Ellipse gaps = Guide.fixedStroke(oval(), Color.web("#39414F"), Guide.RING);
    private final Ellipse amber = dashed("-h-guide", 31, 0.55);
    /// Never changes, so it is kept as a bitmap over the changing video.
    private final Group standing = new Group(casing, inner, gaps, amber);
    private final Ellipse track = Guide.stroke(oval(), "-h-mute", Guide.RING);
    private final Arc closing = arc(90, 0);

    FaceRing() {
        track.setOpacity(0.36);
        Guide.stroke(closing, "-h-good", 32);
        standing.setCache(true);
        getChildren().addAll(searching, standing, track, closing);
        looking(0);
    }

    void looking(double seconds) {
        only(searching);
        searching.setStrokeDashOffset(Pulse.calm() ? 0 : -(seconds * DRIFT) % (ROUND / 32));
    }

    void adjust() {
        only(standing);
    }

    /// @param hold 0..1, clockwise from the top
    void good(double hold) {
        only(track, closing);
        close(hold);
    }

    void track() {
        only(track);
    }

    private void close(double hold) {
        double shown = Pulse.calm() ? Math.floor(hold * 4) / 4 : hold;
        closing.setVisible(shown > 0.005);
        closing.setLength(-360 * shown);
    }

    private void only(Node... shown) {
        Guide.show(false, searching, standing, track, closing);
        Guide.show(true, shown);
    }

    /// @param dashes how many
    /// @param part of a dash's length that is drawn, without its round ends
    private static Ellipse dashed(String token, int dashes, double part) {
        double length = ROUND / dashes;
        return Guide.stroke(oval(), token, Guide.RING, length * part, length * (1 - part));
    }

    private static Ellipse oval() {
        return new Ellipse(RX, RY);
    }

    static Arc arc(double from, double length) {
        Arc arc = new Arc(0, 0, RX, RY, from, length);
        arc.setType(ArcType.OPEN);
        return arc;
    }
}
