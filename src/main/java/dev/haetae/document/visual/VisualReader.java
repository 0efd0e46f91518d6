package dev.haetae.document.visual;

import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads straightened cards by their layouts: the title tells type and style, its place how far the print is shifted.
public final class VisualReader {
    private static final double TITLE_ZONE = 0.31;
    private static final double LEAST_TITLE = 0.8;
    private static final int SHORT_TITLE = 4;
    private static final double LEAST_LABEL = 0.8;
    /// How far a title may stand from where it should, in millimetres.
    private static final double MOST_SHIFT = 9;
    private static final double LEAST_CONFIDENCE = 0.35;
    private static final double SURE = 0.85;
    /// A second line of a name, an optional field: the watermark under it must not become one.
    private static final double LEAST_WHERE_NOTHING_NEED_BE = 0.7;

    /// @param dx, dy by how many millimetres the print stands off the layout
    public record Match(Layout layout, DocumentType type, double likeness, double dx, double dy) {}

    private final List<Layout> layouts;
    private final StayCodes codes;
    private final TextReader text;

    public VisualReader(List<Layout> layouts, StayCodes codes, TextReader text) {
        this.layouts = List.copyOf(layouts);
        this.codes = codes;
        this.text = text;
    }

    /// @param page upright, straightened, ID-1
    public Optional<Match> classify(Frame page) {
        List<Line> lines = text.read(page, new Region(0, 0, page.width(), page.height() * TITLE_ZONE), Script.KOREAN);
        List<Match> matches = new ArrayList<>();
        for (Layout layout : layouts) {
            layout.titles().forEach((type, titles) -> titles.forEach(title -> lines.forEach(line ->
                    match(page, layout, type, title, line).ifPresent(matches::add))));
        }
        return matches.stream().max(Comparator.comparingDouble(match -> match.likeness));
    }

    private static Optional<Match> match(Frame page, Layout layout, DocumentType type, String title, Line line) {
        double alike = Likeness.within(title, line.text());
        if (alike < (title.length() <= SHORT_TITLE ? 1 : LEAST_TITLE)) {
            return Optional.empty();
        }
        Point at = start(page, layout, line);
        Point near = layout.titlesAt().stream().min(Comparator.comparingDouble(at::distance)).orElseThrow();
        if (at.distance(near) > MOST_SHIFT) {
            return Optional.empty();
        }
        // a longer title proves more: RESIDENCE CARD stands, nearly, in PERMANENT RESIDENT CARD
        double score = alike + 0.01 * title.length() - at.distance(near) / 40;
        return Optional.of(new Match(layout, type, score, at.x() - near.x(), at.y() - near.y()));
    }

    /// Left end and middle of a line, in millimetres of the layout.
    private static Point start(Frame page, Layout layout, Line line) {
        return new Point(line.place().x() * layout.width() / page.width(),
                line.place().centreY() * layout.height() / page.height());
    }

    public Map<FieldName, FieldValue> read(Frame page, Match match) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        List<Line> labels = new ArrayList<>();
        for (FieldRule rule : match.layout.fields()) {
            Optional<FieldValue> value = placed(page, match, rule);
            if (value.isEmpty() && !rule.optional() && !rule.labels().isEmpty()) {
                if (labels.isEmpty()) {
                    labels.addAll(text.read(page, new Region(0, 0, page.width(), page.height()), Script.KOREAN));
                }
                value = byLabel(page, match.layout, rule, labels);
            }
            value.ifPresent(v -> fields.put(rule.name(), v));
        }
        return fields;
    }

    /// Where the layout says first; a title's box is not exact enough to move a zone that reads well.
    private Optional<FieldValue> placed(Frame page, Match match, FieldRule rule) {
        Optional<FieldValue> unmoved = read(page, match.layout, rule, 0, 0);
        if (unmoved.isPresent() && unmoved.get().confidence() >= SURE) {
            return unmoved;
        }
        Optional<FieldValue> moved = rule.optional() ? Optional.empty() : read(page, match.layout, rule, match.dx, match.dy);
        return Stream.of(unmoved, moved).flatMap(Optional::stream).max(Comparator.comparingDouble(FieldValue::confidence));
    }

    private Optional<FieldValue> byLabel(Frame page, Layout layout, FieldRule rule, List<Line> lines) {
        record Found(Line line, double alike) {}
        return lines.stream().flatMap(line -> rule.labels().stream().map(label -> new Found(line, Likeness.within(label, line.text()))))
                .filter(found -> found.alike >= LEAST_LABEL).max(Comparator.comparingDouble(Found::alike))
                .flatMap(found -> {
                    Point at = start(page, layout, found.line);
                    return read(page, layout, rule, at.x() - rule.labelAt().x(), at.y() - rule.labelAt().y());
                });
    }

    private Optional<FieldValue> read(Frame page, Layout layout, FieldRule rule, double dx, double dy) {
        List<FieldValue> parts = new ArrayList<>();
        for (Region zone : rule.zones()) {
            Region place = pixels(page, layout, new Region(zone.x() + dx, zone.y() + dy, zone.width(), zone.height()));
            double least = parts.isEmpty() && !rule.optional() ? LEAST_CONFIDENCE : LEAST_WHERE_NOTHING_NEED_BE;
            rule.scripts().stream().map(script -> lines(page, place, rule, script))
                    .map(values -> rule.lastRow() ? last(values) : first(values)).flatMap(Optional::stream)
                    .filter(value -> value.confidence() >= least).findFirst().ifPresent(parts::add);
            if (rule.format() == FieldFormat.LATIN_NAME ? parts.isEmpty() : !parts.isEmpty()) {
                break; // only a name goes on in a second zone; elsewhere a second zone is another try
            }
        }
        return parts.stream().reduce(VisualReader::joined);
    }

    private List<FieldValue> lines(Frame page, Region place, FieldRule rule, Script script) {
        return text.read(page, place, script).stream()
                .sorted(Comparator.comparingDouble(line -> line.place().y()))
                .flatMap(line -> rule.format().value(line.text(), codes)
                        .map(value -> new FieldValue(value, line.confidence(), FieldValue.Source.VISUAL, Optional.of(line.place())))
                        .stream()).toList();
    }

    private static Optional<FieldValue> first(List<FieldValue> values) {
        return values.stream().max(Comparator.comparingDouble(FieldValue::confidence));
    }

    private static Optional<FieldValue> last(List<FieldValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static FieldValue joined(FieldValue a, FieldValue b) {
        return new FieldValue(a.value() + " " + b.value(), Math.min(a.confidence(), b.confidence()), a.source(), a.place());
    }

    public static Region pixels(Frame page, Layout layout, Region mm) {
        double sx = page.width() / layout.width();
        double sy = page.height() / layout.height();
        return new Region(mm.x() * sx, mm.y() * sy, mm.width() * sx, mm.height() * sy).within(page.width(), page.height());
    }
}
