package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.PageView;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays a [Page] out at twice the text size: question and content, then everything to touch, each as wide as the column.
public final class ZoomView extends Pane {
    private static final double STEPS = 24;
    private static final double MARGIN = PageView.MARGIN;
    /// Where the keys begin in landscape.
    public static final double COLUMN_AT = Columns.touchedAt(MARGIN, Format.ZOOM_LANDSCAPE.width() - 2 * MARGIN);

    private final Page page;
    private final Format format;
    private final boolean bare;
    private final Columns columns;

    /// @param bare whether no tools stand above the dock or in the top bar: the first screen
    public ZoomView(Page page, Format format, boolean bare) {
        this.page = page;
        this.format = format;
        this.bare = bare;
        var touched = new ArrayList<Region>(page.beside());
        if (page.foot() != null) {
            touched.add(page.foot());
        }
        columns = new Columns(Stream.of(page.head(), page.stage()).filter(Objects::nonNull).toList(), page.stage(), touched);
        if (page.banner() != null) {
            getChildren().add(page.banner());
        }
        getChildren().addAll(columns.all());
        setPickOnBounds(false);
    }

    public double stepsTop() {
        return format.low() ? 40 : 180;
    }

    @Override protected void layoutChildren() {
        double top = bare || format.low() ? 40 : format.wide() ? 176 : 184;
        double keys = (format.low() && !bare ? format.toolsTop() : format.dockTop()) - Column.GAP;
        if (page.at() != null && !format.wide()) {
            top = stepsTop() + STEPS + 28;
        }
        double bottom = format.wide() ? 1036 : keys;
        double width = format.width() - 2 * MARGIN;
        double end = columns.lay(format, MARGIN, top, width, bottom, keys);
        if (page.banner() != null) {
            page.banner().resizeRelocate(0, 0, format.wide() ? COLUMN_AT - 20 : format.width(), format.wide() ? format.height() : end + 10);
        }
    }
}
