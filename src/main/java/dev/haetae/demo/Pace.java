package dev.haetae.demo;

import java.util.concurrent.locks.LockSupport;

/// The clock of a replay, and how to wait for it.
public interface Pace {
    long nanos();

    /// Returns at that time, or earlier when the thread is interrupted.
    void until(long nanos);

    /// The wall's pace: waits parked.
    static Pace real() {
        return new Pace() {
            @Override public long nanos() {
                return System.nanoTime();
            }

            @Override public void until(long nanos) {
                for (long left = nanos - System.nanoTime(); left > 0 && !Thread.currentThread().isInterrupted();
                        left = nanos - System.nanoTime()) {
                    LockSupport.parkNanos(this, left);
                }
            }
        };
    }

    /// No waiting: time is wherever it is waited for. For tests and for clips that are made rather than watched.
    static Pace stepped() {
        return new Pace() {
            private volatile long now;

            @Override public long nanos() {
                return now;
            }

            @Override public void until(long nanos) {
                now = Math.max(now, nanos);
            }
        };
    }
}
