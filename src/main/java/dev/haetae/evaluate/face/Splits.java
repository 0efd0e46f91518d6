package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same on many halves: with a few dozen persons, one split says more about who fell into which half than about the
/// models. Halves by the seeds that follow the report's own.
final class Splits {
    private static final int SPLITS = 20;

    private Splits() {}

    static void of(Section.Builder section, Pairs pairs, long seed) {
        List<List<Pair>> tuning = new ArrayList<>();
        List<List<Pair>> reporting = new ArrayList<>();
        for (int i = 0; i < SPLITS; i++) {
            Map<String, Split> halves = new HashMap<>();
            long salt = seed + 1 + i;
            pairs.all().forEach(pair -> halves.computeIfAbsent(pair.one().identity(), identity -> Split.of(identity, salt)));
            pairs.all().forEach(pair -> halves.computeIfAbsent(pair.other().identity(), identity -> Split.of(identity, salt)));
            tuning.add(within(pairs, Split.TUNING, halves));
            reporting.add(within(pairs, Split.REPORTING, halves));
        }
        var rows = new ArrayList<List<String>>();
        for (double rate : new double[] {0.01, 0.001}) {
            for (Matcher matcher : Matcher.MODELS) {
                double[] carriedFmr = new double[SPLITS];
                double[] carriedFnmr = new double[SPLITS];
                double[] own = new double[SPLITS];
                for (int i = 0; i < SPLITS; i++) {
                    Trial trial = Trial.of(matcher, tuning.get(i), reporting.get(i));
                    double threshold = trial.threshold(rate);
                    carriedFmr[i] = trial.scores().fmr(threshold);
                    carriedFnmr[i] = trial.scores().fnmr(threshold);
                    own[i] = trial.scores().fnmr(trial.scores().thresholdAt(rate));
                }
                rows.add(List.of(matcher.label(), 100 * rate + " %", spread(carriedFmr), spread(carriedFnmr), spread(own)));
            }
        }
        section.table("On " + SPLITS + " other splits of the persons: mean (lowest to highest), per cent", List.of("", "target FMR",
                "FMR, threshold of the other half", "FNMR, threshold of the other half", "FNMR at that FMR by its own curve"), rows);
    }

    private static List<Pair> within(Pairs pairs, Split half, Map<String, Split> halves) {
        return pairs.all().stream().filter(pair -> halves.get(pair.one().identity()) == half
                && halves.get(pair.other().identity()) == half).toList();
    }

    private static String spread(double[] shares) {
        return "%.2f (%.2f to %.2f)".formatted(100 * Arrays.stream(shares).average().orElse(0),
                100 * Arrays.stream(shares).min().orElse(0), 100 * Arrays.stream(shares).max().orElse(0));
    }
}
