package dev.haetae.screen.zoom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A drawing in the room that the words below it leave.
public final class Illustrated extends Region {
    private static final double LARGEST = 620;
    private static final double LEAST = 150;

    private final Region picture;
    /// Stands in the column where the drawing is; a drawing is square.
    private final Region place = new Region();
    private final Column column;

    public Illustrated(Region picture, List<? extends Region> below) {
        this(picture, LEAST, below);
    }

    /// @param least height of the drawing
    public Illustrated(Region picture, double least, List<? extends Region> below) {
        this.picture = picture;
        var parts = new ArrayList<Region>(List.of(place));
        parts.addAll(below);
        column = new Column(parts, Optional.of(place), least);
        getChildren().add(picture);
        getChildren().addAll(parts);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinHeight(double width) {
        return column.least(width);
    }

    @Override protected double computePrefHeight(double width) {
        return column.liked(width);
    }

    @Override protected void layoutChildren() {
        column.lay(0, 0, getWidth(), getHeight());
        double size = Math.min(LARGEST, Math.min(place.getWidth(), place.getHeight()));
        picture.resizeRelocate((getWidth() - size) / 2, (place.getHeight() - size) / 2, size, size);
    }
}
