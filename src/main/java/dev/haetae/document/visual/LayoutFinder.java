package dev.haetae.document.visual;

import dev.haetae.document.DocumentType;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.PrintFit.Anchor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which layout these lines are printed by: title and structure together. A title tells the type; labels that stand where
/// that layout has them, moved alike, bear it out, and carry a title that was read badly.
final class LayoutFinder {
    private static final double LEAST_ALONE = 0.8;
    private static final double LEAST_BORNE_OUT = 0.6;
    private static final double LEAST_WELL_BORNE_OUT = 0.45;
    private static final double LEAST_LABEL = 0.75;
    private static final double LEAST_LOST = 0.1;
    private static final int SHORT = 4;
    /// Of the seven or eight labels and values of a side without a title that must stand where it has them.
    private static final int LEAST_UNTITLED = 5;
    /// How far the print may stand from where it should, and texts of one card from each other, millimetres.
    private static final double MOST_SHIFT = 9;
    private static final double MOST_APART = 2.5;
    private static final double MOST_VALUE_SHIFT = 3.5;
    /// Zones begin so far before their values, millimetres.
    private static final double INDENT = 1;
    private static final Set<FieldFormat> TELLING = Set.of(FieldFormat.REGISTRATION_NUMBER, FieldFormat.SERIAL_NUMBER, FieldFormat.DATE);

    /// @param score larger is likelier
    record Found(Layout layout, DocumentType type, double score, List<Anchor> anchors) {}

    private record Title(double alike, String text, Anchor anchor) {}

    private LayoutFinder() {}

    static Optional<Found> find(List<Layout> layouts, StayCodes codes, Frame page, List<Line> lines) {
        List<Found> found = new ArrayList<>();
        for (Layout layout : layouts) {
            List<Anchor> labels = labels(layout, page, lines);
            List<Anchor> values = values(layout, page, lines, codes);
            for (Map.Entry<DocumentType, List<String>> type : layout.titles().entrySet()) {
                List<Title> titles = titles(layout, type.getValue(), page, lines);
                for (Title title : titles) {
                    found(layout, type.getKey(), title, titles, labels, values).ifPresent(found::add);
                }
            }
            byStructure(layout, labels, values, () -> status(layout, page, lines, codes)).ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparingDouble(Found::score));
    }

    /// One for each place that a line may be the title of: which place it is, the labels below tell.
    private static List<Title> titles(Layout layout, List<String> texts, Frame page, List<Line> lines) {
        List<Title> titles = new ArrayList<>();
        for (String text : texts) {
            for (Line line : lines) {
                double alike = Likeness.within(text, line.text());
                if (alike < LEAST_WELL_BORNE_OUT || labelled(layout, line, alike)) {
                    continue;
                }
                Point at = layout.start(page, line.place());
                // where its first letters were lost, its left end does not tell where it begins
                boolean whole = begins(text, line.text()) > alike - LEAST_LOST;
                layout.titlesAt().stream().filter(place -> at.distance(place) <= MOST_SHIFT)
                        .forEach(place -> titles.add(new Title(alike, text, new Anchor(place, whole ? at : new Point(place.x(), at.y())))));
            }
        }
        return titles;
    }

    /// A label may hold most of a title: that of the number does.
    private static boolean labelled(Layout layout, Line line, double alike) {
        return layout.fields().stream().flatMap(rule -> rule.labels().stream()).anyMatch(label -> begins(label, line.text()) > alike);
    }

    private static Optional<Found> found(Layout layout, DocumentType type, Title title, List<Title> titles, List<Anchor> labels,
            List<Anchor> values) {
        List<Anchor> anchors = new ArrayList<>(List.of(title.anchor));
        titles.stream().filter(other -> other.alike >= LEAST_ALONE && !other.anchor.wanted().equals(title.anchor.wanted())
                && together(other.anchor, title.anchor)).map(Title::anchor).findFirst().ifPresent(anchors::add);
        boolean second = anchors.size() > 1;
        List<Anchor> near = labels.stream().filter(label -> together(label, title.anchor)).toList();
        anchors.addAll(near);
        int borneOut = near.size() + (int) values.stream().filter(value -> together(value, title.anchor)).count();
        int support = (second ? 1 : 0) + borneOut;
        // other states print RESIDENCE CARD too: an English title alone tells nothing
        double least = support == 0 ? (title.text.chars().anyMatch(c -> c >= '가' && c <= '힣') ? LEAST_ALONE : 2) : support == 1 ? LEAST_BORNE_OUT : LEAST_WELL_BORNE_OUT;
        if (title.alike < (title.text.length() <= SHORT && support < 2 ? 1 : least)) {
            return Optional.empty();
        }
        double off = Math.hypot(title.anchor.found().x() - title.anchor.wanted().x(), title.anchor.found().y() - title.anchor.wanted().y());
        // a longer title proves more: RESIDENCE CARD stands, nearly, in PERMANENT RESIDENT CARD
        double score = title.alike + 0.01 * title.text.length() - off / 40 + 0.1 * borneOut + (second ? 0.2 : 0);
        return Optional.of(new Found(layout, type, score, anchors));
    }

