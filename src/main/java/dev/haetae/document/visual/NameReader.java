package dev.haetae.document.visual;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Region;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A Latin name that may go on in a second line, where a Hangul name may stand too.
final class NameReader {
    /// A second line is there by chance now and then: the watermark under it must not become a name.
    private static final double LEAST_BELOW = 0.6;
    /// Print breaks a line only where the next word has no room; type of various breadth blurs that.
    private static final double ROOM = 0.88;
    private static final double DOUBTED = 0.85;
    private static final double LEAST_FAINT = 0.75;
    /// In heights of the line: an I with the gap before it.
    private static final double LEAST_MORE = 0.4;

    private final ZoneReader zones;
    private final StayCodes codes;
    private final VisualReader.Texts texts;

    NameReader(ZoneReader zones, StayCodes codes, VisualReader.Texts texts) {
        this.zones = zones;
        this.codes = codes;
        this.texts = texts;
    }

    /// @return nothing where the first line is not read, or where something stands below that is no name but has to be one
    Optional<Reading> read(TextReader text, FieldRule rule) {
        Region above = rule.zones().getFirst();
        ZoneReader afresh = zones.afresh();
        Optional<Reading> faint = afresh.read(texts.faint(), rule, above, false);
        Optional<Reading> first = NameLooks.together(Stream.of(zones.read(text, rule, above, false), faint,
                afresh.read(texts.drawnOut(), rule, above, false), afresh.whole(texts.row(), rule, above)).flatMap(Optional::stream).toList())
                .map(read -> wentOn(read, faint));
        if (first.isEmpty() || rule.zones().size() == 1) {
            return first;
        }
        Region below = rule.zones().get(1);
        Optional<Reading> second = NameLooks.together(Stream.of(text, texts.drawnOut(), texts.row())
                .flatMap(look -> zones.lines(look, below, Script.KOREAN, 0.3, 0.3, look == texts.row() ? 0 : 0.4).stream()
                        .flatMap(line -> latin(line).stream()).max(Comparator.comparingDouble(Reading::confidence)).stream()).toList())
                .filter(reading -> reading.confidence() >= LEAST_BELOW)
                .filter(reading -> breaksHere(first.get(), reading, zones.pixels(above)));
        return Optional.of(second.map(s -> new Reading(first.get().value() + " " + s.value(),
                Math.min(first.get().confidence(), s.confidence()), first.get().place())).orElse(first.get()));
    }

    /// Under a reflection a part of a name is too faint beside the rest to be taken for ink: what goes on with more letters and
    /// more ink is the whole name, and so is what has letters where the other has a gap.
    static Reading wentOn(Reading read, Optional<Reading> faint) {
        return faint.filter(f -> f.confidence() >= LEAST_FAINT && (goesOn(f, read) || beginsEarlier(f, read) || fills(f, read)))
                .map(f -> new Reading(f.value(), Math.min(DOUBTED, f.confidence()), f.place())).orElse(read);
    }

    private static boolean goesOn(Reading faint, Reading read) {
        double more = faint.place().x() + faint.place().width() - read.place().x() - read.place().width();
        return faint.value().startsWith(read.value()) && faint.value().length() > read.value().length()
                && more > LEAST_MORE * read.place().height();
    }

    private static boolean beginsEarlier(Reading faint, Reading read) {
        return faint.value().endsWith(read.value()) && faint.value().length() > read.value().length()
                && read.place().x() - faint.place().x() > LEAST_MORE * read.place().height();
    }

    /// What stands in one word where the other reading has a gap between two.
    private static boolean fills(Reading faint, Reading read) {
        for (int gap = read.value().indexOf(' '); gap > 0; gap = read.value().indexOf(' ', gap + 1)) {
            String before = read.value().substring(0, gap);
            String after = read.value().substring(gap + 1);
            int more = faint.value().length() - before.length() - after.length();
            if (more > 0 && faint.value().startsWith(before) && faint.value().endsWith(after)
                    && faint.value().substring(before.length(), before.length() + more).indexOf(' ') < 0) {
                return true;
            }
        }
        return false;
    }

    /// The part before any Hangul.
    private Optional<Reading> latin(Line line) {
        String before = line.text().split("[^\\x00-\\x7F]", 2)[0];
        return FieldFormat.LATIN_NAME.of(before.equals(line.text()) ? line : new Line(before, line.confidence(), line.place()), codes);
    }

    private static boolean breaksHere(Reading first, Reading second, Region room) {
        double letter = first.place().width() / Math.max(1, first.value().length());
        String word = second.value().split(" ")[0];
        return first.place().x() + first.place().width() + (word.length() + 1) * letter > room.x() + ROOM * room.width();
    }
}
