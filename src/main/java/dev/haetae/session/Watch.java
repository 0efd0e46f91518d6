package dev.haetae.session;

import java.util.concurrent.locks.LockSupport;

/// One stay in a step: everything started for it looks here, between two frames, whether it is still wanted.
final class Watch {
    private volatile boolean stopped;

    boolean wanted() {
        return !stopped;
    }

    void stop() {
        stopped = true;
    }

    /// Waits about so long, less when stopped or interrupted; for pacing a device that answers at once.
    void pause(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (wanted() && System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(20_000_000, until - System.nanoTime()));
        }
    }
}
