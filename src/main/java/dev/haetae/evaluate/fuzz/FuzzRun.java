package dev.haetae.evaluate.fuzz;

import dev.haetae.evaluate.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Many mutated pictures, in child processes one after the other. Every result is a line of a file; a run that was stopped
/// goes on where that ends.
public final class FuzzRun {
    /// A process reads so many: long enough that a leak shows, and a fault loses little.
    static final int BATCH = 5000;
    /// Processor time of the child without a word: where others have the processor, a minute by the clock is no hang. Whether a
    /// picture took longer than 2 s, its line tells.
    private static final Duration MOST_WORK = Duration.ofSeconds(60);
    /// By the clock, for a child that waits for ever and works at nothing.
    private static final long SILENCE_SECONDS = 900;
    private static final long LOOK_SECONDS = 5;
    /// Children in a row that ended before they began a picture: a machine short of memory for a while is no reason to stop.
    private static final int MOST_FALSE_STARTS = 3;
    private static final String END = "end";

    /// Starts a process that reads the pictures from one number to before another.
    public interface Child {
        Process start(int from, int to) throws IOException;
    }

    private final Path log;
    private final Child child;
    private final Progress progress;

    public FuzzRun(Path log, Child child, Progress progress) {
        this.log = log;
        this.child = child;
        this.progress = progress;
    }

    /// @return a line for each number below count; fewer where no child would start any more
    public List<FuzzLine> run(int count) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        endTheLastLine();
        BitSet done = numbers();
        progress.begin("fuzz", count - done.get(0, count).cardinality());
        int falseStarts = 0;
        for (int next = done.nextClearBit(0); next < count && falseStarts < MOST_FALSE_STARTS; next = done.nextClearBit(0)) {
            int known = done.nextSetBit(next);
            int to = Math.min(Math.min(count, (next / BATCH + 1) * BATCH), known < 0 ? count : known);
            falseStarts = batch(next, to) > next ? 0 : falseStarts + 1;
            done = numbers();
        }
        return done().stream().filter(line -> line.number() < count).toList();
    }

    private BitSet numbers() throws IOException {
        var numbers = new BitSet();
        done().forEach(line -> numbers.set(line.number()));
        return numbers;
    }

    /// A run that was killed may have left half a line, to which the next one must not be joined.
    private void endTheLastLine() throws IOException {
        byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        if (all.length > 0 && all[all.length - 1] != '\n') {
            Files.writeString(log, "\n", StandardOpenOption.APPEND);
        }
    }

    /// @return the number to go on with
    private int batch(int from, int to) throws IOException {
        Process process = child.start(from, to);
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().name("fuzz child").start(() -> pump(process, lines));
        int next = from;
        Optional<FuzzLine> begun = Optional.empty();
        try (var out = new PrintWriter(Files.newBufferedWriter(log, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND), true)) {
            while (next < to) {
                long asked = System.nanoTime();
                String line = word(process, lines);
                if (line == null || line.equals(END)) {
                    String why = line == null ? FuzzLine.HANG : FuzzLine.DEATH;
                    begun.ifPresent(at -> out.println(at.with(why, (System.nanoTime() - asked) / 1e6).text()));
                    return begun.map(at -> at.number() + 1).orElse(next);
                }
                if (FuzzLine.begun(line).isPresent()) {
                    begun = FuzzLine.begun(line);
                } else if (FuzzLine.of(line).isPresent()) {
                    out.println(line);
                    begun = Optional.empty();
                    next++;
                    progress.step();
                }
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /// @return the child's next line; null where it hangs
    private static String word(Process process, LinkedBlockingQueue<String> lines) throws InterruptedException {
        Duration before = worked(process);
        String line = null;
        for (long silent = 0; line == null && silent < SILENCE_SECONDS && worked(process).minus(before).compareTo(MOST_WORK) < 0;
                silent += LOOK_SECONDS) {
            line = lines.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        }
        return line;
    }

    private static Duration worked(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void pump(Process process, LinkedBlockingQueue<String> lines) {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // said below
        } finally {
            lines.add(END);
        }
    }

    private List<FuzzLine> done() throws IOException {
        List<FuzzLine> lines = new ArrayList<>();
        if (Files.exists(log)) {
            try (var all = Files.lines(log)) {
                all.forEach(line -> FuzzLine.of(line).ifPresent(lines::add));
            }
        }
        return lines;
    }
}
