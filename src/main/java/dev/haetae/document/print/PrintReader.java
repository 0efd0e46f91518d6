package dev.haetae.document.print;

import dev.haetae.document.PageReader;
import dev.haetae.document.TextReader;
import dev.haetae.document.mrz.Strip;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads printed lines. A line's confidence is the probability that all of it is right.
public final class PrintReader implements TextReader, PageReader {
    private static final int MOST_OTHERS = 4;
    private static final double LEAST_OTHER = 0.01;
    /// The recogniser gives a space too little where print is set close: on lines drawn to set this, not on those reported,
    /// every error about spaces was a missing one.
    private static final double ODDS_OF_SPACE = 2;
    /// Which way up a page lies is told by its longest lines: short ones may read the same, HI and IH.
    private static final int TELLING = 5;
    private static final double LEAST_LENGTH = 4;
    private static final double CLEARLY = 3;
    private static final double LEGIBLE = 0.8;

    private final PrintLineFinder finder;
    private final PrintLineReader recogniser;

    public PrintReader(PrintLineFinder finder, PrintLineReader recogniser) {
        this.finder = finder;
        this.recogniser = recogniser;
    }

    @Override public List<Line> read(Frame picture, Region where, Script script) {
        List<PrintStrip> strips = finder.find(picture, where);
        try {
            return strips.stream().flatMap(strip -> line(strip.strip(), strip.place(), script).stream()).toList();
        } finally {
            strips.forEach(PrintStrip::close);
        }
    }

    @Override public Page read(Frame page) {
        List<PrintStrip> strips = finder.find(page, new Region(0, 0, page.width(), page.height()));
        try {
            List<PrintStrip> telling = strips.stream().filter(strip -> strip.place().width() > LEAST_LENGTH * strip.place().height())
                    .sorted(Comparator.comparingDouble(strip -> -strip.place().width())).limit(TELLING).toList();
            Map<PrintStrip, Optional<Line>> upright = new IdentityHashMap<>();
            Map<PrintStrip, Optional<Line>> turned = new IdentityHashMap<>();
            double up = 0;
            double down = 0;
            for (PrintStrip strip : telling) {
                upright.put(strip, line(strip.strip(), strip.place(), Script.KOREAN));
                turned.put(strip, turned(strip, page));
                up += legible(upright.get(strip));
                down += legible(turned.get(strip));
                if (clear(up, down)) {
                    break;
                }
            }
            boolean upsideDown = down > up;
            List<Line> lines = new ArrayList<>();
            for (PrintStrip strip : upsideDown ? strips.reversed() : strips) {
                (upsideDown ? turned : upright).computeIfAbsent(strip, other ->
                        upsideDown ? turned(other, page) : line(other.strip(), other.place(), Script.KOREAN)).ifPresent(lines::add);
            }
            return new Page(upsideDown, clear(up, down), lines);
        } finally {
            strips.forEach(PrintStrip::close);
        }
    }

    private static double legible(Optional<Line> line) {
        return line.map(Line::confidence).orElse(0.0);
    }

    private static boolean clear(double one, double other) {
        return Math.max(one, other) > Math.max(LEGIBLE, CLEARLY * Math.min(one, other));
    }

    private Optional<Line> turned(PrintStrip strip, Frame page) {
        Region place = strip.place();
        try (Strip turned = strip.strip().turned()) {
            return line(turned, new Region(page.width() - place.x() - place.width(), page.height() - place.y() - place.height(),
                    place.width(), place.height()), Script.KOREAN);
        }
    }

    private Optional<Line> line(Strip strip, Region place, Script script) {
        List<PrintDecoder.Guess> guesses = PrintDecoder.decode(recogniser.read(strip).spaces(ODDS_OF_SPACE), script);
        if (guesses.isEmpty() || guesses.getFirst().text().isBlank()) {
            return Optional.empty();
        }
        PrintDecoder.Guess best = guesses.getFirst();
        List<Line> others = guesses.stream().skip(1).limit(MOST_OTHERS)
                .filter(guess -> guess.probability() >= LEAST_OTHER && !guess.text().isBlank())
                .map(guess -> new Line(guess.text(), guess.probability(), place)).toList();
        return Optional.of(new Line(best.text(), best.probability(), place, others));
    }
}
