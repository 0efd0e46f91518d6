package dev.haetae.document.visual;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one zone of a page in differently cut strips. Lengths are millimetres.
final class ZoneReader {
    /// Room to the left, to the right, above and below. The second begins just before the value: a label that is set large ends
    /// near it, and what is cut off a value that stands further left fails its form.
    private static final double[][] CUTS = {{0.3, 0.3, 0.5}, {-0.5, 0.8, 0.5}, {0.8, 0.8, 1.1}, {0, 0, 0}};
    private static final double CLEAR = 0.9;
    /// A line whose middle stands further than this from the zone's is another field's.
    private static final double MOST_OFF = 2.4;

    /// Between two words of a name, in letter heights.
    private static final double MOST_WORD_GAP = 2.5;

    private final Frame page;
    private final Layout layout;
    private final PrintFit fit;
    private final StayCodes codes;
    private final List<Line> seen;

    /// @param seen all lines of the page as they were read at first: one try more at each field
    ZoneReader(Frame page, Layout layout, PrintFit fit, StayCodes codes, List<Line> seen) {
        this.page = page;
        this.layout = layout;
        this.fit = fit;
        this.codes = codes;
        this.seen = seen;
    }

    /// @param thorough every cut, also after a clear reading
    Optional<Reading> read(TextReader text, FieldRule rule, Region zone, boolean thorough) {
        List<Reading> tries = new ArrayList<>();
        Region here = layout.pixels(page, fit.place(zone));
        List<Line> there = seen.stream().filter(line -> off(line, zone) < zone.height() / 3 && line.place().centreX() > here.x()
                && line.place().centreX() < here.x() + here.width()).toList();
        readings(rule, there).findFirst().ifPresent(tries::add);
        int known = tries.size();
        for (double[] margin : CUTS) {
            if (margin[0] < 0 && !rule.labelInRow()) {
                continue; // what has no form would be cut without a trace
            }
            for (Script script : rule.scripts()) {
                Optional<Reading> one = once(text, rule, zone, script, margin);
                one.ifPresent(tries::add);
                if (one.isPresent() && one.get().confidence() >= CLEAR) {
                    break;
                }
            }
            if (!thorough && tries.size() == known + 1 && tries.getLast().confidence() >= CLEAR) {
                break;
            }
        }
        if (rule.labelInRow() && tries.stream().noneMatch(one -> one.confidence() >= CLEAR)) {
            row(text, rule, zone).ifPresent(tries::add);
        }
        return Vote.of(tries);
    }

    /// For a second opinion: what the page's first reading said has no part in it.
    ZoneReader afresh() {
        return new ZoneReader(page, layout, fit, codes, List.of());
    }

    /// The zone as it is, by a reader that takes all in it for one line.
    Optional<Reading> whole(TextReader row, FieldRule rule, Region zone) {
        return rule.scripts().stream().flatMap(script -> readings(rule, row.read(page, pixels(zone), script)))
                .max(Comparator.comparingDouble(Reading::confidence));
    }

    private Stream<Reading> readings(FieldRule rule, List<Line> lines) {
        return (rule.format() == FieldFormat.LATIN_NAME ? joined(lines) : lines).stream().flatMap(line -> rule.format().of(line, codes).stream());
    }

    private Optional<Reading> once(TextReader text, FieldRule rule, Region zone, Script script, double[] margin) {
        List<Line> lines = lines(text, zone, script, margin[0], margin[1], margin[2]).stream()
                .filter(line -> off(line, zone) < MOST_OFF).toList();
        return readings(rule, lines)
                .max(Comparator.comparingDouble(one -> one.confidence() - off(one.place(), zone) / 10));
    }

    /// Words of one name that stand so wide apart that they were found as lines of their own.
    static List<Line> joined(List<Line> lines) {
        List<Line> sorted = lines.stream().sorted(Comparator.comparingDouble(line -> line.place().x())).toList();
        List<Line> joined = new ArrayList<>();
        for (Line line : sorted) {
            Line before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && alike(before.place(), line.place()) && FieldFormat.isName(line.text())) {
                double right = line.place().x() + line.place().width();
                joined.set(joined.size() - 1, new Line(before.text() + " " + line.text(), before.confidence() * line.confidence(),
                        new Region(before.place().x(), before.place().y(), right - before.place().x(), before.place().height())));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean alike(Region a, Region b) {
        double high = Math.max(a.height(), b.height());
        return Math.abs(a.centreY() - b.centreY()) < high / 3 && Math.min(a.height(), b.height()) > 0.65 * high
                && b.x() - a.x() - a.width() < MOST_WORD_GAP * high;
    }

    /// From the label on: a label that is set large comes near the value, and its end would be cut in two.
    private Optional<Reading> row(TextReader text, FieldRule rule, Region zone) {
        Region row = new Region(rule.labelAt().x(), zone.y(), zone.x() + zone.width() - rule.labelAt().x(), zone.height());
        return lines(text, row, Script.KOREAN, 1, 1, 0.8).stream().filter(line -> off(line, zone) < MOST_OFF)
                .flatMap(line -> rule.labels().stream().map(label -> Likeness.after(label, line.text())).flatMap(Optional::stream)
                        .flatMap(rest -> rule.format().of(new Line(rest, line.confidence(), line.place()), codes).stream()))
                .max(Comparator.comparingDouble(Reading::confidence));
    }

    /// Lines from the top down.
    List<Line> lines(TextReader text, Region zone, Script script, double left, double right, double upright) {
        Region placed = fit.place(zone);
        Region grown = new Region(placed.x() - left, placed.y() - upright, placed.width() + left + right,
                placed.height() + 2 * upright);
        return text.read(page, layout.pixels(page, grown), script).stream()
                .sorted(Comparator.comparingDouble(line -> line.place().centreY())).toList();
    }

    Region pixels(Region zone) {
        return layout.pixels(page, fit.place(zone));
    }

    private double off(Line line, Region zone) {
        return off(line.place(), zone);
    }

    private double off(Region place, Region zone) {
        return Math.abs(layout.start(page, place).y() - fit.place(zone).centreY());
    }
}
