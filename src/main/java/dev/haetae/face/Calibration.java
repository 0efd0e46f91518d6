package dev.haetae.face;

import java.util.List;
import java.util.stream.Collectors;

/// What similarities of one or several models are worth together: the log of the likelihood ratio of one person to two,
/// by logistic regression, and which ratio lets through how many strangers. Measured by `haetae evaluate face`.
/// @param models whose similarities, in this order
/// @param weights of each model's similarity, all above 0: more alike is never less likely
/// @param points what it was measured for; nothing between or beyond is made up
/// @param measured on what and when, in words
public record Calibration(List<String> models, List<Double> weights, double offset, List<OperatingPoint> points, String measured) {
    /// So that similarities from the median stranger's to the median person's own spread over 0 to 1.
    private static final double SCALE = 4;

    public Calibration {
        models = List.copyOf(models);
        weights = List.copyOf(weights);
        points = List.copyOf(points);
        if (models.isEmpty() || models.size() != weights.size() || !Double.isFinite(offset)
                || !weights.stream().allMatch(weight -> weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a calibration needs a weight above 0 for each model");
        }
    }

    /// @param similarities of the models, in their order
    public double llr(List<Double> similarities) {
        double sum = offset;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * similarities.get(i);
        }
        return sum;
    }

    /// A log likelihood ratio on the scale 0 to 1: `1 / (1 + e^(-llr / 4))`. A half where both are as likely; no probability.
    public static double similarity(double llr) {
        return 1 / (1 + Math.exp(-llr / SCALE));
    }

    /// @param fmr one of the table's
    /// @throws IllegalArgumentException naming what there is
    public OperatingPoint at(double fmr) {
        return points.stream().filter(point -> Math.abs(point.fmr() / fmr - 1) < 1e-6).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a false match rate of " + fmr + " was not measured for "
                        + String.join("+", models) + "; there are " + points.stream().map(point -> String.valueOf(point.fmr()))
                                .collect(Collectors.joining(", "))));
    }
}
