package dev.haetae.screen.guide;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// An opening drawn as a path: everything outside it is covered with the plate's colour, cheaper than a clip.
final class Window extends Group {
    private final String opening;
    private final SVGPath cover;

    Window(String opening) {
        this.opening = opening;
        this.cover = Ink.path("", Ink.PLATE, null, 0);
        cover.setFillRule(FillRule.EVEN_ODD);
        corners(0);
        getChildren().addAll(cover, Ink.path(opening, null, Ink.INK, 9));
    }

    /// What is seen through an opening only; cut well within the plate, where its corners do not show it.
    static Group behind(Node... parts) {
        Group behind = new Group(parts);
        behind.setClip(new Rectangle(20, 10, 168, 186));
        return behind;
    }

    /// As round as the plate beneath it, or its corners would stand out over the plate's.
    /// @param radius in the picture's own units
    void corners(double radius) {
        double far = 208 - radius;
        cover.setContent("M%1$s 0 H%2$s A%1$s %1$s 0 0 1 208 %1$s V%2$s A%1$s %1$s 0 0 1 %2$s 208 H%1$s A%1$s %1$s 0 0 1 0 %2$s V%1$s A%1$s %1$s 0 0 1 %1$s 0 Z %3$s"
                .formatted(radius, far, opening));
    }
}
