package dev.haetae.document.visual;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Latin name that may go on in a second line, where a Hangul name may stand too.
final class NameReader {
    /// A second line is there by chance now and then: the watermark under it must not become a name.
    private static final double LEAST_BELOW = 0.6;
    /// Print breaks a line only where the next word has no room; type of various breadth blurs that.
    private static final double ROOM = 0.88;

    private final ZoneReader zones;
    private final StayCodes codes;

    NameReader(ZoneReader zones, StayCodes codes) {
        this.zones = zones;
        this.codes = codes;
    }

    /// @return nothing where the first line is not read, or where something stands below that is no name but has to be one
    Optional<Reading> read(TextReader text, FieldRule rule) {
        Optional<Reading> first = zones.read(text, rule, rule.zones().getFirst(), false);
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
                .filter(reading -> breaksHere(first.get(), reading, zones.pixels(rule.zones().getFirst())));
        return Optional.of(second.map(s -> new Reading(first.get().value() + " " + s.value(),
                Math.min(first.get().confidence(), s.confidence()), first.get().place())).orElse(first.get()));
    }

    /// The part before any Hangul.
    private Optional<Reading> latin(Line line) {
        String before = line.text().split("[^\\x00-\\x7F]", 2)[0];
        return FieldFormat.LATIN_NAME.value(before, codes).map(value -> new Reading(value, line.confidence(), line.place()));
    }

    private static boolean breaksHere(Reading first, Reading second, Region room) {
        double letter = first.place().width() / Math.max(1, first.value().length());
        String word = second.value().split(" ")[0];
        return first.place().x() + first.place().width() + (word.length() + 1) * letter > room.x() + ROOM * room.width();
    }
}
