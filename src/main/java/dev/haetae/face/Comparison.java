package dev.haetae.face;

/// How like two faces are, and at which operating point that was judged.
/// @param similarity 0 to 1, see [Calibration#similarity]
/// @param threshold at and above which they match, on the same scale
/// @param fmr the target false match rate that the threshold stands for
/// @param llr natural logarithm of the likelihood ratio of one person to two
/// @param models which templates were compared
public record Comparison(double similarity, double threshold, double fmr, double llr, String models) {
    public boolean match() {
        return similarity >= threshold; // NaN is no match
    }
}
