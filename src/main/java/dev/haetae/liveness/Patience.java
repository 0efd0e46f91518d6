package dev.haetae.liveness;

import java.time.Duration;

/// How long something may last.
final class Patience {
    private final long limit;
    private long since = Long.MIN_VALUE;

    Patience(Duration limit) {
        this.limit = limit.toNanos();
    }

    /// @return whether it has now lasted longer than it may
    boolean over(boolean lasting, long nanos) {
        if (!lasting) {
            since = Long.MIN_VALUE;
            return false;
        }
        if (since == Long.MIN_VALUE) {
            since = nanos;
        }
        return nanos - since > limit;
    }

    long since() {
        return since;
    }
}
