package dev.haetae.evaluate.fuzz;

import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Mutated pictures through the very path of `haetae read`: nothing may crash, take over 2 s, or fill the memory.
public final class Fuzzing implements Part {
    private static final int MOST_RESIDENT_MEGABYTES = 1500;

    /// What a run is made from; the same of it makes the same pictures.
    /// @param largerOneIn see [Corpus]
    public record Origin(Path folder, int largerOneIn, long seed) {
        public Corpus corpus() throws IOException {
            return FuzzCorpus.of(folder, largerOneIn);
        }
    }

    /// Starts a child process for the pictures from one number to before another.
    public interface Launcher {
        Process start(Origin origin, int from, int to, Path notes) throws IOException;
    }

    private final int count;
    private final Launcher launcher;

    public Fuzzing(int count, Launcher launcher) {
        this.count = count;
        this.launcher = launcher;
    }

    @Override public String name() {
        return "fuzz";
    }

    @Override public String about() {
        return "Mutated pictures: crashes, time, memory";
    }

    @Override public Section measure(Job job) throws IOException {
        if (job.dataset() == null) {
            throw new IOException("this part needs a DATASET to mutate");
        }
        var origin = new Origin(job.dataset().toAbsolutePath(), job.option("larger", Corpus.USUALLY), job.seed());
        Files.createDirectories(job.out());
        Path log = job.out().resolve("fuzz-" + job.seed() + ".tsv");
        List<FuzzLine> lines = new FuzzRun(log, (from, to) -> launcher.start(origin, from, to, job.out()),
                job.progress()).run(Math.min(count, job.limit()));
        List<FuzzLine> faults = lines.stream().filter(line -> line.crashed() || line.slow()).toList();
        keep(faults, origin, job);
        return section(lines, faults, log, Math.min(count, job.limit()));
    }

    private static Section section(List<FuzzLine> lines, List<FuzzLine> faults, Path log, int asked) {
        var section = Section.of("fuzz", "Mutated pictures")
                .say("Each picture is made from the seed and its number, and read as haetae read does, in a child process. "
                        + "Time counts as too long when both the clock and the processor time of the reading thread say over 2 s. "
                        + "Every line stands in " + log.getFileName() + "; the files that failed lie beside it.")
                .figures(Figure.number("fuzz.pictures", "pictures", lines.size(), "").atLeast(asked),
                        Figure.number("fuzz.decoded", "of them decoded and looked at",
                                lines.stream().filter(line -> !line.outcome().equals("IMAGE_UNREADABLE")).count(), ""),
                        Figure.number("fuzz.crashed", "crashed", lines.stream().filter(FuzzLine::crashed).count(), "").atMost(0),
                        Figure.number("fuzz.slow", "over 2 s", lines.stream().filter(FuzzLine::slow).count(), "").atMost(0),
                        Figure.number("fuzz.cpu.p99", "processor time, 99th percentile", at(lines, FuzzLine::cpu, 0.99), "ms"),
                        Figure.number("fuzz.cpu.max", "processor time, longest", at(lines, FuzzLine::cpu, 1), "ms").atMost(2000),
                        Figure.number("fuzz.wall.p99", "by the clock, 99th percentile", at(lines, FuzzLine::wall, 0.99), "ms"),
                        Figure.number("fuzz.wall.max", "by the clock, longest", at(lines, FuzzLine::wall, 1), "ms"),
                        Figure.number("fuzz.resident.max", "resident memory, highest", at(lines, FuzzLine::resident, 1), "MB")
                                .atMost(MOST_RESIDENT_MEGABYTES),
                        Figure.number("fuzz.heap.max", "Java heap, highest", at(lines, FuzzLine::heap, 1), "MB"),
                        Figure.number("fuzz.resident.growth", "resident memory, second half of a process less its first (mean)",
                                growth(lines), "MB"))
                .table("By mutation", List.of("mutation", "pictures", "decoded", "cpu p50 ms", "cpu p99 ms", "cpu max ms",
                        "clock max ms"), byMutation(lines))
                .table("What was said", List.of("outcome", "pictures"), lines.stream()
                        .collect(Collectors.groupingBy(FuzzLine::outcome, TreeMap::new, Collectors.counting())).entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue().toString())).toList());
        if (!faults.isEmpty()) {
            section.table("Faults", List.of("number", "mutation", "bytes", "outcome", "clock ms", "cpu ms"), faults.stream()
                    .map(line -> List.of("" + line.number(), line.mutation().name(), "" + line.bytes(), line.outcome(),
                            millis(line.wall()), millis(line.cpu()))).toList());
        }
        return section.build();
    }

    private static List<List<String>> byMutation(List<FuzzLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Mutation mutation : Mutation.values()) {
            List<FuzzLine> mine = lines.stream().filter(line -> line.mutation() == mutation).toList();
            if (!mine.isEmpty()) {
                rows.add(List.of(mutation.name(), "" + mine.size(),
                        "" + mine.stream().filter(line -> !line.outcome().equals("IMAGE_UNREADABLE")).count(),
                        millis(at(mine, FuzzLine::cpu, 0.5)), millis(at(mine, FuzzLine::cpu, 0.99)),
                        millis(at(mine, FuzzLine::cpu, 1)), millis(at(mine, FuzzLine::wall, 1))));
            }
        }
        return rows;
    }

    private static double at(List<FuzzLine> lines, ToDoubleFunction<FuzzLine> value, double share) {
        double[] sorted = lines.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1.0, share * sorted.length)];
    }

    /// Peaks of single pictures fall in both halves alike; a leak does not.
    private static double growth(List<FuzzLine> lines) {
        var batches = lines.stream().collect(Collectors.groupingBy(line -> line.number() / FuzzRun.BATCH));
        return batches.values().stream().mapToDouble(batch -> {
            List<FuzzLine> order = batch.stream().sorted(Comparator.comparing(FuzzLine::number)).toList();
            int quarter = order.size() / 4;
            return mean(order.subList(3 * quarter, order.size())) - mean(order.subList(quarter, 2 * quarter));
        }).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    private static double mean(List<FuzzLine> lines) {
        return lines.stream().mapToDouble(FuzzLine::resident).average().orElse(Double.NaN);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static void keep(List<FuzzLine> faults, Origin origin, Job job) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        Corpus corpus = origin.corpus();
        for (FuzzLine fault : faults) {
            try {
                Files.write(job.out().resolve("fuzz-" + job.seed() + "-" + fault.number() + ".bin"),
                        FuzzCase.of(corpus, job.seed(), fault.number()).file());
            } catch (RuntimeException cannotBeMade) {
                // that is its fault, and its line says so
            }
        }
    }
}
