package dev.haetae.screen.guide;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/// The document as the camera found it, on its live picture: white dashes, a closed line when all is well.
final class FoundOutline extends Group {
    private final Polygon casing = Guide.fixedStroke(new Polygon(), Color.web("#12161D", 0.5), 13);
    private final Polygon dashes = Guide.fixedStroke(new Polygon(), Color.WHITE, 7, 20, 18);
    private final Polygon closed = Guide.stroke(new Polygon(), "-h-good", 9);

    FoundOutline() {
        getChildren().addAll(casing, dashes, closed);
    }

    void around(Quad quad, LivePicture picture, boolean good) {
        Double[] corners = new Double[8];
        List<Point> points = List.of(quad.topLeft(), quad.topRight(), quad.bottomRight(), quad.bottomLeft());
        for (int i = 0; i < points.size(); i++) {
            corners[2 * i] = picture.toX(points.get(i).x());
            corners[2 * i + 1] = picture.toY(points.get(i).y());
        }
        casing.getPoints().setAll(corners);
        dashes.getPoints().setAll(corners);
        closed.getPoints().setAll(corners);
        dashes.setVisible(!good);
        closed.setVisible(good);
    }
}
