package dev.haetae.evaluate.face;

import java.util.Arrays;

/// How far scores between templates of two keys tell whether they are one person's (Gomez-Barrero et al., IEEE TIFS 13,
/// 2018): D of a system is 0 where mated and other scores are spread alike, 1 where they never overlap. Both answers
/// count as equally likely beforehand.
final class Linkability {
    private static final int BINS = 25;

    private Linkability() {}

    static double of(double[] mated, double[] others) {
        double low = Math.min(Arrays.stream(mated).min().orElseThrow(), Arrays.stream(others).min().orElseThrow());
        double high = Math.max(Arrays.stream(mated).max().orElseThrow(), Arrays.stream(others).max().orElseThrow());
        double[] p = shares(mated, low, high);
        double[] q = shares(others, low, high);
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            double ratio = q[i] == 0 ? Double.POSITIVE_INFINITY : p[i] / q[i];
            double local = ratio <= 1 ? 0 : Double.isInfinite(ratio) ? 1 : 2 * ratio / (1 + ratio) - 1;
            sum += p[i] == 0 ? 0 : local * p[i];
        }
        return sum;
    }

    private static double[] shares(double[] scores, double low, double high) {
        double[] shares = new double[BINS];
        for (double score : scores) {
            int bin = high == low ? 0 : (int) Math.min(BINS - 1, (score - low) / (high - low) * BINS);
            shares[bin] += 1.0 / scores.length;
        }
        return shares;
    }
}
