package dev.haetae.screen.guide;

import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Strokes of the guides over the video. Their colours are the theme's tokens, so high contrast and dim pages recolour
/// them. Amber never stands bare: always in a casing.
final class Guide {
    static final double RING = 22;
    static final double RING_CASING = 34;
    static final double BRACKET = 18;
    static final double BRACKET_CASING = 30;

    private Guide() {}

    static <S extends Shape> S stroke(S shape, String token, double width, double... dashes) {
        shape.setStyle("-fx-fill: transparent; -fx-stroke: " + token + ";");
        shape.setStrokeWidth(width);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        for (double dash : dashes) {
            shape.getStrokeDashArray().add(dash);
        }
        return shape;
    }

    /// A stroke whose colour is the same on every page: it lies on the video, not on the page.
    static <S extends Shape> S fixedStroke(S shape, Paint paint, double width, double... dashes) {
        stroke(shape, "transparent", width, dashes);
        shape.setStyle(null);
        shape.setFill(null);
        shape.setStroke(paint);
        return shape;
    }

    static <S extends Shape> S fill(S shape, String token) {
        shape.setStyle("-fx-fill: " + token + ";");
        shape.setStroke(null);
        return shape;
    }

    static void show(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
        }
    }
}
