package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// What is looked at above what is touched; beside it in landscape. In low reach nothing to touch is above a line.
/// @param filling the part of `looked` that takes the room that is left; null where there is none
/// @param touched hints among them, which stand where a key would
public record Columns(List<Region> looked, Region filling, List<Region> touched) {
    public static final double GAP = Column.GAP;
    private static final double REACH = 880;
    private static final double FILLER = 200;
    private static final double GUTTER = 40;
    /// Of what is looked at, in landscape.
    private static final double SHARE = .51;

    /// @param bottom of what is looked at, in landscape
    /// @param touchedBottom of what is touched
    /// @return where what is looked at ends
    public double lay(Format format, double x, double top, double width, double bottom, double touchedBottom) {
        var fills = Optional.ofNullable(filling);
        var upper = new Column(looked, fills, FILLER);
        var keys = new Column(touched, Optional.empty(), 0);
        if (touched.isEmpty()) {
            upper.lay(x, top, width, touchedBottom - top);
            return touchedBottom;
        }
        if (format.wide()) {
            double left = left(width);
            upper.lay(x, top, left, bottom - top);
            keys.layAbove(touchedAt(x, width), touchedBottom, width - left - GUTTER, touchedBottom - top);
            return bottom;
        }
        if (format.low()) {
            double line = keys.layAbove(x, touchedBottom, width, touchedBottom - REACH);
            upper.lay(x, top, width, line - Column.GAP - top);
            return line - Column.GAP;
        }
        var all = new ArrayList<>(looked);
        all.addAll(touched);
        if (filling == null) {
            double line = keys.layAbove(x, touchedBottom, width, touchedBottom - top - upper.least(width) - Column.GAP);
            upper.lay(x, top, width, line - Column.GAP - top);
            return line - Column.GAP;
        }
        new Column(all, fills, FILLER).lay(x, top, width, touchedBottom - top);
        return touched.getFirst().getLayoutY() - Column.GAP;
    }

    /// Where what is touched begins, in landscape.
    public static double touchedAt(double x, double width) {
        return x + left(width) + GUTTER;
    }

    private static double left(double width) {
        return Math.round((width - GUTTER) * SHARE);
    }

    public List<Region> all() {
        return Stream.concat(looked.stream(), touched.stream()).toList();
    }
}
