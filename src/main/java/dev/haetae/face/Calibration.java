package dev.haetae.face;

import java.util.Optional;

/// How a model's similarity of two different persons is spread: makes the scores of different models comparable.
/// Measured; see docs/figures.md and docs/decisions/0006.
/// @param mean of different persons' similarity
/// @param spread standard deviation of it
public record Calibration(double mean, double spread) {

    /// @return empty for a model that was not measured: it cannot be used in a comparison
    public static Optional<Calibration> of(String model) {
        return Optional.ofNullable(switch (model) {
            case "fr-feature-v1" -> new Calibration(0.53, 0.06);
            case "dlib-resnet-v1" -> new Calibration(0.40, 0.06);
            default -> null;
        });
    }

    /// How many standard deviations above the mean of different persons.
    public double z(double similarity) {
        return (similarity - mean) / spread;
    }

    /// Fused z to similarity 0..1: a half where one pair of different persons in a thousand lies above (measured),
    /// and a steepness under which the pairs of the same person fill the upper half.
    public static double similarity(double z) {
        return 1 / (1 + Math.exp(-(z - HALF) * STEEPNESS));
    }

    private static final double HALF = 3.1;
    private static final double STEEPNESS = 1.0;
}
