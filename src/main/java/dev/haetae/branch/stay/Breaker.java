package dev.haetae.branch.stay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Spares a relay that is down, and the person who would wait for it. Closed until so many failures in a row; then open
/// for a while, answering at once; then one call is let through, and how it goes decides. Safe for several threads.
final class Breaker {
    private final int failuresToOpen;
    private final Duration rest;
    private final InstantSource clock;
    private int failures;
    private Instant next = Instant.MIN;

    Breaker(int failuresToOpen, Duration rest, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
        this.clock = clock;
    }

    /// True asks for [#heard] or [#failed] afterwards. Whoever forgets it does not shut the relay out: after another
    /// rest the next one is let through.
    synchronized boolean lets() {
        if (failures < failuresToOpen) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(rest);
        return true;
    }

    /// Open, and not yet time for the one call.
    synchronized boolean rests() {
        return failures >= failuresToOpen && clock.instant().isBefore(next);
    }

    synchronized void heard() {
        failures = 0;
    }

    synchronized void failed() {
        if (++failures >= failuresToOpen) {
            failures = failuresToOpen;
            next = clock.instant().plus(rest);
        }
    }
}
