package dev.haetae.document.visual;

import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.VisualReader.Match;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Where a card has its names: rows of print, set flush left.
public final class NameRows {
    /// Of a zone's height, about its middle: as high as capitals.
    private static final double CAPITALS = 0.6;
    /// Millimetres from a zone's left end; print begins at one, and the fit is off by less than one more.
    private static final double LATEST_BEGIN = 3.5;

    private NameRows() {}

    /// @return in pixels of the page
    public static List<Region> of(Frame page, Match match) {
        return of(page, match, rule -> rule.format() == FieldFormat.LATIN_NAME || rule.format() == FieldFormat.HANGUL_NAME);
    }

    /// The rows of the fields that are wanted.
    public static List<Region> of(Frame page, Match match, Predicate<FieldRule> wanted) {
        return match.layout().fields().stream().filter(wanted).flatMap(rule -> rule.zones().stream()).map(zone -> {
            Region row = match.layout().pixels(page, match.fit().place(zone));
            return new Region(row.x(), row.centreY() - CAPITALS * row.height() / 2, row.width(), CAPITALS * row.height());
        }).toList();
    }

    /// Whether the Latin name begins where its row does: else its beginning was not read, whatever hides it.
    public static boolean begin(Frame page, Match match, Map<FieldName, FieldValue> fields) {
        FieldValue name = fields.get(FieldName.NAME);
        return name == null || name.place().isEmpty() || match.layout().fields().stream()
                .filter(rule -> rule.name() == FieldName.NAME && rule.format() == FieldFormat.LATIN_NAME)
                .allMatch(rule -> (name.place().get().x() * match.layout().width() / page.width())
                        - match.fit().place(rule.zones().getFirst()).x() < LATEST_BEGIN);
    }
}
