package dev.haetae.document.visual;

import dev.haetae.document.CodeReader;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.PageReader;
import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.PrintFit.Anchor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads straightened cards by their layouts: title and labels tell type and style and how the print lies, fields are read
/// in several cuts of their zones, and a registration number by a second reader too.
public final class VisualReader {
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double WEAK = 0.85;
    /// An optional field: the watermark must not become one.
    private static final double LEAST_WHERE_NOTHING_NEED_BE = 0.5;
    private static final double CONTRADICTED = 0.6;

    /// @param fit by the title and what stands near it
    /// @param lines all that stands on the card
    public record Match(Layout layout, DocumentType type, double likeness, PrintFit fit, List<Anchor> anchors,
            List<Line> lines) {
        @Override public String toString() {
            return "Match[" + layout.name() + ", " + type + "]"; // the lines are personal
        }
    }

    private final List<Layout> layouts;
    private final StayCodes codes;
    private final Texts texts;
    private final CodeReader matrix;

    /// Readers of lines.
    /// @param page reads a whole page as the usual one does, whichever way up it lies
    /// @param drawnOut reads what is set close: a second look at names
    /// @param faint reads print that is faint in places, and patterns with it
    /// @param row takes all that a zone holds for one line
    /// @param witness another engine: what it and the usual one read alike is sure
    public record Texts(TextReader usual, PageReader page, TextReader drawnOut, TextReader faint, TextReader row,
            TextReader witness) {}

    /// @param matrix reads QR codes
    public VisualReader(List<Layout> layouts, StayCodes codes, Texts texts, CodeReader matrix) {
        this.layouts = List.copyOf(layouts);
        this.codes = codes;
        this.texts = texts;
        this.matrix = matrix;
    }

    /// @param page straightened, ID-1, as it lies
    public PageReader.Page look(Frame page) {
        return texts.page.read(page);
    }

    /// @param page upright, straightened, ID-1
    public Optional<Match> classify(Frame page) {
        return classify(page, all(texts.usual, page));
    }

    /// @param lines of this page
    public Optional<Match> classify(Frame page, List<Line> lines) {
        return match(page, lines).or(() -> LayoutFinder.anyValue(layouts, lines, codes) ? match(page, all(texts.faint, page)) : Optional.empty());
    }

    private static List<Line> all(TextReader by, Frame page) {
        return by.read(page, new Region(0, 0, page.width(), page.height()), Script.KOREAN);
    }

    private Optional<Match> match(Frame page, List<Line> lines) {
        return LayoutFinder.find(layouts, codes, page, lines).map(found ->
                new Match(found.layout(), found.type(), found.score(), PrintFit.of(found.anchors()), found.anchors(), lines));
    }

    public Map<FieldName, FieldValue> read(Frame page, Match match) {
        Map<FieldName, Reading> readings = new EnumMap<>(FieldName.class);
        List<FieldRule> weak = new ArrayList<>();
        for (FieldRule rule : match.layout.fields()) {
            Optional<Reading> reading = read(page, match, match.fit, rule, texts.usual);
            reading.ifPresent(r -> readings.put(rule.name(), r));
            if (!rule.optional() && reading.filter(r -> r.confidence() >= WEAK).isEmpty()) {
                weak.add(rule);
            }
        }
        PrintFit fit = weak.isEmpty() ? match.fit : PrintFit.of(anchors(page, match));
        for (FieldRule rule : weak) {
            List<Reading> tries = new ArrayList<>();
            Optional.ofNullable(readings.get(rule.name())).ifPresent(tries::add);
            read(page, match, fit, rule, texts.usual).ifPresent(tries::add);
            whole(page, match, fit, rule).ifPresent(tries::add);
            if (Vote.of(tries).filter(r -> r.confidence() >= WEAK).isEmpty()) {
                read(page, match, fit, rule, texts.faint).ifPresent(tries::add);
            }
            Vote.of(tries).ifPresent(r -> readings.put(rule.name(), r));
        }
        for (FieldRule rule : match.layout.fields()) { // most cards carry no such field: only now, and this look only
            Optional<Reading> seen = Optional.ofNullable(readings.get(rule.name()));
            if (rule.optional() && seen.filter(r -> r.confidence() >= WEAK).isEmpty()) {
                Vote.of(Stream.concat(seen.stream(), whole(page, match, fit, rule).stream()).toList()).ifPresent(r -> readings.put(rule.name(), r));
            }
        }
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        for (FieldRule rule : match.layout.fields()) {
            Optional.ofNullable(readings.get(rule.name()))
                    .filter(r -> r.confidence() >= (rule.optional() ? LEAST_WHERE_NOTHING_NEED_BE : LEAST_CONFIDENCE))
                    .ifPresent(r -> fields.put(rule.name(), new FieldValue(r.value(), confidence(page, match, rule, r),
                            FieldValue.Source.VISUAL, Optional.of(r.place()))));
        }
        return fields;
    }

