package dev.haetae.evaluate.mrz;

import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a dataset as they are, through the whole reader; those without truth are shown, not counted.
public final class ReadAsGiven implements Part {
    private static final double GOAL = 0.98;

    @Override public String name() {
        return "mrz";
    }

    @Override public String about() {
        return "Machine-readable zones, pictures as given";
    }

    @Override public Section measure(Job job) throws IOException {
        Dataset data = job.data("mrz");
        List<Truth> truths = Truth.of(data, job.limit());
        List<Path> known = truths.stream().map(Truth::file).toList();
        List<Path> others = new ArrayList<>(data.rows().stream().map(Dataset.Row::file).filter(f -> !known.contains(f)).toList());
        others.addAll(data.withoutTruth());
        others = others.stream().limit(job.limit()).toList();
        if (truths.isEmpty() && others.isEmpty()) {
            throw new IOException("no pictures in " + job.dataset());
        }
        job.progress().begin(name(), truths.size() + others.size());
        List<Case> cases = new ArrayList<>();
        List<Case> unknown = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        var print = new PrintTally();
        for (Truth truth : truths) {
            cases.add(read(truth.name(), truth.file(), truth.lines(), job, millis, print));
        }
        for (Path other : others) {
            unknown.add(read(data.folder().relativize(other).toString(), other, List.of(), job, millis, print));
        }
        var section = Section.of(name(), about())
                .say("A picture counts as right only when every line is, character for character. Names carry no check digit.");
        if (truths.isEmpty()) {
            section.warn("No truth for these pictures: a GT*.tsv with the columns file, mrz_lines..., status.");
        } else {
            section.figures(
                    Figure.share("mrz.right", "read wholly right", count(cases, Case.Verdict.RIGHT) + count(cases, Case.Verdict.PARTLY),
                            cases.size()).atLeast(GOAL),
                    Figure.share("mrz.rightAndValid", "read wholly right and called valid", count(cases, Case.Verdict.RIGHT), cases.size()),
                    Figure.share("mrz.wrongButValid", "read wrongly and called valid", count(cases, Case.Verdict.WRONG), cases.size())
                            .atMost(0));
        }
        section.figures(Figure.number("mrz.p50", "time of a picture, median", Spread.of(millis, 0.5), "ms"),
                Figure.number("mrz.p95", "time of a picture, 95th percentile", Spread.of(millis, 0.95), "ms").atMost(1000));
        print.into(section);
        return section.cases("Not right, or not called valid", cases.stream().filter(c -> c.verdict() != Case.Verdict.RIGHT).toList())
                .cases("Right", cases.stream().filter(c -> c.verdict() == Case.Verdict.RIGHT).toList())
                .cases("Without truth", unknown).build();
    }

    private static Case read(String name, Path file, List<String> truth, Job job, List<Double> millis, PrintTally print) {
        job.progress().step();
        if (!(Images.read(file) instanceof Outcome.Passed<Frame>(Frame picture))) {
            return new Case(name, truth.isEmpty() ? Case.Verdict.UNKNOWN : Case.Verdict.REFUSED, new byte[0], List.of(),
                    "IMAGE_UNREADABLE");
        }
        try (picture) {
            Trial trial = Trial.of(picture, job);
            millis.add(trial.millis());
            print.add(trial);
            return trial.described(name, truth, picture);
        }
    }

    private static long count(List<Case> cases, Case.Verdict verdict) {
        return cases.stream().filter(c -> c.verdict() == verdict).count();
    }
}
