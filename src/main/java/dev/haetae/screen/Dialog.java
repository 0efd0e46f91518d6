package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.zoom.Columns;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A card over the scrim. It holds its own way to staff, in the same corner as ever.
abstract class Dialog extends Pane {
    private static final double WIDE = 1400 - 112;
    private static final double TALL = 968 - 96;
    /// Enlarged, it takes nearly the whole screen.
    private static final double EDGE = 28;

    final Desk desk;
    final Region card = new Region();
    private final Region scrim = new Region();
    private Large large;

    Dialog(Desk desk) {
        this.desk = desk;
        scrim.getStyleClass().add("scrim");
        card.getStyleClass().add("dialog");
        getChildren().addAll(scrim, card);
    }

    final Touch close(Runnable shut) {
        if (desk.format().zoom()) {
            return new Touch("close", "tool", desk.text("tool.close"), Icon.of("close").size(80), shut).size(desk.format().dock(), desk.format().dock());
        }
        return new Touch("close", "plain", desk.text("tool.close"), Desk.row(26, Icon.of("close").size(56), desk.caption(desk.text("tool.close"))), shut);
    }

    /// The last row: out on the left, staff in their corner.
    final void foot(Touch close, Touch staff, double x, double y, double width, double height) {
        double dock = desk.format().dock();
        double staffWidth = staff.prefWidth(-1);
        staff.resizeRelocate(x + width - staffWidth, y + height - dock, staffWidth, dock);
        close.resizeRelocate(x, y + height - dock, Math.min(close.prefWidth(-1) + 20, width - staffWidth - 24), dock);
    }

    /// The way to staff, in one word where more do not fit.
    /// @param beside what stands in the same row
    final Touch staff(Touch beside) {
        if (desk.format().zoom()) {
            return Tools.staff(desk, desk.text("tool.staff.short"), false);
        }
        Touch full = Tools.staff(desk, desk.text("tool.staff"), false);
        boolean crowded = full.prefWidth(-1) + beside.prefWidth(-1) + 44 > (desk.format().wide() ? WIDE : TALL);
        return crowded ? Tools.staff(desk, desk.text("tool.staff.short"), false) : full;
    }

    @Override protected final void layoutChildren() {
        double width = desk.format().width();
        double height = desk.format().height();
        scrim.resizeRelocate(-width, -height, 3 * width, 3 * height);
        if (desk.format().zoom()) {
            card.resizeRelocate(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE);
            large.lay(desk.format(), 2 * EDGE + 8, 2 * EDGE, width - 4 * EDGE - 16, height - 4 * EDGE);
        } else if (desk.format().wide()) {
            card.resizeRelocate(260, 60, 1400, 960);
            arrange(260 + 56, 60 + 48, WIDE, 960 - 96);
        } else {
            double top = desk.format().low() ? 712 : 452;
            card.resizeRelocate(56, top, 968, 1880 - top);
            arrange(56 + 48, top + 56, TALL, 1880 - top - 56 - 36);
        }
    }

    /// At twice the text size parts stand one below the other, or beside each other, above the last row.
    /// @param close the way out in that row; empty where there are others
    final void enlarge(Columns parts, Optional<Touch> close, Touch staff) {
        large = new Large(parts, close, staff);
        getChildren().addAll(parts.all());
        close.ifPresent(getChildren()::add);
        getChildren().add(staff);
    }

    private record Large(Columns parts, Optional<Touch> close, Touch staff) {
        void lay(Format format, double x, double y, double width, double height) {
            double dock = y + height - format.dock();
            parts.lay(format, x, y, width, format.wide() ? y + height : dock - Columns.GAP, dock - Columns.GAP);
            double left = format.wide() ? Columns.touchedAt(x, width) : x;
            close.ifPresent(touch -> touch.resizeRelocate(left, dock, format.dock(), format.dock()));
            staff.resizeRelocate(x + width - staff.prefWidth(-1), dock, staff.prefWidth(-1), format.dock());
        }
    }

    /// At the plain text size.
    /// @param x and the others: the room inside the card
    abstract void arrange(double x, double y, double width, double height);
}
