package dev.haetae.screen.part;

import java.util.List;
import javafx.scene.layout.Region;

/// Equal cells, row by row; they fill the room up to a greatest height and stand at its top.
public final class Grid extends Region {
    private final int across;
    private final double gap;
    private final double tallest;

    public Grid(int across, double gap, double tallest, List<? extends Region> cells) {
        this.across = across;
        this.gap = gap;
        this.tallest = tallest;
        getChildren().addAll(cells);
    }

    @Override protected void layoutChildren() {
        int rows = Math.ceilDiv(getChildren().size(), across);
        double width = (getWidth() - gap * (across - 1)) / across;
        double height = Math.min(tallest, (getHeight() - gap * (rows - 1)) / Math.max(1, rows));
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).resizeRelocate(i % across * (width + gap), i / across * (height + gap), width, height);
        }
    }
}
