package dev.haetae.screen.part;

import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays a [Page] out: the zones of the look, in design pixels.
public final class PageView extends Pane {
    public static final double MARGIN = 56;
    private static final double WIDTH = 1080 - 2 * MARGIN;
    private static final double KEY = 186;
    private static final double BUBBLE = 264;
    private static final double GAP = 24;
    /// Landscape: content left, a column of keys right.
    private static final double CONTENT = 1168;
    private static final double COLUMN_AT = 1264;
    private static final double COLUMN = 600;
    /// Where the tools of the top row end.
    private static final double UNDER_TOOLS = 176;
    /// Landscape, the first screen: what is touched needs more room than what is looked at.
    private static final double BANNER = 800;
    public static final double FIRST_COLUMN = BANNER + MARGIN;

    private final Page page;
    private final Format format;

    public PageView(Page page, Format format) {
        this.page = page;
        this.format = format;
        boolean picture = format.low() && page.touching() && page.upper() != null;
        Stream.of(page.banner(), picture ? page.upper() : null, page.head(), page.stage(), page.foot())
                .filter(part -> part != null).forEach(getChildren()::add);
        getChildren().addAll(page.beside());
        setPickOnBounds(false);
    }

    /// Where the steps stand.
    public double stepsTop() {
        return !format.low() ? 184 : page.touching() ? 672 : 40;
    }

    @Override protected void layoutChildren() {
        if (format.wide()) {
            wide();
        } else {
            tall();
        }
    }

    private void tall() {
        double top = page.at() != null ? stepsTop() + 140 : format.low() ? 40 : 184;
        double bottom = format.low() ? 1602 : 1738;
        if (page.banner() != null) {
            place(page.banner(), 0, 0, 1080, page.bannerHeight());
            if (page.head() == null) {
                top = page.bannerHeight() + 48;
                bottom = 1738; // the first screen has no tools above its dock
            }
        }
        if (format.low() && page.touching() && page.upper() != null) {
            place(page.upper(), 0, 0, 1080, 648);
        }
        if (page.foot() instanceof Touch) {
            bottom = placeAbove(page.foot(), MARGIN, bottom, WIDTH, KEY) - 32;
        } else if (page.foot() != null) {
            double lift = page.beside().isEmpty() && !format.low() ? 34 : 10;
            bottom = placeAbove(page.foot(), MARGIN, bottom - lift, WIDTH, BUBBLE) - GAP;
        }
        for (Region way : page.beside().reversed()) {
            bottom = placeAbove(way, MARGIN, bottom, WIDTH, way.prefHeight(WIDTH)) - GAP;
        }
        if (page.head() != null) {
            double height = page.head().prefHeight(WIDTH);
            place(page.head(), MARGIN, top, WIDTH, height);
            top += height + GAP;
        }
        if (page.stage() != null) {
            place(page.stage(), MARGIN, top, WIDTH, bottom - 8 - top);
        }
    }

    private void wide() {
        double top = page.at() == null && page.head() == null && page.banner() != null ? 36 : UNDER_TOOLS;
        double bottom = 892;
        boolean bubble = page.foot() != null && !(page.foot() instanceof Touch);
        double content = 1036;
        if (page.banner() != null) {
            boolean whole = page.head() == null;
            place(page.banner(), 0, 0, whole ? BANNER : 1920, whole ? 1080 : 460);
            if (whole) {
                place(page.stage(), FIRST_COLUMN, top, 1920 - FIRST_COLUMN - MARGIN, bottom - top);
                return;
            }
        }
        if (bubble) {
            place(page.foot(), COLUMN_AT, UNDER_TOOLS, COLUMN, 716);
            for (Region way : page.beside().reversed()) {
                content = placeAbove(way, MARGIN, content, CONTENT, way.prefHeight(CONTENT)) - GAP;
            }
        } else {
            if (page.foot() != null) {
                bottom = placeAbove(page.foot(), COLUMN_AT, bottom, COLUMN, KEY) - 32;
            }
            for (Region way : page.beside().reversed()) {
                double room = Math.max(way.minHeight(COLUMN), bottom - UNDER_TOOLS); // the topmost gives way
                bottom = placeAbove(way, COLUMN_AT, bottom, COLUMN, Math.min(way.prefHeight(COLUMN), room)) - GAP;
            }
        }
        if (page.head() != null) {
            double height = page.head().prefHeight(CONTENT);
            place(page.head(), MARGIN, top, CONTENT, height);
            top += height + 20;
        }
        if (page.stage() != null) {
            place(page.stage(), MARGIN, top, CONTENT, content - top);
        }
    }

    private static void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
    }

    private static double placeAbove(Region part, double x, double bottom, double width, double height) {
        place(part, x, bottom - height, width, height);
        return bottom - height;
    }
}
