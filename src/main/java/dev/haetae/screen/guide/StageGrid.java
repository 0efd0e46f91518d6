package dev.haetae.screen.guide;

import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Faint squares on the document's stage.
final class StageGrid {
    private static final double STEP = 88;

    private StageGrid() {}

    static Path path() {
        Path grid = new Path();
        grid.setManaged(false);
        grid.setStroke(Color.web("#313C4D"));
        grid.setStrokeWidth(3);
        return grid;
    }

    static void fill(Path grid, double width, double height) {
        grid.getElements().clear();
        for (double x = STEP / 2; x < width; x += STEP) {
            grid.getElements().addAll(new MoveTo(x, 2), new LineTo(x, height - 2));
        }
        for (double y = STEP / 2; y < height; y += STEP) {
            grid.getElements().addAll(new MoveTo(2, y), new LineTo(width - 2, y));
        }
    }
}
