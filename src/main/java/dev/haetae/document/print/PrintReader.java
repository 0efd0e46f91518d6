package dev.haetae.document.print;

import dev.haetae.document.TextReader;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;

/// Reads the printed lines of an upright page. A line's confidence is the probability that all of it is right.
public final class PrintReader implements TextReader {
    private static final int MOST_OTHERS = 4;
    private static final double LEAST_OTHER = 0.01;
    /// The recogniser gives a space too little where print is set close: on lines drawn to set this, not on those reported,
    /// every error about spaces was a missing one.
    private static final double ODDS_OF_SPACE = 3;

    private final PrintLineFinder finder;
    private final PrintLineReader recogniser;

    public PrintReader(PrintLineFinder finder, PrintLineReader recogniser) {
        this.finder = finder;
        this.recogniser = recogniser;
    }

    @Override public List<Line> read(Frame picture, Region where, Script script) {
        List<PrintStrip> strips = finder.find(picture, where);
        try {
            List<Line> lines = new ArrayList<>();
            for (PrintStrip strip : strips) {
                List<PrintDecoder.Guess> guesses = PrintDecoder.decode(recogniser.read(strip.strip()).spaces(ODDS_OF_SPACE), script);
                if (!guesses.isEmpty() && !guesses.getFirst().text().isBlank()) {
                    lines.add(line(guesses, strip.place()));
                }
            }
            return List.copyOf(lines);
        } finally {
            strips.forEach(PrintStrip::close);
        }
    }

    private static Line line(List<PrintDecoder.Guess> guesses, Region place) {
        PrintDecoder.Guess best = guesses.getFirst();
        List<Line> others = guesses.stream().skip(1).limit(MOST_OTHERS)
                .filter(guess -> guess.probability() >= LEAST_OTHER && !guess.text().isBlank())
                .map(guess -> new Line(guess.text(), guess.probability(), place)).toList();
        return new Line(best.text(), best.probability(), place, others);
    }
}
