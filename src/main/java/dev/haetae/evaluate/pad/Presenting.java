package dev.haetae.evaluate.pad;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.evaluate.Evaluation;
import dev.haetae.evaluate.Footprint;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Presentations walked through on a few threads, each with engines of its own; and how much memory was held on the way.
final class Presenting {
    private static final int THREADS = 2;
    private static final int FOOTPRINT_EVERY = 100;

    private final Job job;
    private final KioskConfig config;
    private final List<Presented> done = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> broken = Collections.synchronizedMap(new TreeMap<>());
    private final Map<Integer, Footprint> footprints = Collections.synchronizedMap(new TreeMap<>());

    Presenting(Job job) {
        this.job = job;
        this.config = job.kiosk();
    }

    /// @throws IOException with the name of what broke in a walk
    void walk(String name, List<Presentation> presentations) throws IOException {
        int threads = Math.min(presentations.size(), job.option("threads", THREADS));
        job.progress().begin(name, presentations.size());
        var next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads))) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                ends.add(workers.submit(() -> work(presentations, next)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException broke) {
            throw new IOException("a walk broke: " + broke.getCause(), broke.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private void work(List<Presentation> presentations, AtomicInteger next) {
        try (var walker = new Walker(job.models(), config, Boolean.parseBoolean(job.option("still", "false")))) {
            for (int i = next.getAndIncrement(); i < presentations.size(); i = next.getAndIncrement()) {
                Presentation one = presentations.get(i);
                try (ReplayedCustomer camera = one.opened().get()) {
                    done.add(new Presented(one.kind(), walker.walk(camera, new Random(Long.reverse(one.seed())))));
                } catch (RuntimeException bug) { // hours of other walks are not lost for it
                    broken.merge(one.kind() + ": " + Evaluation.place(bug), 1, Integer::sum);
                }
                int count = done.size();
                if (count % FOOTPRINT_EVERY == 0) {
                    footprints.put(count, Footprint.now());
                }
                job.progress().step();
            }
        }
    }

    List<Presented> results() {
        return List.copyOf(done);
    }

    /// Of walks that broke, which are no results.
    void warn(Section.Builder section) {
        if (!broken.isEmpty()) {
            section.warn("Walks that broke and are not counted: " + broken);
        }
    }

    /// By the number of walks done.
    Map<Integer, Footprint> footprints() {
        return new TreeMap<>(footprints);
    }
}