    /// What has no title that can be read may be told by all the rest: a side of one type by values as good as a title, a serial
    /// number and a date where they belong; one that several types share by most of its labels and values, and the type by the
    /// stay status.
    private static Optional<Found> byStructure(Layout layout, List<Anchor> labels, List<Anchor> values, Supplier<Optional<String>> status) {
        List<Anchor> all = new ArrayList<>(values);
        all.addAll(labels);
        return values.stream().map(value -> all.stream().filter(other -> together(value, other)).toList())
                .max(Comparator.comparingInt(List::size)).flatMap(anchors ->
                        type(layout, anchors.size(), anchors.stream().filter(values::contains).count(), status).map(type ->
                                new Found(layout, type, LEAST_WELL_BORNE_OUT + 0.1 * anchors.size(), anchors)));
    }

    /// @param anchors how many labels and values stand where they should @param values how many of them are values
    private static Optional<DocumentType> type(Layout layout, int anchors, long values, Supplier<Optional<String>> status) {
        if (layout.titles().size() == 1) {
            boolean serial = layout.fields().stream().anyMatch(rule -> rule.format() == FieldFormat.SERIAL_NUMBER);
            return serial && values > 1 ? layout.titles().keySet().stream().findFirst() : Optional.empty();
        }
        return anchors < LEAST_UNTITLED || values < 2 ? Optional.empty() : status.get().flatMap(layout::type);
    }

    private static Optional<String> status(Layout layout, Frame page, List<Line> lines, StayCodes codes) {
        return layout.fields().stream().filter(rule -> rule.format() == FieldFormat.STAY_STATUS).map(rule -> rule.zones().getFirst())
                .flatMap(zone -> lines.stream().filter(line -> Math.abs(layout.start(page, line.place()).y() - zone.centreY()) < MOST_VALUE_SHIFT))
                .flatMap(line -> FieldFormat.STAY_STATUS.value(line.text(), codes).stream()).findFirst();
    }

    /// Whether there is a value whose form tells that this may be one of these sides: then a title is worth looking for twice.
    static boolean anyValue(List<Layout> layouts, List<Line> lines, StayCodes codes) {
        return layouts.stream().flatMap(layout -> layout.fields().stream()).map(FieldRule::format).filter(TELLING::contains).distinct()
                .anyMatch(format -> lines.stream().anyMatch(line -> format.value(line.text(), codes).isPresent()));
    }

    /// Values whose form tells them, each near where this layout has it.
    private static List<Anchor> values(Layout layout, Frame page, List<Line> lines, StayCodes codes) {
        List<Anchor> anchors = new ArrayList<>();
        for (FieldRule rule : layout.fields()) {
            if (!TELLING.contains(rule.format())) {
                continue;
            }
            Region zone = rule.zones().getFirst();
            Point wanted = new Point(zone.x() + INDENT, zone.centreY());
            lines.stream().filter(line -> rule.format().value(line.text(), codes).isPresent())
                    .map(line -> layout.start(page, line.place()))
                    .map(at -> new Anchor(rule.lastRow() ? new Point(wanted.x(), at.y()) : wanted, at))
                    .filter(anchor -> Math.abs(anchor.found().x() - wanted.x()) < MOST_VALUE_SHIFT)
                    .filter(anchor -> rule.lastRow() ? anchor.found().y() > zone.y() - 2 && anchor.found().y() < zone.y() + zone.height() + 2
                            : Math.abs(anchor.found().y() - wanted.y()) < MOST_VALUE_SHIFT)
                    .findFirst().ifPresent(anchors::add);
        }
        return anchors;
    }

    /// The layout's labels among the lines; one that reads like two lines is the likeliest.
    static List<Anchor> labels(Layout layout, Frame page, List<Line> lines) {
        List<Anchor> anchors = new ArrayList<>();
        for (FieldRule rule : layout.fields()) {
            record Label(Line line, double alike) {}
            lines.stream().flatMap(line -> rule.labels().stream().map(text -> new Label(line, begins(text, line.text()))))
                    .filter(label -> label.alike >= LEAST_LABEL)
                    .filter(label -> layout.start(page, label.line.place()).distance(rule.labelAt()) <= MOST_SHIFT)
                    .max(Comparator.comparingDouble(Label::alike))
                    .map(label -> new Anchor(rule.labelAt(), layout.start(page, label.line.place())))
                    .filter(anchor -> anchors.stream().noneMatch(other -> other.wanted().equals(anchor.wanted())))
                    .ifPresent(anchors::add);
        }
        return anchors;
    }

    /// As [Likeness#within], for a line that begins with the text: only then does its left end tell where the text stands.
    private static double begins(String text, String line) {
        String plain = Likeness.plain(line);
        int length = Math.min(plain.length(), Likeness.plain(text).length() + 1);
        return Likeness.within(text, plain.substring(0, length));
    }

    private static boolean together(Anchor a, Anchor b) {
        return Math.abs(a.found().x() - a.wanted().x() - (b.found().x() - b.wanted().x())) < MOST_APART
                && Math.abs(a.found().y() - a.wanted().y() - (b.found().y() - b.wanted().y())) < MOST_APART;
    }
}
