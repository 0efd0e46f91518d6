package dev.haetae.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential back-off with full jitter: kiosks that lost the same branch do not come back in step.
/// @param first upper bound of the first wait
/// @param longest upper bound of every wait
public record BackOff(Duration first, Duration longest) {
    /// @param failures in a row, from 1
    public Duration after(int failures, RandomGenerator random) {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.clamp(failures - 1, 0, 20));
        return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
    }
}
