package dev.haetae.evaluate.tamper;

import dev.haetae.config.DocumentLayouts;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.document.Inspection;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Section;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Forged specimens and honest ones through the whole reader; pictures of real documents, where a DATASET is given, for
/// false alarms. Settings: `half` (reporting or tuning), `rounds` (63 forged and 21 honest pictures each), `faces` (a folder
/// of people's pictures), `dump` (a file for the training script; tuning half only).
public final class TamperPart implements Part {
    private static final int ROUNDS = 3;
    /// Splits real pictures; the same for ever, or they would be tuned on.
    private static final long REAL_SPLIT = 7;

    @Override public String name() {
        return "tamper";
    }

    @Override public String about() {
        return "Tampered, copied and displayed specimens; false alarms on honest ones and on real pictures";
    }

    @Override public Section measure(Job job) throws IOException {
        Split half = Split.valueOf(job.option("half", "reporting").toUpperCase(Locale.ROOT));
        String dump = job.option("dump", "");
        if (!dump.isEmpty() && half == Split.REPORTING) {
            throw new IOException("the reporting half is not for training");
        }
        try (var rows = dump.isEmpty() ? null : new CueTable(Path.of(dump), DocumentLayouts.load(job.config().resolve("documents")).layouts())) {
            List<Trial> drawn = drawn(job, half, rows);
            List<Trial> real = job.dataset() == null ? List.of() : real(job, half, rows);
            return new TamperTable(half, drawn, real).section(this);
        }
    }

    private static List<Trial> drawn(Job job, Split half, CueTable rows) throws IOException {
        Path portrait = job.models().file("astronaut.png");
        var samples = new Samples(portrait, job.today(), half, job.seed(),
                Faces.of(Specimens.of(portrait, job.today()), job.models(), job.option("faces", ""), half));
        List<Sample> plan = Samples.plan(job.option("rounds", ROUNDS));
        plan = plan.subList(0, Math.min(plan.size(), job.limit()));
        job.progress().begin("tamper", plan.size());
        List<Trial> trials = new ArrayList<>();
        for (Sample sample : plan) {
            Specimen document = samples.document(sample);
            try (Frame picture = samples.picture(sample, document)) {
                if (picture != null) {
                    trials.add(look(job, sample, sample.name(), sample.forgery() + " " + sample.strength() + " " + sample.by(), picture, rows));
                }
            }
            job.progress().step();
        }
        return trials;
    }

    private static Trial look(Job job, Sample sample, String name, String kind, Frame picture, CueTable rows) throws IOException {
        try (Inspection seen = job.reader().inspect(picture, job.today())) {
            if (rows != null && seen.reading().isPresent()) {
                rows.add(kind, seen.reading().get());
            }
            return Trial.of(sample, name, seen);
        }
    }

    /// Versions of one document (turned, named _2) are one group.
    private static List<Trial> real(Job job, Split half, CueTable rows) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Path file : Dataset.open(job.dataset(), "mrz").files()) {
            String name = file.getFileName().toString();
            if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(jpg|jpeg|png)")
                    || Split.of(name.replaceAll("(orient|rotate).*|[0-9]+|\\..*", ""), REAL_SPLIT) != half) {
                continue;
            }
            if (Images.read(file) instanceof Passed<Frame>(Frame picture)) {
                try (picture) {
                    trials.add(look(job, null, name, "REAL . .", picture, rows));
                }
            }
        }
        return trials;
    }
}
