package dev.haetae.engine;

import dev.haetae.document.Effort;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// So much processor time of the reading thread: a machine busy with other things cuts no reading short.
public final class ProcessorEffort implements Effort {
    /// A passport takes about 0.3 s, a card with every label searched for less than 1 s.
    private static final Duration USUAL = Duration.ofMillis(1100);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long most;
    private final ThreadLocal<Long> end = ThreadLocal.withInitial(() -> Long.MAX_VALUE);

    ProcessorEffort(Duration most) {
        this.most = most.toNanos();
    }

    public static ProcessorEffort usual() {
        return new ProcessorEffort(USUAL);
    }

    @Override public void begin() {
        end.set(THREADS.getCurrentThreadCpuTime() + most);
    }

    @Override public boolean spent() {
        return THREADS.getCurrentThreadCpuTime() > end.get();
    }
}
