package dev.haetae.document.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several tries at one field say together. Alike, they are surer than each alone; where they differ, the value that
/// most confidence stands behind is less sure by what stands against it.
final class Vote {
    /// A reading by one engine alone is never surer than this.
    static final double MOST_ALONE = 0.99;

    private Vote() {}

    static Optional<Reading> of(List<Reading> tries) {
        Map<String, List<Reading>> byValue = new LinkedHashMap<>();
        tries.forEach(one -> byValue.computeIfAbsent(one.value(), value -> new ArrayList<>()).add(one));
        Map<String, Double> thought = new LinkedHashMap<>();
        tries.forEach(one -> one.thought().forEach((value, sure) -> thought.merge(value, sure, Math::max)));
        return byValue.values().stream().max(Comparator.comparingDouble(Vote::weight)).map(winner -> {
            double against = byValue.values().stream().filter(other -> other != winner).mapToDouble(Vote::weight).max().orElse(0);
            Reading best = winner.stream().max(Comparator.comparingDouble(Reading::confidence)).orElseThrow();
            double alike = 1 - winner.stream().mapToDouble(one -> 1 - one.confidence()).reduce(1, (a, b) -> a * b);
            double share = weight(winner) / (weight(winner) + against);
            return new Reading(best.value(), Math.min(MOST_ALONE, alike * share), best.place(), thought);
        });
    }

    private static double weight(List<Reading> alike) {
        return alike.stream().mapToDouble(one -> one.confidence() * one.confidence()).sum();
    }
}
