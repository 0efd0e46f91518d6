package dev.haetae.evaluate.optics;

import dev.haetae.demo.damage.Damage;
import dev.haetae.demo.damage.DamagedPicture;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is said of damaged pictures: read right, or refused with the right reason. `--set half=tuning` shows the documents
/// on which limits were set instead; `--set damage=BLUR` only one damage;
/// `--set sample=100` so many of all pairs of document and damage, drawn by the seed.
public final class DamagePart implements Part {
    private static final double GOAL = 0.9;
    private static final long TUNING_SEED = 1000;
    private static final long REPORTING_SEED = 500_000;

    @Override public String name() {
        return "damage";
    }

    @Override public String about() {
        return "Damaged pictures: read right, or refused with the right reason";
    }

    @Override public Section measure(Job job) throws IOException {
        Split half = job.option("half", "reporting").equals("tuning") ? Split.TUNING : Split.REPORTING;
        List<DamageTrial> drawn = drawn(job, half);
        List<DamageTrial> derived = derived(job);
        long wrong = Stream.concat(drawn.stream(), derived.stream()).filter(t -> t.answer().wrong()).count();
        var section = Section.of(name(), about())
                .say("Damage is drawn by seed and strength on documents that read well, half " + half
                        + "; limits were set on the other documents, seeds and strengths.")
                .figures(share("damage.right", "right answers, drawn damage", drawn).atLeast(GOAL),
                        Figure.share("damage.wrongButValid", "read wrongly and given out as right", wrong,
                                drawn.size() + derived.size()).atMost(0))
                .table("Answers to each damage, drawn", HEADS, rows(drawn));
        if (derived.isEmpty()) {
            section.warn("No folder E_bad/derived in the dataset: pictures damaged by others were not measured.");
        } else {
            section.figures(share("damage.derived", "right answers, damaged by others", derived).atLeast(GOAL))
                    .table("Answers to each damage, made by others", HEADS, rows(derived));
        }
        return section.cases("Not right", Stream.concat(drawn.stream(), derived.stream()).filter(t -> !t.right())
                .map(DamagePart::shown).toList()).build();
    }

    private static final List<String> HEADS = List.of("damage", "right", "of", "answers");

    private static Figure share(String name, String label, List<DamageTrial> trials) {
        return Figure.share(name, label, trials.stream().filter(DamageTrial::right).count(), trials.size());
    }

    private static List<List<String>> rows(List<DamageTrial> trials) {
        Map<Damage, List<DamageTrial>> by = trials.stream().collect(Collectors.groupingBy(t -> t.picture().damage(), TreeMap::new,
                Collectors.toList()));
        return by.entrySet().stream().map(row -> List.of(row.getKey().name(),
                String.valueOf(row.getValue().stream().filter(DamageTrial::right).count()), String.valueOf(row.getValue().size()),
                row.getValue().stream().collect(Collectors.groupingBy(t -> t.answer().text(), TreeMap::new, Collectors.counting()))
                        .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")))).toList();
    }

    private static List<DamageTrial> drawn(Job job, Split half) throws IOException {
        List<Base> bases = Bases.of(job, half);
        try {
            List<Damage> damages = Stream.of(Damage.values())
                    .filter(d -> job.option("damage", d.name()).equals(d.name())).toList();
            List<Base> some = bases.subList(0, Math.min(job.limit(), bases.size()));
            record Pair(int base, Damage damage) {}
            List<Pair> pairs = new ArrayList<>();
            IntStream.range(0, some.size()).forEach(i -> damages.forEach(damage -> pairs.add(new Pair(i, damage))));
            Collections.shuffle(pairs, new Random(job.seed()));
            List<Pair> taken = pairs.subList(0, Math.min(pairs.size(), job.option("sample", Integer.MAX_VALUE)));
            job.progress().begin(job.option("damage", "damage"), taken.size());
            List<DamageTrial> trials = new ArrayList<>();
            for (Pair pair : taken) {
                long seed = job.seed() * 100 + (half == Split.TUNING ? TUNING_SEED : REPORTING_SEED) + pair.base;
                trials.add(DamageTrial.run(job.reader(), some.get(pair.base), some.get((pair.base + 1) % some.size()), pair.damage, seed,
                        job.today()));
                job.progress().step();
            }
            return trials;
        } finally {
            bases.forEach(Base::close);
        }
    }

    private static List<DamageTrial> derived(Job job) throws IOException {
        List<DamageTrial> trials = new ArrayList<>();
        Path folder = job.dataset() == null ? Path.of("none") : job.dataset().resolve("E_bad/derived");
        if (!Files.isDirectory(folder) || !job.option("damage", "").isEmpty()) {
            return trials;
        }
        List<Dataset.Row> rows = Dataset.open(job.dataset(), "mrz").rows();
        for (Path file : new Dataset(folder, null, List.of()).files()) {
            String name = file.getFileName().toString();
            var row = rows.stream().filter(r -> Derived.shows(name, r)).findFirst();
            var damage = Derived.damage(name);
            if (row.isPresent() && damage.isPresent()) {
                byte[] bytes = Files.readAllBytes(file);
                Base base = new Base(name, Frame.blank(1, 1, 0), List.of(row.get().value("mrz_lines").split("\\|")), Map.of());
                trials.add(new DamageTrial(base, new DamagedPicture(damage.get(), 1, 0, bytes),
                        DamageTrial.answer(job.reader(), base, bytes, job.today()), 0));
            }
        }
        return trials;
    }

    private static Case shown(DamageTrial trial) {
        byte[] small = new byte[0];
        if (Images.decode(trial.picture().file()) instanceof Outcome.Passed<Frame>(Frame frame)) {
            try (frame) {
                small = Thumbnail.of(frame);
            }
        }
        String note = trial.picture() + ": " + trial.answer().text() + ", " + trial.millis() + " ms; right would be "
                + (trial.picture().damage().mayBeRead() ? "read " : "") + trial.picture().damage().accepted();
        return new Case(trial.base().name(), trial.answer().wrong() ? Case.Verdict.WRONG : Case.Verdict.REFUSED, small, List.of(), note);
    }
}
