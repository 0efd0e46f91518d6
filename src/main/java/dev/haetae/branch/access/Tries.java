package dev.haetae.branch.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Wrong passwords and codes in a row, by name; in memory.
final class Tries {
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    Tries(AccessPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    boolean shut(String name) {
        Failures failed = failures.computeIfPresent(name, (_, it) -> it.last.plus(policy.shut()).isBefore(clock.instant()) ? null : it);
        return failed != null && failed.count >= policy.failuresToShut();
    }

    void failed(String name) {
        failures.merge(name, new Failures(1, clock.instant()), (before, _) -> new Failures(before.count + 1, clock.instant()));
    }

    void right(String name) {
        failures.remove(name);
    }
}