    /// What the QR code of the card says, where its layout has one.
    public Optional<String> code(Frame page, Match match) {
        return match.layout.code().flatMap(zone -> matrix.read(page, match.layout.pixels(page, zone)));
    }

    private Optional<Reading> read(Frame page, Match match, PrintFit fit, FieldRule rule, TextReader by) {
        ZoneReader zones = new ZoneReader(page, match.layout, fit, codes, match.lines);
        if (rule.lastRow()) {
            return new RowReader(page, match.layout, zones, codes).last(by, rule);
        }
        if (rule.format() == FieldFormat.LATIN_NAME) {
            return new NameReader(zones, codes, texts).read(by, rule);
        }
        boolean thorough = rule.format() == FieldFormat.REGISTRATION_NUMBER;
        for (Region zone : rule.zones()) { // a second zone is another try
            Optional<Reading> reading = zones.read(by, rule, zone, thorough);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    /// Where lines touch each other or one fell to pieces, only the zone tells what belongs to a field. Names go another way.
    private Optional<Reading> whole(Frame page, Match match, PrintFit fit, FieldRule rule) {
        return rule.lastRow() || rule.format() == FieldFormat.LATIN_NAME ? Optional.empty()
                : new ZoneReader(page, match.layout, fit, codes, List.of()).whole(texts.row, rule, rule.zones().getFirst())
                        .filter(reading -> reading.confidence() >= WEAK);
    }

    /// All of the print that may hold labels, read once.
    private List<Anchor> anchors(Frame page, Match match) {
        List<Anchor> anchors = new ArrayList<>(match.anchors);
        for (FieldRule rule : match.layout.fields()) {
            if (rule.labels().isEmpty() || anchors.stream().anyMatch(known -> known.wanted().equals(rule.labelAt()))) {
                continue;
            }
            Region label = new Region(rule.labelAt().x() - 1.5, rule.labelAt().y() - 1.9, 27, 3.8);
            List<Line> lines = new ZoneReader(page, match.layout, match.fit, codes, List.of()).lines(texts.usual, label, Script.KOREAN, 0, 0, 0);
            LayoutFinder.labels(match.layout, page, lines).stream().filter(a -> a.wanted().equals(rule.labelAt()))
                    .findFirst().ifPresent(anchors::add);
        }
        return anchors;
    }

    /// A registration number that another engine reads alike is sure; one that it reads as another number is in doubt.
    private double confidence(Frame page, Match match, FieldRule rule, Reading reading) {
        if (rule.format() != FieldFormat.REGISTRATION_NUMBER) {
            return reading.confidence();
        }
        double high = 0.4 * reading.place().height();
        Region alone = new Region(reading.place().x() - high, reading.place().y() - high,
                reading.place().width() + 2 * high, reading.place().height() + 2 * high);
        Optional<String> second = texts.witness.read(page, alone, Script.DIGITS).stream()
                .flatMap(line -> rule.format().value(line.text(), codes).stream()).findFirst();
        return second.isEmpty() ? reading.confidence()
                : second.get().equals(reading.value()) && reading.confidence() >= WEAK ? FieldValue.SURE
                : second.get().equals(reading.value()) ? reading.confidence() : CONTRADICTED * reading.confidence();
    }
}
