package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.report.Figure;
import java.util.List;

/// One matcher, calibrated on one half of the persons and held against the other.
/// @param on the pairs of the other half, on which nothing was fitted
record Trial(Matcher matcher, Scores fitted, List<Pair> on, Logistic calibration, Scores scores) {

    static Trial of(Matcher matcher, List<Pair> fit, List<Pair> on) {
        Logistic calibration = matcher.fit(fit);
        return new Trial(matcher, matcher.scores(fit, calibration), on, calibration, matcher.scores(on, calibration));
    }

    double threshold(double fmr) {
        return fitted.thresholdAt(fmr);
    }

    Figure falseNonMatches(double fmr) {
        double threshold = threshold(fmr);
        return Figure.share("face." + matcher.name() + ".fnmrAt" + fmr, matcher.label() + ": FNMR at the threshold for FMR "
                + 100 * fmr + " % of the other half", scores.falseNonMatches(threshold), scores.genuine());
    }

    /// Matcher, target, threshold, then both rates that came of it, each with exact bounds and with bounds by identity.
    List<String> row(double fmr, long seed) {
        double threshold = threshold(fmr);
        return List.of(matcher.label(), 100 * fmr + " %", "%.2f".formatted(threshold),
                rate(scores.falseMatches(threshold), scores.impostor()), byIdentity(false, threshold, seed),
                rate(scores.falseNonMatches(threshold), scores.genuine()), byIdentity(true, threshold, seed));
    }

    private String byIdentity(boolean genuine, double threshold, long seed) {
        List<Pair> pairs = on.stream().filter(pair -> pair.genuine() == genuine).toList();
        var bounds = new ByIdentity(pairs, pair -> calibration.llr(matcher.similarities(pair)) >= threshold != genuine).bounds(seed);
        return "%.2f to %.2f".formatted(100 * bounds.low(), 100 * bounds.high());
    }

    static String rate(long errors, long of) {
        if (of == 0) {
            return "-";
        }
        var bounds = Bounds.twoSided(errors, of, 0.95);
        return "%.2f %% (%d of %d; %.2f to %.2f)".formatted(100.0 * errors / of, errors, of, 100 * bounds.low(), 100 * bounds.high());
    }
}
