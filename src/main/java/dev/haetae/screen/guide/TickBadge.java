package dev.haetae.screen.guide;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/// The badge that says "taken", about (0, 0).
final class TickBadge extends Group {
    TickBadge(double radius) {
        SVGPath tick = new SVGPath();
        tick.setContent("M%s %s l%s %s l%s %s".formatted(-radius * 0.4, radius * 0.04, radius * 0.28, radius * 0.3, radius * 0.52,
                -radius * 0.58));
        getChildren().addAll(Guide.fill(new Circle(radius), "-h-bg"), Guide.fill(new Circle(radius * 0.86), "-h-good"),
                Guide.stroke(tick, "-h-on-good", radius * 0.19));
    }
}
