package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A card over the scrim. It holds its own way to staff, in the same corner as ever.
abstract class Dialog extends Pane {
    final Desk desk;
    final Region card = new Region();
    private final Region scrim = new Region();

    Dialog(Desk desk) {
        this.desk = desk;
        scrim.getStyleClass().add("scrim");
        card.getStyleClass().add("dialog");
        getChildren().addAll(scrim, card);
    }

    @Override protected final void layoutChildren() {
        double width = desk.format().width();
        double height = desk.format().height();
        scrim.resizeRelocate(-width, -height, 3 * width, 3 * height);
        if (desk.format().wide()) {
            card.resizeRelocate(260, 60, 1400, 960);
            arrange(260 + 56, 60 + 48, 1400 - 112, 960 - 96);
        } else {
            double top = desk.format().low() ? 640 : 452;
            card.resizeRelocate(56, top, 968, 1880 - top);
            arrange(56 + 48, top + 56, 968 - 96, 1880 - top - 56 - 36);
        }
    }

    /// @param x and the others: the room inside the card
    abstract void arrange(double x, double y, double width, double height);
}
