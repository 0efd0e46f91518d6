package dev.haetae.launch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// How long one stage took, in milliseconds.
/// @param bare p50 of the bare engine for the same work, where there is such a thing
record StageTime(String name, int rounds, double p50, double p95, OptionalDouble bare) {

    static StageTime of(String name, double[] millis, OptionalDouble bare) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new StageTime(name, sorted.length, at(sorted, 0.50), at(sorted, 0.95), bare);
    }

    /// The nearest-rank percentile.
    static double at(double[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("stage", name);
        fields.put("rounds", rounds);
        fields.put("p50", JsonLines.rounded(p50));
        fields.put("p95", JsonLines.rounded(p95));
        bare.ifPresent(value -> fields.put("bare", JsonLines.rounded(value)));
        return fields;
    }

    static String header(boolean markdown) {
        return markdown ? "| stage | rounds | p50 ms | p95 ms | bare engine ms |\n|---|---:|---:|---:|---:|"
                : "%-50s %6s %10s %10s %12s".formatted("stage", "rounds", "p50 ms", "p95 ms", "bare ms");
    }

    String row(boolean markdown) {
        String beside = bare.isPresent() ? "%.2f".formatted(bare.getAsDouble()) : "";
        return (markdown ? "| %s | %d | %.2f | %.2f | %s |" : "%-50s %6d %10.2f %10.2f %12s")
                .formatted(name, rounds, p50, p95, beside);
    }
}
