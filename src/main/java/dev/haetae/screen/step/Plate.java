package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import javafx.scene.layout.Pane;

/// One large drawing in the middle of the room there is.
final class Plate extends Pane {
    private final Pictogram picture;
    private final double largest;

    Plate(Pictogram picture, double largest) {
        this.picture = picture;
        this.largest = largest;
        getStyleClass().add("plate");
        getChildren().add(picture);
    }

    @Override protected void layoutChildren() {
        double size = Math.min(largest, Math.min(getWidth(), getHeight()));
        picture.resizeRelocate((getWidth() - size) / 2, (getHeight() - size) / 2, size, size);
    }
}
