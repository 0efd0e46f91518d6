package dev.haetae.engine;

import dev.haetae.document.Effort;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// So much processor time of the reading thread: a machine busy with other things cuts no reading short.
public final class ProcessorEffort implements Effort {
    /// A passport takes about 0.3 s, a card with every label searched for less than 1 s.
    private static final Duration USUAL = Duration.ofMillis(1100);
    /// How much longer what was begun may go on. Lines amid print on a desk are found after 1.1 s now and then; with this, decoding
    /// and a reason for what was not read, the slowest picture stays under 2 s.
    private static final double LONGER = 1.35;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long most;
    private final ThreadLocal<Long> begun = new ThreadLocal<>();

    ProcessorEffort(Duration most) {
        this.most = most.toNanos();
    }

    public static ProcessorEffort usual() {
        return new ProcessorEffort(USUAL);
    }

    @Override public void begin() {
        begun.set(THREADS.getCurrentThreadCpuTime());
    }

    @Override public boolean spent() {
        return over(most);
    }

    @Override public boolean exhausted() {
        return over((long) (LONGER * most));
    }

    private boolean over(long limit) {
        Long since = begun.get();
        return since != null && THREADS.getCurrentThreadCpuTime() - since > limit;
    }
}
