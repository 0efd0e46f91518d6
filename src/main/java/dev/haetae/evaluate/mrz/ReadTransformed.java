package dev.haetae.evaluate.mrz;

import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Section;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The pictures of a dataset turned, tilted, laid on desks, bent, blurred and so on; beside other engines where their
/// readings are given. Settings: `transforms` (a regular expression on their names); `half`: `tuning` or `reporting`, by document
/// (all); `compare` ([Others], whose lists are read last); `export`, a folder: the pictures are written there as JPEG 95 for other
/// engines, [LinesApart] too, and nothing is measured. Another `--seed` draws other desks, angles and lights.
public final class ReadTransformed implements Part {
    private static final double GOAL = 0.95;
    private static final List<String> HEADS =
            List.of("transform", "pictures", "right", "bounds (95 %)", "right, not valid", "wrong but valid", "refused", "p95 ms", "p50 processor ms");

    @Override public String name() {
        return "mrz-transforms";
    }

    @Override public String about() {
        return "Machine-readable zones, pictures transformed";
    }

    @Override public Section measure(Job job) throws IOException {
        String half = job.option("half", "");
        List<Truth> truths = Truth.of(job.data("mrz"), job.limit()).stream()
                .filter(truth -> half.isEmpty() || truth.half().name().equalsIgnoreCase(half)).toList();
        if (truths.isEmpty()) {
            throw new IOException("no truth for " + job.dataset() + ": a GT*.tsv with the columns file, mrz_lines..., status");
        }
        List<Transform> transforms = Transform.all().stream().filter(t -> t.name().matches(job.option("transforms", ".*"))).toList();
        String folder = job.option("export", "");
        if (!folder.isEmpty()) {
            return exported(Path.of(folder), truths, transforms, job);
        }
        Map<Transform, List<Trial>> trials = new LinkedHashMap<>();
        List<Case> notRight = new ArrayList<>();
        job.progress().begin(name(), truths.size() * transforms.size());
        for (Transform transform : transforms) {
            List<Trial> row = new ArrayList<>();
            for (Truth truth : truths) {
                row.add(trial(truth, transform, job, notRight));
                job.progress().step();
            }
            trials.put(transform, row);
        }
        var section = Section.of(name(), about()).say("Right: every character of every line. Refused: not right, and not called valid. "
                + "Bounds: Clopper and Pearson, of the share that is right.");
        figures(section, truths, trials);
        section.table("By transform", HEADS, trials.entrySet().stream().map(e -> row(e.getKey(), truths, e.getValue())).toList());
        Others others = Others.of(job.option("compare", ""));
        if (!others.engines().isEmpty()) {
            compare(section, truths, transforms, trials, others);
        }
        return section.cases("Not right, or not called valid", notRight).build();
    }

    private Section exported(Path folder, List<Truth> truths, List<Transform> transforms, Job job) throws IOException {
        job.progress().begin(name(), truths.size() * transforms.size());
        int written = 0;
        try (LinesApart lines = new LinesApart(job)) {
            for (Transform transform : transforms) {
                for (Truth truth : truths) {
                    if (Images.read(truth.file()) instanceof Outcome.Passed<Frame>(Frame picture)) {
                        try (picture; Frame changed = transform.of(picture, seed(truth, job))) {
                            Path file = folder.resolve(exported(transform, truth));
                            Files.createDirectories(file.getParent());
                            Files.write(file, Images.jpeg(changed, 95));
                            lines.write(changed, file);
                            written++;
                        }
                    }
                    job.progress().step();
                }
            }
        }
        return Section.of(name(), about()).say(written + " pictures written for other engines, none measured.").build();
    }

    private static Trial trial(Truth truth, Transform transform, Job job, List<Case> notRight) throws IOException {
        if (!(Images.read(truth.file()) instanceof Outcome.Passed<Frame>(Frame picture))) {
            return Trial.unreadable();
        }
        try (picture; Frame changed = transform.of(picture, seed(truth, job))) {
            Trial trial = Trial.of(changed, job);
            if (trial.verdict(truth.lines()) != Case.Verdict.RIGHT) {
                notRight.add(trial.described(transform.name() + ": " + truth.name(), truth.lines(), changed));
            }
            return trial;
        }
    }

    /// The first seed of the command draws by the picture's place alone.
    private static int seed(Truth truth, Job job) {
        return truth.place() + (int) (job.seed() - 1) * 1009;
    }

