package dev.haetae.document.visual;

import dev.haetae.document.DocumentType;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.PrintFit.Anchor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which layout these lines are printed by: title and structure together. A title tells the type; labels that stand where
/// that layout has them, moved alike, bear it out, and carry a title that was read badly.
final class LayoutFinder {
    private static final double LEAST_ALONE = 0.8;
    private static final double LEAST_BORNE_OUT = 0.6;
    private static final double LEAST_LABEL = 0.75;
    private static final int SHORT = 4;
    /// How far the print may stand from where it should, and texts of one card from each other, millimetres.
    private static final double MOST_SHIFT = 9;
    private static final double MOST_APART = 2.5;

    /// @param score larger is likelier
    record Found(Layout layout, DocumentType type, double score, List<Anchor> anchors) {}

    private record Title(double alike, String text, Anchor anchor) {}

    private LayoutFinder() {}

    static Optional<Found> find(List<Layout> layouts, Frame page, List<Line> lines) {
        List<Found> found = new ArrayList<>();
        for (Layout layout : layouts) {
            for (Map.Entry<DocumentType, List<String>> type : layout.titles().entrySet()) {
                List<Title> titles = titles(layout, type.getValue(), page, lines);
                for (Title title : titles) {
                    found(layout, type.getKey(), title, titles, page, lines).ifPresent(found::add);
                }
            }
        }
        return found.stream().max(Comparator.comparingDouble(Found::score));
    }

    private static List<Title> titles(Layout layout, List<String> texts, Frame page, List<Line> lines) {
        List<Title> titles = new ArrayList<>();
        for (String text : texts) {
            for (Line line : lines) {
                double alike = Likeness.within(text, line.text());
                Point at = layout.start(page, line.place());
                Point near = layout.titlesAt().stream().min(Comparator.comparingDouble(at::distance)).orElseThrow();
                if (alike >= (text.length() <= SHORT ? 1 : LEAST_BORNE_OUT) && at.distance(near) <= MOST_SHIFT) {
                    titles.add(new Title(alike, text, new Anchor(near, at)));
                }
            }
        }
        return titles;
    }

    private static Optional<Found> found(Layout layout, DocumentType type, Title title, List<Title> titles, Frame page,
            List<Line> lines) {
        List<Anchor> anchors = new ArrayList<>(List.of(title.anchor));
        titles.stream().filter(other -> other.alike >= LEAST_ALONE && !other.anchor.wanted().equals(title.anchor.wanted())
                && together(other.anchor, title.anchor)).map(Title::anchor).findFirst().ifPresent(anchors::add);
        boolean second = anchors.size() > 1;
        List<Anchor> labels = labels(layout, page, lines).stream().filter(label -> together(label, title.anchor)).toList();
        anchors.addAll(labels);
        if (title.alike < LEAST_ALONE && !second && labels.isEmpty()) {
            return Optional.empty();
        }
        double off = Math.hypot(title.anchor.found().x() - title.anchor.wanted().x(), title.anchor.found().y() - title.anchor.wanted().y());
        // a longer title proves more: RESIDENCE CARD stands, nearly, in PERMANENT RESIDENT CARD
        double score = title.alike + 0.01 * title.text.length() - off / 40 + 0.1 * labels.size() + (second ? 0.2 : 0);
        return Optional.of(new Found(layout, type, score, anchors));
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
