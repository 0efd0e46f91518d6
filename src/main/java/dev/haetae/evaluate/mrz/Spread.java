package dev.haetae.evaluate.mrz;

import java.util.List;

/// Quantiles of what was measured.
final class Spread {
    private Spread() {}

    /// The smallest value that so many do not exceed; 0 of nothing.
    static double of(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.clamp(Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
    }
}
