package dev.haetae.screen.guide;

import dev.haetae.frame.Region;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.StrokeLineCap;

/// A dashed amber ring in ink round the place of a fault: glare, a finger, another face.
final class FaultRing extends Group {
    private final Ellipse casing = Guide.fixedStroke(new Ellipse(), Color.web("#12161D"), 20);
    private final Ellipse dashes = Guide.stroke(new Ellipse(), "-h-guide", 11, 26, 18);

    FaultRing() {
        dashes.setStrokeLineCap(StrokeLineCap.BUTT);
        getChildren().addAll(casing, dashes);
    }

    void around(Region place) {
        for (Ellipse ring : new Ellipse[] {casing, dashes}) {
            ring.setCenterX(place.centreX());
            ring.setCenterY(place.centreY());
            ring.setRadiusX(Math.max(40, place.width() * 0.62));
            ring.setRadiusY(Math.max(40, place.height() * 0.62));
        }
    }
}
