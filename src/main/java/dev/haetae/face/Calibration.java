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
            case "fr-feature-v1" -> new Calibration(0.5286, 0.0477);
            case "dlib-resnet-v1" -> new Calibration(0.3645, 0.0602);
            default -> null;
        });
    }

    /// How many standard deviations above the mean of different persons.
    public double z(double similarity) {
        return (similarity - mean) / spread;
    }

    /// Fused z to similarity 0..1: a half where one pair of different persons in a thousand lies above, on the half of the
    /// identities that the values above come from; the median pair of one person is at 0.99.
    public static double similarity(double z) {
        return 1 / (1 + Math.exp(-(z - HALF) * STEEPNESS));
    }

    private static final double HALF = 2.6;
    private static final double STEEPNESS = 1.2;
}
