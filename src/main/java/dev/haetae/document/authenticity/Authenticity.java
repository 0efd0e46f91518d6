package dev.haetae.document.authenticity;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.SideReading;
import dev.haetae.document.visual.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Looks at a side that has been read and adds checks for staff and, past the limits, warnings. What a reading says is
/// left as it is.
public final class Authenticity {
    private final TraceFinder traces;
    private final List<Layout> layouts;
    private final AuthenticityLimits limits;

    public Authenticity(TraceFinder traces, List<Layout> layouts, AuthenticityLimits limits) {
        this.traces = traces;
        this.layouts = List.copyOf(layouts);
        this.limits = limits;
    }

    /// @return the same page, with what was found; only one of the two is to be closed
    public SideReading checked(SideReading side) {
        Optional<Layout> layout = layout(side);
        Traces found = traces.find(side, layout);
        List<Check> checks = new ArrayList<>(side.checks());
        var warnings = new TreeSet<>(side.warnings());
        new PortraitCheck(limits).of(side, layout, checks, warnings);
        return new SideReading(side.type(), side.page(), side.mrz(), side.mrzValid(), side.fields(), checks, List.copyOf(warnings));
    }

    /// The styles of a card differ in where the picture stands.
    private Optional<Layout> layout(SideReading side) {
        if (!side.type().isKoreanCard()) {
            return Optional.empty();
        }
        return layouts.stream().filter(l -> l.side() == side.side() && l.titles().containsKey(side.type()))
                .min(Comparator.comparingDouble(l -> distance(l, side)));
    }

    private static double distance(Layout layout, SideReading side) {
        if (layout.portrait().isEmpty() || side.page().portrait().isEmpty()) {
            return 0;
        }
        double expected = layout.portrait().get().centreX() / layout.width();
        return Math.abs(expected - side.page().portrait().get().centreX() / side.page().picture().width());
    }
}
