package dev.haetae.document.authenticity;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.FieldValue;
import dev.haetae.document.SideReading;
import dev.haetae.document.visual.Layout;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Locale;

/// Whether a card's fields, colours and type are those of its layout.
final class LayoutCheck {
    /// In a* b*: half of this off the declared ground is still whole.
    private static final double MOST_OFF = 24;
    /// Fields may stand so far outside of their zones, as a share of the zone's height.
    private static final double ROOM = 0.6;

    private LayoutCheck() {}

    static void of(SideReading side, Layout layout, Traces traces, List<Check> checks) {
        List<FieldRule> due = layout.fields().stream().filter(rule -> !rule.optional()).toList();
        long there = due.stream().filter(rule -> inPlace(side, layout, rule)).count();
        if (!due.isEmpty()) {
            checks.add(new Check("layout-fields", (double) there / due.size(), there + "/" + due.size()));
        }
        if (traces.measured(Cue.GROUND_OFF)) {
            double off = traces.of(Cue.GROUND_OFF);
            checks.add(new Check("layout-colours", Math.clamp(2 - 2 * off / MOST_OFF, 0, 1),
                    String.format(Locale.ROOT, "%s=%.1f/%.1f", Cue.GROUND_OFF, off, MOST_OFF / 2)));
        }
        if (traces.measured(Cue.FONT_WEIGHT)) {
            double off = traces.of(Cue.FONT_WEIGHT);
            checks.add(new Check("layout-fonts", Math.clamp(1.5 - off, 0, 1),
                    String.format(Locale.ROOT, "%s=%.2f/%.2f", Cue.FONT_WEIGHT, off, 0.5)));
        }
    }

    private static boolean inPlace(SideReading side, Layout layout, FieldRule rule) {
        FieldValue value = side.fields().get(rule.name());
        if (value == null) {
            return false;
        }
        double sx = layout.width() / side.page().picture().width();
        double sy = layout.height() / side.page().picture().height();
        return value.place().isEmpty() || rule.zones().stream().anyMatch(zone -> near(zone, value.place().get(), sx, sy));
    }

    private static boolean near(Region zone, Region place, double sx, double sy) {
        double x = place.centreX() * sx;
        double y = place.centreY() * sy;
        double room = ROOM * zone.height();
        return x > zone.x() && x < zone.x() + zone.width() && y > zone.y() - room && y < zone.y() + zone.height() + room;
    }
}
