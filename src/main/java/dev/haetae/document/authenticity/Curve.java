package dev.haetae.document.authenticity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A logistic curve over how unusual some cues are. Only what is unusual counts, and nothing makes less suspicious: the
/// weights are not negative.
record Curve(double bias, List<Term> terms) {
    private static final double MOST_UNUSUAL = 4;
    private static final int SHOWN = 3;

    /// @param low, high between which nine tenths of genuine documents lie; one of them may be infinite
    record Term(Cue cue, double low, double high, double unit, double weight) {
        /// How many units outside of what is usual.
        double unusual(double value) {
            return Double.isNaN(value) ? 0 : Math.clamp(Math.max((value - high) / unit, (low - value) / unit), 0, MOST_UNUSUAL);
        }

        String evidence(double value) {
            double bound = value < low ? low : high;
            return String.format(Locale.ROOT, "%s=%.2f/%.2f", cue, value, bound);
        }
    }

    Curve {
        terms = List.copyOf(terms);
    }

    /// 0 to 1.
    double suspicion(Traces traces) {
        double sum = bias;
        for (Term term : terms) {
            sum += pull(term, traces);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// What some of the cues alone would give.
    Curve of(String prefix) {
        return new Curve(bias, terms.stream().filter(term -> term.cue.name().startsWith(prefix)).toList());
    }

    private static double pull(Term term, Traces traces) {
        return traces.measured(term.cue) ? term.weight * term.unusual(traces.of(term.cue)) : 0;
    }

    boolean measured(Traces traces) {
        return terms.stream().anyMatch(term -> traces.measured(term.cue));
    }

    /// The cues that weigh most: value and what is usual; empty where nothing is unusual.
    String evidence(Traces traces) {
        return terms.stream().filter(term -> pull(term, traces) > 0.05)
                .sorted(Comparator.comparingDouble(term -> -pull(term, traces))).limit(SHOWN)
                .map(term -> term.evidence(traces.of(term.cue))).collect(Collectors.joining(" "));
    }
}
