package dev.haetae.screen.part;

import javafx.scene.layout.Region;

/// So much of so much, as bars that grow; those reached are filled.
public final class Levels extends Region {
    private final int count;

    public Levels(int count) {
        this.count = count;
        for (int i = 0; i < count; i++) {
            var bar = new Region();
            bar.getStyleClass().add("level");
            getChildren().add(bar);
        }
    }

    /// @param reached 0 to the count
    public void show(int reached) {
        for (int i = 0; i < count; i++) {
            var style = getChildren().get(i).getStyleClass();
            style.remove("level-reached");
            if (i < reached) {
                style.add("level-reached");
            }
        }
    }

    @Override protected void layoutChildren() {
        double step = getWidth() / count;
        double most = Math.min(getHeight(), 120);
        for (int i = 0; i < count; i++) {
            double tall = most * (i + 2) / (count + 1);
            getChildren().get(i).resizeRelocate(i * step + step * .15, (getHeight() + most) / 2 - tall, step * .7, tall);
        }
    }
}
