package dev.haetae.evaluate.face;

import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Block.Axis;
import dev.haetae.evaluate.report.Block.Series;
import dev.haetae.evaluate.report.Section;
import dev.haetae.face.OperatingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// False matches and false non-matches of each model and of both together: calibrated on one half of the persons, reported
/// on the other, both ways round. `--set write=FILE` writes models/face-calibration.json, `--set half=all` from all
/// persons, else from the tuning half.
public final class VerificationPart implements Part {
    static final double[] RATES = {0.01, 0.003, 0.001, 0.0003, 0.0001};
    private static final double[] REPORTED = {0.01, 0.001};
    private static final double GOAL = 0.01;

    @Override public String name() {
        return "verification";
    }

    @Override public String about() {
        return "Whether two faces are one person's: FMR and FNMR of each model and of both";
    }

    @Override public Section measure(Job job) throws IOException {
        Album album = Album.open(job);
        try (Gallery gallery = Gallery.look(album, job)) {
            Pairs pairs = Pairs.of(gallery.photos());
            Section.Builder section = Section.of(name(), about());
            told(section, gallery, pairs);
            var halves = List.of(Split.TUNING, Split.REPORTING);
            if (halves.stream().anyMatch(half -> !enough(pairs.within(half)))) {
                section.warn("Too few persons for halves: a half has no pair of one person or too few of strangers. Only what is shipped is measured.");
            } else {
                bothWays(section, pairs, gallery, job.seed());
                Splits.of(section, pairs, job.seed());
                Protection.measure(section, pairs, gallery.photos(), job.seed());
            }
            if (job.options().containsKey("write")) {
                write(job, pairs, gallery);
            }
            try {
                FaceCalibrations shipped = FaceCalibrations.in(job.config().resolveSibling("models"));
                Shipped.measure(section, pairs, shipped, job.seed());
                Slices.of(section, pairs.all(), shipped);
            } catch (Models.ModelMissing none) {
                section.warn(none.getMessage());
            }
            return section.build();
        }
    }

    private static boolean enough(List<Pair> pairs) {
        return pairs.stream().anyMatch(Pair::genuine) && pairs.stream().filter(pair -> !pair.genuine()).count() >= 100;
    }

    private static void told(Section.Builder section, Gallery gallery, Pairs pairs) {
        long persons = gallery.photos().stream().map(Photo::identity).distinct().count();
        section.say("%d pictures of %d persons, %d pairs of one person, %d of strangers; colour with colour, grey with grey. Pairs share persons: bounds by identity (1000 draws) beside the exact ones, which are too narrow."
                .formatted(gallery.photos().size(), persons, pairs.all().stream().filter(Pair::genuine).count(),
                        pairs.all().stream().filter(pair -> !pair.genuine()).count()));
        var rows = new ArrayList<List<String>>();
        gallery.leftOut().forEach((why, count) -> rows.add(List.of(why, String.valueOf(count))));
        rows.add(List.of("no face found, or unreadable (failure to enrol; below as GFRR)", String.valueOf(gallery.failed().size())));
        section.table("Left out", List.of("why", "pictures"), rows);
    }

    private static void bothWays(Section.Builder section, Pairs pairs, Gallery gallery, long seed) {
        List<Pair> tuning = pairs.within(Split.TUNING);
        List<Pair> reporting = pairs.within(Split.REPORTING);
        List<Trial> there = Matcher.MODELS.stream().map(matcher -> Trial.of(matcher, tuning, reporting)).toList();
        List<Trial> back = Matcher.MODELS.stream().map(matcher -> Trial.of(matcher, reporting, tuning)).toList();
        for (Trial trial : there) {
            for (double rate : REPORTED) {
                boolean goal = trial.matcher() == Matcher.BOTH && rate == 0.001;
                section.figures(goal ? trial.falseNonMatches(rate).atMost(GOAL) : trial.falseNonMatches(rate));
            }
        }
        table(section, "Calibrated and threshold chosen on the tuning half, reported on the other", there, seed);
        table(section, "The other way round", back, seed);
        warned(section, there);
        warned(section, back);
        curves(section, "Reporting half, calibrated on the other: what its own curve allows", there);
        curves(section, "Tuning half, calibrated on the other", back);
        failures(section, gallery, there);
        section.plot("Detection error trade-off, reporting half", new Axis("false match rate", 1e-4, 1, true),
                new Axis("false non-match rate", 1e-3, 1, true),
                there.stream().map(trial -> new Series(trial.matcher().label(), trial.scores().det(), false)).toList());
        section.plot("Detection error trade-off, tuning half", new Axis("false match rate", 1e-4, 1, true),
                new Axis("false non-match rate", 1e-3, 1, true),
                back.stream().map(trial -> new Series(trial.matcher().label(), trial.scores().det(), false)).toList());
    }

