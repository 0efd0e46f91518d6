package dev.haetae.screen.part;

import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// A ring that fills clockwise from the top; with a casing where it is amber.
public final class Ring extends Region {
    private final Circle track = new Circle();
    private final Arc casing = new Arc();
    private final Arc arc = new Arc();
    private final double thickness;
    private double part;

    /// @param style ring-primary, ring-guide (cased) or ring-on-primary
    public Ring(double size, double thickness, String style) {
        this.thickness = thickness;
        getStyleClass().addAll("ring", style);
        track.getStyleClass().add("ring-track");
        casing.getStyleClass().add("ring-casing");
        arc.getStyleClass().add("ring-arc");
        track.setStrokeWidth(thickness);
        for (Arc piece : new Arc[] {casing, arc}) {
            piece.setType(ArcType.OPEN);
            piece.setStrokeLineCap(StrokeLineCap.ROUND);
            piece.setStartAngle(90);
        }
        arc.setStrokeWidth(style.equals("ring-guide") ? thickness - 10 : thickness);
        casing.setStrokeWidth(thickness);
        casing.setVisible(style.equals("ring-guide"));
        getChildren().addAll(track, casing, arc);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /// @param share 0 (empty) to 1 (closed)
    public void fill(double share) {
        part = Math.clamp(share, 0, 1);
        requestLayout();
    }

    @Override protected void layoutChildren() {
        double centre = getWidth() / 2;
        double radius = centre - thickness / 2;
        track.setCenterX(centre);
        track.setCenterY(centre);
        track.setRadius(radius);
        for (Arc piece : new Arc[] {casing, arc}) {
            piece.setCenterX(centre);
            piece.setCenterY(centre);
            piece.setRadiusX(radius);
            piece.setRadiusY(radius);
            piece.setLength(-360 * part);
        }
    }
}