    /// Where a transformed picture stands below the folder it is written to.
    private static String exported(Transform transform, Truth truth) {
        return transform.name().replaceAll("[^a-zA-Z0-9.-]+", "_") + "/" + String.format(Locale.ROOT, "%03d.jpg", truth.place());
    }

    private static void figures(Section.Builder section, List<Truth> truths, Map<Transform, List<Trial>> trials) {
        List<Double> millis = trials.values().stream().flatMap(List::stream).map(Trial::millis).toList();
        List<Double> work = trials.values().stream().flatMap(List::stream).map(Trial::work).toList();
        for (String kind : List.of("turned", "tilted", "desk", "EXIF")) {
            List<Case.Verdict> verdicts = new ArrayList<>();
            trials.forEach((transform, row) -> {
                if (transform.name().startsWith(kind)) {
                    verdicts.addAll(verdicts(truths, row));
                }
            });
            if (!verdicts.isEmpty()) {
                section.figures(Figure.share("mrz." + kind.toLowerCase(Locale.ROOT), kind + ": read wholly right", right(verdicts),
                        verdicts.size()).atLeast(GOAL));
            }
        }
        List<Case.Verdict> all = trials.values().stream().flatMap(row -> verdicts(truths, row).stream()).toList();
        section.figures(Figure.share("mrz.transformed.wrongButValid", "read wrongly and called valid, all transforms",
                        all.stream().filter(v -> v == Case.Verdict.WRONG).count(), all.size()).atMost(0),
                Figure.number("mrz.transformed.p50", "time of a picture, median", Spread.of(millis, 0.5), "ms"),
                Figure.number("mrz.transformed.p95", "time of a picture, 95th percentile", Spread.of(millis, 0.95), "ms").atMost(1000),
                Figure.number("mrz.transformed.work", "processor time of a picture, median", Spread.of(work, 0.5), "ms"));
    }

    private static List<Case.Verdict> verdicts(List<Truth> truths, List<Trial> row) {
        List<Case.Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            verdicts.add(row.get(i).verdict(truths.get(i).lines()));
        }
        return verdicts;
    }

    private static long right(List<Case.Verdict> verdicts) {
        return verdicts.stream().filter(v -> v == Case.Verdict.RIGHT || v == Case.Verdict.PARTLY).count();
    }

    private static List<String> row(Transform transform, List<Truth> truths, List<Trial> row) {
        List<Case.Verdict> verdicts = verdicts(truths, row);
        var bounds = Bounds.twoSided(right(verdicts), verdicts.size(), 0.95);
        return List.of(transform.name(), "" + verdicts.size(), "" + right(verdicts),
                Numbers.percent(bounds.low()) + " to " + Numbers.percent(bounds.high()), count(verdicts, Case.Verdict.PARTLY),
                count(verdicts, Case.Verdict.WRONG), count(verdicts, Case.Verdict.REFUSED),
                Numbers.plain(Math.rint(Spread.of(row.stream().map(Trial::millis).toList(), 0.95))),
                Numbers.plain(Math.rint(Spread.of(row.stream().map(Trial::work).toList(), 0.5))));
    }

    private static String count(List<Case.Verdict> verdicts, Case.Verdict verdict) {
        return "" + verdicts.stream().filter(v -> v == verdict).count();
    }

    /// Only pictures that the other engine's list names are counted, for it; a list may hold some transforms only.
    private static void compare(Section.Builder section, List<Truth> truths, List<Transform> transforms,
            Map<Transform, List<Trial>> trials, Others others) {
        List<String> heads = new ArrayList<>(List.of("transform", "ours"));
        others.engines().forEach(engine -> heads.add(engine.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Transform transform : transforms) {
            List<String> cells = new ArrayList<>(List.of(transform.name(),
                    right(verdicts(truths, trials.get(transform))) + " of " + truths.size()));
            for (Others.Engine engine : others.engines()) {
                int seen = 0;
                int right = 0;
                for (Truth truth : truths) {
                    List<String> lines = engine.lines().get(exported(transform, truth));
                    seen += lines == null ? 0 : 1;
                    right += truth.lines().equals(lines) ? 1 : 0;
                }
                cells.add(seen == 0 ? "-" : right + " of " + seen);
            }
            rows.add(cells);
        }
        section.table("Read wholly right, beside other engines on the same pictures", heads, rows);
    }
}
