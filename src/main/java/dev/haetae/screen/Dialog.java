package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Icon;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A card over the scrim. It holds its own way to staff, in the same corner as ever.
abstract class Dialog extends Pane {
    private static final double WIDE = 1400 - 112;
    private static final double TALL = 968 - 96;

    final Desk desk;
    final Region card = new Region();
    private final Region scrim = new Region();

    Dialog(Desk desk) {
        this.desk = desk;
        scrim.getStyleClass().add("scrim");
        card.getStyleClass().add("dialog");
        getChildren().addAll(scrim, card);
    }

    final Touch close(Runnable shut) {
        return new Touch("close", "plain", desk.text("tool.close"), Desk.row(26, Icon.of("close").size(56), desk.caption(desk.text("tool.close"))), shut);
    }

    /// The last row: out on the left, staff in their corner.
    static void foot(Touch close, Touch staff, double x, double y, double width, double height) {
        double staffWidth = staff.prefWidth(-1);
        staff.resizeRelocate(x + width - staffWidth, y + height - Tools.DOCK, staffWidth, Tools.DOCK);
        close.resizeRelocate(x, y + height - Tools.DOCK, Math.min(close.prefWidth(-1) + 20, width - staffWidth - 24), Tools.DOCK);
    }

    /// The way to staff, in one word where more do not fit.
    /// @param beside what stands in the same row
    final Touch staff(Touch beside) {
        Touch full = Tools.staff(desk, desk.text("tool.staff"), false);
        boolean crowded = full.prefWidth(-1) + beside.prefWidth(-1) + 44 > (desk.format().wide() ? WIDE : TALL);
        return crowded ? Tools.staff(desk, desk.text("tool.staff.short"), false) : full;
    }

    @Override protected final void layoutChildren() {
        double width = desk.format().width();
        double height = desk.format().height();
        scrim.resizeRelocate(-width, -height, 3 * width, 3 * height);
        if (desk.format().wide()) {
            card.resizeRelocate(260, 60, 1400, 960);
            arrange(260 + 56, 60 + 48, WIDE, 960 - 96);
        } else {
            double top = desk.format().low() ? 712 : 452;
            card.resizeRelocate(56, top, 968, 1880 - top);
            arrange(56 + 48, top + 56, TALL, 1880 - top - 56 - 36);
        }
    }

    /// @param x and the others: the room inside the card
    abstract void arrange(double x, double y, double width, double height);
}
