package dev.haetae.evaluate.face;

import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.face.Calibration;
import dev.haetae.face.OperatingPoint;
import java.util.ArrayList;
import java.util.List;

/// The calibration and the thresholds that the kiosk ships, held against all pairs. On the data that they come from, this
/// is no test; on others it is.
final class Shipped {
    private Shipped() {}

    static void measure(Section.Builder section, Pairs pairs, FaceCalibrations shipped, long seed) {
        section.say("The shipped calibration is of " + shipped.date() + ", from " + shipped.half() + " persons of " + shipped.data()
                + (shipped.seed() == seed || shipped.half().equals("all") ? "." : ", with other halves than these."));
        var rows = new ArrayList<List<String>>();
        for (Matcher matcher : Matcher.MODELS) {
            Calibration calibration;
            try {
                calibration = shipped.of(matcher.by());
            } catch (Models.ModelMissing none) {
                continue;
            }
            Scores scores = scores(matcher, calibration, pairs.all());
            for (OperatingPoint point : calibration.points()) {
                rows.add(List.of(matcher.label(), 100 * point.fmr() + " %", "%.4f".formatted(Calibration.similarity(point.llr())),
                        Trial.rate(scores.falseMatches(point.llr()), scores.impostor()),
                        Trial.rate(scores.falseNonMatches(point.llr()), scores.genuine())));
                if (matcher == Matcher.BOTH && point.fmr() == 0.001) {
                    section.figures(Figure.share("face.shipped.fmr", "FMR of the shipped threshold for 0.1 %, all pairs",
                            scores.falseMatches(point.llr()), scores.impostor()),
                            Figure.share("face.shipped.fnmr", "FNMR of the shipped threshold for FMR 0.1 %, all pairs",
                                    scores.falseNonMatches(point.llr()), scores.genuine()),
                            Figure.number("face.shipped.cllr", "cost of the shipped likelihood ratios, all pairs", scores.cllr(), "bits"));
                }
            }
        }
        section.table("Shipped thresholds on all pairs, across halves too", List.of("", "target FMR", "threshold, similarity", "FMR", "FNMR"), rows);
    }

    static Scores scores(Matcher matcher, Calibration calibration, List<Pair> pairs) {
        return Scores.of(pairs, pair -> calibration.llr(pair.similarities(matcher.by())));
    }
}
