package dev.haetae.document.visual;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Latin name that may go on in a second line, where a Hangul name may stand too.
final class NameReader {
    /// A second line is there by chance now and then: the watermark under it must not become a name.
    private static final double LEAST_BELOW = 0.6;
    /// Print breaks a line only where the next word has no room; type of various breadth blurs that.
    private static final double ROOM = 0.88;
    private static final int MOST_LOST = 2;
    private static final double LEAST_LONGER = 0.5;
    private static final double DOUBTED = 0.85;
    private static final double LEAST_FAINT = 0.8;
    private static final int LEAST_MORE = 2;

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
        List<Reading> looks = new ArrayList<>();
        zones.read(text, rule, above, false).ifPresent(looks::add);
        Optional<Reading> usual = looks.stream().findFirst();
        Optional<Reading> drawnOut = afresh.read(texts.drawnOut(), rule, above, false);
        drawnOut.ifPresent(looks::add);
        Optional<Reading> both = both(usual, drawnOut).filter(reading -> reading.confidence() >= DOUBTED);
        if (both.isEmpty()) {
            afresh.whole(texts.row(), rule, above).ifPresent(looks::add);
            both = Vote.of(looks);
        }
        Optional<Reading> faint = afresh.read(texts.faint(), rule, above, false);
        faint.ifPresent(looks::add);
        Optional<Reading> first = both.map(read -> NameLooks.settled(wentOn(read, faint), looks));
        if (first.isEmpty() || rule.zones().size() == 1) {
            return first;
        }
        Region below = rule.zones().get(1);
        List<Reading> tries = new ArrayList<>();
        for (Script script : List.of(Script.LATIN, Script.KOREAN)) {
            zones.lines(text, below, script, 0.3, 0.3, 0.4).stream()
                    .flatMap(line -> latin(line).stream()).forEach(tries::add);
        }
        Optional<Reading> second = Vote.of(tries).filter(reading -> reading.confidence() >= LEAST_BELOW)
                .map(reading -> NameLooks.settled(reading, tries)).filter(reading -> breaksHere(first.get(), reading, zones.pixels(above)));
        return Optional.of(second.map(s -> new Reading(first.get().value() + " " + s.value(),
                Math.min(first.get().confidence(), s.confidence()), first.get().place())).orElse(first.get()));
    }

    /// A reader of lines loses narrow letters far oftener than it invents them: of two readings that differ by some
    /// only, the longer one counts, with the doubt of a contradiction.
    static Optional<Reading> both(Optional<Reading> one, Optional<Reading> other) {
        List<Reading> tries = Stream.of(one, other).flatMap(Optional::stream).sorted(Comparator.comparingInt(r -> -r.value().length())).toList();
        if (tries.size() == 2 && tries.getFirst().confidence() >= LEAST_LONGER
                && lost(tries.getFirst().value(), tries.getLast().value())) {
            Reading longer = tries.getFirst();
            return Optional.of(new Reading(longer.value(), Math.min(DOUBTED, longer.confidence()), longer.place(), longer.thought()));
        }
        return Vote.of(tries);
    }

    /// Under a reflection one end of a name is too faint beside the other to be taken for ink.
    static Reading wentOn(Reading read, Optional<Reading> faint) {
        return faint.filter(f -> f.confidence() >= LEAST_FAINT && f.value().length() >= read.value().length() + LEAST_MORE
                        && (f.value().startsWith(read.value()) || f.value().endsWith(" " + read.value())))
                .map(f -> new Reading(f.value(), Math.min(DOUBTED, f.confidence()), f.place())).orElse(read);
    }

    /// The same number of words: where a line is drawn out, gaps become spaces.
    private static boolean lost(String longer, String shorter) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        int more = longer.length() - shorter.length();
        return at == shorter.length() && more > 0 && more <= MOST_LOST && longer.split(" ").length == shorter.split(" ").length;
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
