package dev.haetae.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long each kind of step took in this session, repeats added up. Thread-safe.
final class Timings {
    private final Map<String, Duration> spent = new LinkedHashMap<>();
    private String current = "";
    private long since;

    synchronized void entered(Step step) {
        String name = step.getClass().getSimpleName();
        if (!name.equals(current)) {
            settle();
            current = name;
        }
    }

    synchronized Map<String, Duration> soFar() {
        settle();
        return Map.copyOf(spent);
    }

    synchronized void reset() {
        settle();
        spent.clear();
    }

    private void settle() {
        long now = System.nanoTime();
        if (!current.isEmpty()) {
            spent.merge(current, Duration.ofNanos(now - since), Duration::plus);
        }
        since = now;
    }
}