    private static void warned(Section.Builder section, List<Trial> trials) {
        trials.stream().filter(trial -> trial.scores().fmr(trial.threshold(0.001)) > 0.003).forEach(trial -> section.warn(
                ("%s: the threshold of the one half lets through %s of the other's strangers where 0.1 %% was asked for. Strangers who "
                        + "look alike decide that, and so few persons do not settle it.").formatted(trial.matcher().label(),
                        percent(trial.scores().fmr(trial.threshold(0.001))))));
    }

    private static void table(Section.Builder section, String caption, List<Trial> trials, long seed) {
        var rows = new ArrayList<List<String>>();
        trials.forEach(trial -> Arrays.stream(REPORTED).forEach(rate -> rows.add(trial.row(rate, seed))));
        section.table(caption, List.of("", "target FMR", "threshold, LLR", "FMR (exact 95 %)", "by identity, %", "FNMR (exact 95 %)",
                "by identity, %"), rows);
    }

    private static void curves(Section.Builder section, String caption, List<Trial> trials) {
        section.table(caption, List.of("", "EER", "FNMR at FMR 1 %", "at 0.1 %", "at 0.01 %", "Cllr, bits"), trials.stream().map(trial -> {
            var scores = trial.scores();
            return List.of(trial.matcher().label(), percent(scores.equalErrorRate()), percent(scores.fnmr(scores.thresholdAt(0.01))),
                    percent(scores.fnmr(scores.thresholdAt(0.001))),
                    scores.supports(0.0001) ? percent(scores.fnmr(scores.thresholdAt(0.0001))) : "too few strangers",
                    "%.3f".formatted(scores.cllr()));
        }).toList());
    }

    /// Generalised false reject rate: a person whose picture shows no face to the engines is refused as well.
    private static void failures(Section.Builder section, Gallery gallery, List<Trial> trials) {
        long lost = gallery.failed().stream().mapToLong(picture ->
                gallery.photos().stream().filter(photo -> photo.identity().equals(picture.identity())).count()).sum();
        section.table("With failures to enrol counted as non-matches (GFRR at FMR 0.1 %), reporting half; lost pairs of all persons",
                List.of("", "lost pairs", "GFRR"), trials.stream().map(trial -> {
                    long wrong = trial.scores().falseNonMatches(trial.threshold(0.001)) + lost;
                    return List.of(trial.matcher().label(), String.valueOf(lost), Trial.rate(wrong, trial.scores().genuine() + lost));
                }).toList());
    }

    private void write(Job job, Pairs pairs, Gallery gallery) throws IOException {
        String half = job.option("half", "tuning");
        List<Pair> used = half.equals("all") ? pairs.all() : pairs.within(half.equals("reporting") ? Split.REPORTING : Split.TUNING);
        long persons = used.stream().flatMap(pair -> List.of(pair.one(), pair.other()).stream()).map(Photo::identity).distinct().count();
        var entries = Matcher.MODELS.stream().map(matcher -> {
            Logistic fit = matcher.fit(used);
            Scores scores = matcher.scores(used, fit);
            return new FaceCalibrations.Entry(matcher.by(), Arrays.stream(fit.weights()).boxed().toList(), fit.offset(), scores.cllr(),
                    Arrays.stream(RATES).filter(scores::supports)
                            .mapToObj(rate -> new OperatingPoint(rate, scores.thresholdAt(rate))).toList());
        }).toList();
        new FaceCalibrations(job.today().toString(), "%s, %d persons, %d pictures, %d pairs of one person, %d of strangers".formatted(
                job.dataset().getFileName(), persons, gallery.photos().size(), used.stream().filter(Pair::genuine).count(),
                used.stream().filter(pair -> !pair.genuine()).count()), half, job.seed(), entries).write(Path.of(job.options().get("write")));
    }

    static String percent(double share) {
        return "%.2f %%".formatted(100 * share);
    }
}
