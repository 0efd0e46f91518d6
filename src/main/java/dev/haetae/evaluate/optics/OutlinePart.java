package dev.haetae.evaluate.optics;

import dev.haetae.demo.damage.Desk;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How well the outline of a document is found on quiet and busy desks. `--set half=tuning` for the pictures on which the
/// finder was built; `--set each=N` for N pictures of each desk and setting.
public final class OutlinePart implements Part {
    private static final double GOOD = 0.9;
    private static final double GOAL = 0.9;
    private static final int EACH = 10;

    @Override public String name() {
        return "outlines";
    }

    @Override public String about() {
        return "Outlines: composed pictures of a document on a desk, intersection over union with the true place";
    }

    @Override public Section measure(Job job) throws IOException {
        Split half = job.option("half", "reporting").equals("tuning") ? Split.TUNING : Split.REPORTING;
        List<Base> bases = Bases.of(job, half);
        List<OutlineTrial> trials = new ArrayList<>();
        try {
            var optics = new OpenCvDocumentOptics();
            int each = Math.min(job.option("each", EACH), job.limit());
            job.progress().begin(name(), each * Desk.values().length * OutlineTrial.Setting.values().length);
            for (Desk desk : Desk.values()) {
                for (OutlineTrial.Setting setting : OutlineTrial.Setting.values()) {
                    for (int i = 0; i < each; i++) {
                        long seed = ((half == Split.TUNING ? 1 : 2) * 1000 + job.seed()) * 100_000 + desk.ordinal() * 10_000
                                + setting.ordinal() * 1000 + i;
                        trials.add(OutlineTrial.run(optics, bases.get(i % bases.size()), desk, setting, seed));
                        job.progress().step();
                    }
                }
            }
        } finally {
            bases.forEach(Base::close);
        }
        return section(trials, half);
    }

    private Section section(List<OutlineTrial> trials, Split half) {
        List<Figure> figures = new ArrayList<>();
        figures.add(share("outlines.good", "first outline at 0.9 or better, all", trials.stream()).atLeast(GOAL));
        for (OutlineTrial.Setting setting : OutlineTrial.Setting.values()) {
            figures.add(share("outlines." + setting, setting.name(), trials.stream().filter(t -> t.setting() == setting)));
        }
        figures.add(Figure.number("outlines.millis", "median time", trials.stream().mapToDouble(OutlineTrial::millis).sorted()
                .skip(trials.size() / 2).findFirst().orElse(0), "ms"));
        List<List<String>> rows = Stream.of(Desk.values()).map(desk -> {
            var of = trials.stream().filter(t -> t.desk() == desk).toList();
            return List.of(desk.name(), String.valueOf(of.stream().filter(t -> t.overlap() >= GOOD).count()),
                    String.valueOf(of.stream().filter(t -> t.best() >= GOOD).count()), String.valueOf(of.size()));
        }).toList();
        return Section.of(name(), about()).say("Half " + half + ". Desks are drawn, not photographed.")
                .figures(figures.toArray(Figure[]::new))
                .table("By desk", List.of("desk", "first is good", "one of them is good", "of"), rows)
                .cases("Not good", trials.stream().filter(t -> t.overlap() < GOOD).map(t -> new Case(t.desk() + " " + t.setting(),
                        Case.Verdict.REFUSED, t.jpeg(), List.of(), String.format(Locale.ROOT, "overlap %.2f, best %.2f, seed %d",
                        t.overlap(), t.best(), t.seed()))).toList()).build();
    }

    private static Figure share(String name, String label, Stream<OutlineTrial> trials) {
        List<OutlineTrial> all = trials.toList();
        return Figure.share(name, label, all.stream().filter(t -> t.overlap() >= GOOD).count(), all.size());
    }
}
