package dev.haetae.launch;

import dev.haetae.document.DocumentReader;
import dev.haetae.document.Inspection;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Footprint;
import dev.haetae.evaluate.fuzz.Corpus;
import dev.haetae.evaluate.fuzz.FuzzCase;
import dev.haetae.evaluate.fuzz.FuzzLine;
import dev.haetae.evaluate.fuzz.Fuzzing;
import dev.haetae.evaluate.fuzz.Mutation;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Reads mutated pictures one after the other as `haetae read` does, in a process of its own: what kills it, kills only it.
/// Says on standard output what it is about to do, and what came of it.
final class FuzzChild {
    private static final String HEAP = "-Xmx512m"; // a leak of pictures shows as a death

    private FuzzChild() {}

    /// Starts one that reads the pictures from one number to before another.
    static Process start(Home home, Fuzzing.Origin origin, int from, int to, Path notes) throws IOException {
        var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dhaetae.home=" + home.root(),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-XX:ErrorFile=" + notes.resolve("death-%p.log"),
                FuzzChild.class.getName(), origin.folder().toString(), String.valueOf(origin.largerOneIn()), String.valueOf(origin.seed()),
                String.valueOf(from), String.valueOf(to)))
                .redirectError(ProcessBuilder.Redirect.to(notes.resolve("fuzz-child.log").toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    /// @param args folder, one larger picture in so many, seed, first number, number after the last
    public static void main(String... args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // the protocol's stream is ours alone
        var origin = new Fuzzing.Origin(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
        Home home = Home.find();
        Corpus corpus = origin.corpus();
        LocalDate today = LocalDate.of(2026, 11, 22);
        try (var engines = new DocumentEngines(Models.at(home.models()), home, 0)) {
            engines.warm();
            for (byte[] file : corpus.jpegs().subList(0, Math.min(6, corpus.jpegs().size()))) {
                outcome(engines.reader(), file, today); // what is loaded at first use counts against no picture
            }
            for (int number = Integer.parseInt(args[3]); number < Integer.parseInt(args[4]); number++) {
                Mutation mutation = FuzzCase.mutation(origin.seed(), number);
                out.println(FuzzLine.begin(number, mutation));
                out.flush();
                out.println(line(engines.reader(), corpus, origin.seed(), number, today));
                if (out.checkError()) {
                    return; // nobody listens any more
                }
            }
        }
    }

    private static String line(DocumentReader reader, Corpus corpus, long seed, int number, LocalDate today) {
        FuzzCase made;
        try {
            made = FuzzCase.of(corpus, seed, number);
        } catch (RuntimeException | Error bug) { // the next child would come to the same picture, and so to the same end
            return new FuzzLine(number, FuzzCase.mutation(seed, number), 0, crash(bug), 0, 0, 0, (long) Footprint.residentMegabytes(), heapMegabytes()).text();
        }
        return run(reader, made, today);
    }

    private static String run(DocumentReader reader, FuzzCase made, LocalDate today) {
        var threads = ManagementFactory.getThreadMXBean();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long all = system.getProcessCpuTime();
        long mine = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        String outcome = outcome(reader, made.file(), today);
        return new FuzzLine(made.number(), made.mutation(), made.file().length, outcome, (System.nanoTime() - wall) / 1e6,
                (threads.getCurrentThreadCpuTime() - mine) / 1e6, (system.getProcessCpuTime() - all) / 1e6, (long) Footprint.residentMegabytes(),
                heapMegabytes()).text();
    }

    /// What `haetae read` would say; for what it would call a bug, the exception and its place.
    private static String outcome(DocumentReader reader, byte[] file, LocalDate today) {
        try {
            return switch (Images.decode(file)) {
                case Outcome.Rejected<Frame>(var reason, var _) -> reason.name();
                case Outcome.Passed<Frame>(Frame picture) -> {
                    try (picture; Inspection seen = reader.inspect(picture, today)) {
                        yield seen.faults().isEmpty() ? "PASSED" : seen.faults().getFirst().reason().name();
                    }
                }
            };
        } catch (RuntimeException | Error bug) {
            return crash(bug);
        }
    }

    private static String crash(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        StackTraceElement ours = Arrays.stream(trace).filter(at -> at.getClassName().startsWith("dev.haetae"))
                .findFirst().orElse(trace.length == 0 ? null : trace[0]);
        return FuzzLine.CRASH + bug.getClass().getSimpleName() + " at " + ours;
    }

    private static long heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(peak -> peak.getUsed()).sum() >> 20;
    }
}
