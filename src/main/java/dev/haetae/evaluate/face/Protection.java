package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Block.Axis;
import dev.haetae.evaluate.report.Block.Series;
import dev.haetae.evaluate.report.Block.Spot;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What protecting kept templates costs in accuracy, and whether two keys' templates of one person tell that they are
/// (ISO/IEC 24745: renewable, unlinkable). On the reporting half.
final class Protection {
    private static final double FMR = 0.001;
    private static final int BARS = 40;

    private Protection() {}

    static void measure(Section.Builder section, Pairs plain, List<Photo> photos, long seed) {
        Codes codes = Codes.of("protected", seed, photos);
        Codes renewed = Codes.of("renewed", seed + 1, photos);
        Pairs pairs = plain.with(codes).with(renewed);
        List<Pair> tuning = pairs.within(Split.TUNING);
        List<Pair> reporting = pairs.within(Split.REPORTING);
        var trials = List.of(Trial.of(Matcher.BOTH, tuning, reporting), Trial.of(codes.matcher("protected"), tuning, reporting),
                Trial.of(renewed.matcher("protected, key replaced"), tuning, reporting),
                Trial.of(Matcher.BOTH, reporting, tuning), Trial.of(codes.matcher("protected"), reporting, tuning),
                Trial.of(renewed.matcher("protected, key replaced"), reporting, tuning));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < trials.size(); i++) {
            Scores scores = trials.get(i).scores();
            rows.add(List.of(i < 3 ? "reporting" : "tuning", trials.get(i).matcher().label(),
                    VerificationPart.percent(scores.equalErrorRate()), VerificationPart.percent(scores.fnmr(scores.thresholdAt(0.01))),
                    VerificationPart.percent(scores.fnmr(scores.thresholdAt(FMR))), "%.3f".formatted(scores.cllr())));
        }
        section.table("With and without protection, each half by its own curve, calibrated on the other",
                List.of("half", "templates", "EER", "FNMR at FMR 1 %", "at 0.1 %", "Cllr, bits"), rows);
        across(section, trials.get(1), codes, renewed, photos.stream().filter(photo -> photo.half() == Split.REPORTING).toList());
    }

    /// @param trial of the codes of one key, which says from where on they match
    private static void across(Section.Builder section, Trial trial, Codes codes, Codes renewed, List<Photo> photos) {
        var mated = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var same = new ArrayList<Double>();
        var samePair = new ArrayList<Double>();
        for (Photo one : photos) {
            for (Photo other : photos) {
                double llr = llr(trial, codes.across(one, renewed, other));
                (one.identity().equals(other.identity()) ? mated : others).add(llr);
                if (one != other) {
                    (one.identity().equals(other.identity()) ? same : samePair).add(llr(trial, codes.similarities(one, other)));
                }
            }
        }
        double threshold = trial.threshold(FMR);
        double[] first = IntStream.range(0, others.size()).filter(i -> i % 2 == 0).mapToDouble(others::get).toArray();
        double[] second = IntStream.range(0, others.size()).filter(i -> i % 2 == 1).mapToDouble(others::get).limit(mated.size()).toArray();
        section.figures(
                Figure.share("face.protected.crossMatch", "one person's templates of two keys that match at the threshold for FMR 0.1 %",
                        mated.stream().filter(llr -> llr >= threshold).count(), mated.size()).atMost(0),
                Figure.number("face.protected.linkability", "D of the system across two keys, 0 (unlinkable) to 1", Linkability.of(array(mated), array(others)), ""),
                Figure.number("face.protected.linkabilityOfChance", "the same of as few pairs of strangers against others: what chance alone gives",
                        Linkability.of(second, first), ""),
                Figure.number("face.protected.linkabilityOneKey", "the same within one key, where templates must match", Linkability.of(array(same), array(samePair)), ""));
        section.plot("Scores of codes of two keys: one person and strangers (log likelihood ratio, as if they were of one key)",
                new Axis("log likelihood ratio", low(mated, others), high(mated, others), false), new Axis("share", 0, 0.3, false),
                List.of(new Series("one person, two keys", bars(mated, others, mated), false), new Series("strangers, two keys", bars(mated, others, others), false)));
        section.say("Pairs of one person across keys include each picture with itself. Whoever has the key and a code can search for a vector that gives the code: protection stands and falls with the key lying elsewhere.");
    }

    private static double llr(Trial trial, Map<String, Double> similarities) {
        return trial.calibration().llr(trial.matcher().by().stream().mapToDouble(similarities::get).toArray());
    }

    private static double[] array(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double low(List<Double> one, List<Double> other) {
        return Math.min(Arrays.stream(array(one)).min().orElse(0), Arrays.stream(array(other)).min().orElse(0));
    }

    private static double high(List<Double> one, List<Double> other) {
        return Math.max(Arrays.stream(array(one)).max().orElse(1), Arrays.stream(array(other)).max().orElse(1)) + 1e-9;
    }

    private static List<Spot> bars(List<Double> one, List<Double> other, List<Double> drawn) {
        double from = low(one, other);
        double to = high(one, other);
        double[] shares = new double[BARS];
        drawn.forEach(score -> shares[(int) ((score - from) / (to - from) * BARS)] += 1.0 / drawn.size());
        return IntStream.range(0, BARS).mapToObj(i -> new Spot(from + (i + 0.5) * (to - from) / BARS, shares[i])).toList();
    }
}
