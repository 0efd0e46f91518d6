package dev.haetae.engine.opencv;

import java.util.Arrays;
import java.util.Optional;

/// How a line of print runs against the strip it was cut as: middle = offset + slope u + sag u^2, u from -1 to 1 along it.
/// A page held in a hand, an open passport or a lens bends lines by more than the recogniser takes (half a glyph).
record LineBend(double offset, double slope, double sag) {
    static final int PARTS = 9;
    private static final double LEAST_STRENGTH = 0.35;
    /// In rows of the strip: what is further off than this from the first fit is no part of the line.
    private static final double OUTLIER = 0.12;
    private static final double MOST_SLOPE = 0.25;
    private static final double LEAST_SAG = 0.02;

    /// @param profiles strength of strokes by row, for each part from left to right
    /// @return empty where too few parts hold strokes, or they do not lie on one curve
    static Optional<LineBend> of(double[][] profiles) {
        int rows = profiles[0].length;
        double[] middle = new double[profiles.length];
        double[] weight = new double[profiles.length];
        double strongest = 0;
        for (int i = 0; i < profiles.length; i++) {
            double floor = Arrays.stream(profiles[i]).min().orElse(0);
            int peak = peak(profiles[i]);
            double limit = floor + (profiles[i][peak] - floor) * 0.35;
            double sum = 0;
            double mass = 0;
            for (int step : new int[] {-1, 1}) {
                for (int row = step < 0 ? peak : peak + 1; row >= 0 && row < rows && profiles[i][row] > limit; row += step) {
                    mass += profiles[i][row] - limit;
                    sum += (profiles[i][row] - limit) * (row + 0.5);
                }
            }
            middle[i] = mass == 0 ? rows / 2.0 : sum / mass;
            weight[i] = profiles[i][peak] - floor;
            strongest = Math.max(strongest, weight[i]);
        }
        int used = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = weight[i] > LEAST_STRENGTH * strongest ? 1 : 0;
            used += (int) weight[i];
        }
        if (used < 5) {
            return Optional.empty();
        }
        double[] fit = fit(middle, weight);
        for (int i = 0; i < weight.length; i++) {
            double u = 2.0 * (i + 0.5) / weight.length - 1;
            double off = Math.abs(middle[i] - fit[0] - fit[1] * u - fit[2] * u * u) / rows;
            if (off > OUTLIER && weight[i] > 0) {
                weight[i] = 0;
                used--;
            }
        }
        if (used < 5) {
            return Optional.empty();
        }
        fit = fit(middle, weight);
        double sag = Math.abs(fit[2]) < LEAST_SAG * rows ? 0 : fit[2];
        boolean wild = Math.abs(fit[1]) > MOST_SLOPE * rows || Math.abs(sag) > MOST_SLOPE * rows;
        return wild ? Optional.empty() : Optional.of(new LineBend(fit[0] + (sag == 0 ? fit[2] / 3 : 0) - rows / 2.0, fit[1], sag));
    }

    LineBend scaled(double by) {
        return new LineBend(offset * by, slope * by, sag * by);
    }

    /// The strongest row of the middle two thirds: what lies outside belongs to a neighbour.
    private static int peak(double[] profile) {
        int peak = profile.length / 2;
        for (int row = profile.length / 6; row < profile.length - profile.length / 6; row++) {
            peak = profile[row] > profile[peak] ? row : peak;
        }
        return peak;
    }

    /// Weighted least squares of a parabola, by the normal equations.
    private static double[] fit(double[] values, double[] weight) {
        double[][] a = new double[3][4];
        for (int i = 0; i < values.length; i++) {
            double u = 2.0 * (i + 0.5) / values.length - 1;
            double[] powers = {1, u, u * u};
            for (int row = 0; row < 3; row++) {
                for (int col = 0; col < 3; col++) {
                    a[row][col] += weight[i] * powers[row] * powers[col];
                }
                a[row][3] += weight[i] * powers[row] * values[i];
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int row = 0; row < 3; row++) {
                if (row != i) {
                    double factor = a[row][i] / a[i][i];
                    for (int col = i; col < 4; col++) {
                        a[row][col] -= factor * a[i][col];
                    }
                }
            }
        }
        return new double[] {a[0][3] / a[0][0], a[1][3] / a[1][1], a[2][3] / a[2][2]};
    }
}
