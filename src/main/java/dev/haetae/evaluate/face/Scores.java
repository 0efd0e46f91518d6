package dev.haetae.evaluate.face;

import dev.haetae.evaluate.report.Block.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Scores of pairs of one person and of pairs of strangers, each in ascending order, and the error rates that follow
/// (ISO/IEC 19795-1). A pair matches at and above the threshold.
final class Scores {
    private final double[] genuine;
    private final double[] impostor;

    Scores(double[] genuine, double[] impostor) {
        this.genuine = genuine.clone();
        this.impostor = impostor.clone();
        Arrays.sort(this.genuine);
        Arrays.sort(this.impostor);
    }

    /// @param llr what is known of a pair
    static Scores of(List<Pair> pairs, ToDoubleFunction<Pair> llr) {
        return new Scores(pairs.stream().filter(Pair::genuine).mapToDouble(llr).toArray(),
                pairs.stream().filter(pair -> !pair.genuine()).mapToDouble(llr).toArray());
    }

    int genuine() {
        return genuine.length;
    }

    int impostor() {
        return impostor.length;
    }

    long falseMatches(double threshold) {
        return impostor.length - below(impostor, threshold);
    }

    long falseNonMatches(double threshold) {
        return below(genuine, threshold);
    }

    double fnmr(double threshold) {
        return (double) falseNonMatches(threshold) / genuine.length;
    }

    double fmr(double threshold) {
        return (double) falseMatches(threshold) / impostor.length;
    }

    /// The lowest threshold at which no more than this share of strangers match.
    double thresholdAt(double fmr) {
        int allowed = (int) Math.floor(fmr * impostor.length + 1e-9);
        return allowed >= impostor.length ? impostor[0] : Math.nextUp(impostor[impostor.length - 1 - allowed]);
    }

    /// Whether there are strangers enough that at least one may match.
    boolean supports(double fmr) {
        return fmr * impostor.length >= 1;
    }

    /// Where both rates are nearest.
    double equalErrorRate() {
        double best = 1;
        double rate = 1;
        for (double threshold : genuine) {
            double apart = Math.abs(fmr(threshold) - fnmr(threshold));
            if (apart < best) {
                best = apart;
                rate = (fmr(threshold) + fnmr(threshold)) / 2;
            }
        }
        return rate;
    }

    /// Cost of the log likelihood ratio in bits (Brümmer and du Preez 2006): 0 says everything, 1 nothing.
    double cllr() {
        double same = Arrays.stream(genuine).map(llr -> softplus(-llr)).average().orElse(Double.NaN);
        double other = Arrays.stream(impostor).map(Scores::softplus).average().orElse(Double.NaN);
        return (same + other) / 2 / Math.log(2);
    }

    private static double softplus(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }

    /// Of a detection error trade-off curve, at the thresholds where it bends.
    List<Spot> det() {
        var spots = new ArrayList<Spot>();
        double last = -1;
        for (double fmr = 1.0 / impostor.length; fmr <= 1; fmr *= 1.12) {
            double fnmr = fnmr(thresholdAt(fmr));
            if (fnmr != last) {
                spots.add(new Spot(fmr, fnmr));
                last = fnmr;
            }
        }
        return spots;
    }

    private static int below(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
