package dev.haetae.document.print;

import dev.haetae.document.TextReader.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// CTC prefix beam search (Hannun et al. 2014, without a language model): the likeliest texts of a grid, each with the
/// summed probability of all its alignments that stayed in the beam. That sum is a line's confidence.
final class PrintDecoder {
    private static final int BEAM = 8;

    /// A text so far and the probability of its alignments that end in a blank, and of those that end in its last sign.
    private static final class Prefix {
        final String text;
        double blank;
        double sign;

        Prefix(String text) {
            this.text = text;
        }

        double both() {
            return blank + sign;
        }

        char last() {
            return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
        }
    }

    /// @param probability that this is the text, as far as the recogniser knows
    record Guess(String text, double probability) {
        @Override public String toString() {
            return "Guess[" + text.length() + " characters]";
        }
    }

    private PrintDecoder() {}

    /// @return the likeliest first; spaces at the ends are gone
    static List<Guess> decode(PrintGrid grid, Script script) {
        Prefix nothing = new Prefix("");
        nothing.blank = 1;
        List<Prefix> beam = List.of(nothing);
        double lost = 0; // the logarithm of what the beam was divided by, so that long lines do not underflow
        for (int step = 0; step < grid.steps(); step++) {
            beam = next(beam, grid.blank(step, script), grid.candidates(step, script));
            double sum = beam.stream().mapToDouble(Prefix::both).sum();
            if (sum <= 0) {
                return List.of(); // the script cannot stand here at all
            }
            beam.forEach(prefix -> {
                prefix.blank /= sum;
                prefix.sign /= sum;
            });
            lost += Math.log(sum);
        }
        double scale = Math.exp(lost);
        Map<String, Double> guesses = new HashMap<>();
        beam.forEach(prefix -> guesses.merge(prefix.text.strip(), prefix.both() * scale, Double::sum));
        return guesses.entrySet().stream().map(e -> new Guess(e.getKey(), Math.min(1, e.getValue())))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed()).toList();
    }

    private static List<Prefix> next(List<Prefix> beam, double blank, List<PrintGrid.Candidate> candidates) {
        Map<String, Prefix> grown = new HashMap<>();
        for (Prefix prefix : beam) {
            Prefix same = grown.computeIfAbsent(prefix.text, Prefix::new);
            same.blank += prefix.both() * blank;
            for (PrintGrid.Candidate candidate : candidates) {
                boolean repeated = candidate.character() == prefix.last();
                if (repeated) {
                    same.sign += prefix.sign * candidate.share();
                }
                double from = repeated ? prefix.blank : prefix.both();
                if (from > 0) {
                    grown.computeIfAbsent(prefix.text + candidate.character(), Prefix::new).sign += from * candidate.share();
                }
            }
        }
        List<Prefix> sorted = new ArrayList<>(grown.values());
        sorted.sort(Comparator.comparingDouble(Prefix::both).reversed());
        return sorted.subList(0, Math.min(BEAM, sorted.size()));
    }
}
