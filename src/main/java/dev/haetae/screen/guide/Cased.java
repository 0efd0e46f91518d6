package dev.haetae.screen.guide;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/// A stroke over video in its casing: `-h-casing` outside, `-h-casing-inner` inside it, the colour in the middle.
/// On most pages both casings are ink; in high contrast the outer one is white. Kept as a bitmap while its shape stays:
/// it is drawn again with every frame of the video beneath it.
final class Cased extends Group {
    private final Shape colour;
    private String token = "";

    private Cased(Shape outer, Shape inner, Shape colour) {
        super(outer, inner, colour);
        this.colour = colour;
    }

    /// @param width of the coloured stroke
    /// @param casing width of the whole
    static Cased path(String path, double width, double casing) {
        Cased cased = new Cased(layer(path, "-h-casing", casing), layer(path, "-h-casing-inner", (casing + width) / 2),
                layer(path, "-h-guide", width));
        cased.token = "-h-guide";
        cased.setCache(true);
        return cased;
    }

    private static Shape layer(String path, String token, double width) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        return Guide.stroke(shape, token, width);
    }

    void content(String path) {
        for (var layer : getChildren()) {
            ((SVGPath) layer).setContent(path);
        }
    }

    void colour(String newToken) {
        if (!newToken.equals(token)) {
            token = newToken;
            colour.setStyle("-fx-fill: transparent; -fx-stroke: " + newToken + ";");
        }
    }
}
