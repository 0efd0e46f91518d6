package dev.haetae.branch.pending;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Lets a round begin, again and again, on a thread of its own: the ministry may be slow, and the log's head waits for nobody.
public final class RecheckClock implements AutoCloseable {
    private final Rechecks rechecks;
    private final Duration patience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("rechecks").factory());

    private RecheckClock(Rechecks rechecks, Duration patience) {
        this.rechecks = rechecks;
        this.patience = patience;
    }

    /// @param patience how long the ministry may take
    /// @throws PendingRefused when a claim would decay before the ministry may have answered
    public static RecheckClock start(Rechecks rechecks, PendingRules rules, Duration patience) {
        if (rules.lease().compareTo(patience.multipliedBy(2)) < 0) {
            throw new PendingRefused("leaseSeconds: at least twice as long as the ministry may take");
        }
        var clock = new RecheckClock(rechecks, patience);
        clock.thread.scheduleWithFixedDelay(rechecks::round, rules.everyMillis(), rules.everyMillis(), TimeUnit.MILLISECONDS);
        return clock;
    }

    /// After the question under way. Nobody is interrupted: that may be in the middle of the database.
    @Override public void close() {
        rechecks.end();
        thread.shutdown();
        try {
            thread.awaitTermination(patience.toMillis() + 5000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
