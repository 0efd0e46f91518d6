package dev.haetae.evaluate.face;

import java.util.List;

/// Logistic regression of "one person" on similarities, with both answers weighing the same: its linear part is then the
/// log of the likelihood ratio (Brümmer and du Preez, Computer Speech and Language 20, 2006). Newton's method.
/// @param weights in units of the similarities
record Logistic(double[] weights, double offset) {
    /// Keeps the weights finite where the answers part cleanly; on similarities in units of their spread.
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 60;

    static Logistic fit(List<double[]> similarities, List<Boolean> genuine) {
        int n = similarities.getFirst().length;
        double[] mean = new double[n];
        double[] spread = new double[n];
        for (int k = 0; k < n; k++) {
            int at = k;
            mean[k] = similarities.stream().mapToDouble(s -> s[at]).average().orElseThrow();
            double middle = mean[k];
            spread[k] = Math.sqrt(similarities.stream().mapToDouble(s -> (s[at] - middle) * (s[at] - middle)).average().orElseThrow()) + 1e-9;
        }
        long same = genuine.stream().filter(g -> g).count();
        double heavy = 0.5 / Math.max(1, same);
        double light = 0.5 / Math.max(1, genuine.size() - same);
        double[] b = new double[n + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[n + 1][n + 2];
            for (int i = 0; i < similarities.size(); i++) {
                double[] x = new double[n + 1];
                x[n] = 1;
                double sum = b[n];
                for (int k = 0; k < n; k++) {
                    x[k] = (similarities.get(i)[k] - mean[k]) / spread[k];
                    sum += b[k] * x[k];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double weight = genuine.get(i) ? heavy : light;
                double error = weight * ((genuine.get(i) ? 1 : 0) - p);
                double curve = weight * Math.max(p * (1 - p), 1e-9);
                for (int r = 0; r <= n; r++) {
                    system[r][n + 1] += error * x[r];
                    for (int c = 0; c <= n; c++) {
                        system[r][c] += curve * x[r] * x[c];
                    }
                }
            }
            for (int k = 0; k < n; k++) {
                system[k][k] += RIDGE;
                system[k][n + 1] -= RIDGE * b[k];
            }
            system[n][n] += 1e-9;
            double[] change = solved(system);
            double most = 0;
            for (int k = 0; k <= n; k++) {
                b[k] += Math.clamp(change[k], -2, 2);
                most = Math.max(most, Math.abs(change[k]));
            }
            if (most < 1e-8) {
                break;
            }
        }
        double[] weights = new double[n];
        double offset = b[n];
        for (int k = 0; k < n; k++) {
            weights[k] = b[k] / spread[k];
            offset -= b[k] * mean[k] / spread[k];
        }
        return new Logistic(weights, offset);
    }

    double llr(double... similarities) {
        double sum = offset;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * similarities[k];
        }
        return sum;
    }

    /// Gauss and Jordan, with pivots.
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swap = system[pivot];
            system[pivot] = system[column];
            system[column] = swap;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    system[row][k] -= factor * system[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = 0; row < n; row++) {
            solution[row] = system[row][n] / system[row][row];
        }
        return solution;
    }
}
