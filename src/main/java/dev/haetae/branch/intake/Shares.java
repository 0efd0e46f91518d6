package dev.haetae.branch.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many messages each may send: so many at once, and so many a minute in the long run (a token bucket). In memory,
/// each server for itself. Safe for use by several threads.
public final class Shares {
    private final int atOnce;
    private final Duration each;
    private final InstantSource clock;
    /// When each one's bucket is full again.
    private final Map<String, Instant> full = new ConcurrentHashMap<>();

    public Shares(int aMinute, int atOnce, InstantSource clock) {
        this.atOnce = atOnce;
        this.each = Duration.ofMinutes(1).dividedBy(aMinute);
        this.clock = clock;
    }

    /// @return empty when it may; else how long until it may again
    public Optional<Duration> take(String who) {
        Instant now = clock.instant();
        Instant latest = now.plus(each.multipliedBy(atOnce));
        var wait = new Duration[1];
        full.compute(who, (_, before) -> {
            Instant from = before == null || before.isBefore(now) || before.isAfter(latest) ? now : before; // a clock set back locks nobody out
            Duration over = Duration.between(now, from.plus(each)).minus(each.multipliedBy(atOnce));
            if (over.isPositive()) {
                wait[0] = over;
                return from;
            }
            return from.plus(each);
        });
        return Optional.ofNullable(wait[0]);
    }
}
