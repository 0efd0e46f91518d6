package dev.haetae.screen.zoom;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Holds one of several parts at a time, in the room that the largest of them needs, so that nothing jumps when a page is turned.
final class Shelf extends Region {
    private final List<Region> all;

    Shelf(List<Region> all) {
        this.all = all;
        setPickOnBounds(false);
    }

    /// @param part null for none
    void show(Region part) {
        getChildren().setAll(part == null ? List.of() : List.of(part));
    }

    private double most(ToDoubleFunction<Region> height) {
        return all.stream().mapToDouble(height).max().orElse(0);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinHeight(double width) {
        return most(part -> part.minHeight(width));
    }

    @Override protected double computePrefHeight(double width) {
        return most(part -> part.prefHeight(width));
    }

    @Override protected void layoutChildren() {
        getChildren().forEach(part -> part.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
