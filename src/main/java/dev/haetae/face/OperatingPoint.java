package dev.haetae.face;

/// How many pairs of strangers may match, and the likelihood ratio from which on so few did where it was measured.
/// @param fmr target false match rate (ISO/IEC 19795-1), above 0 and below 1
/// @param llr natural logarithm of the likelihood ratio at and above which two faces match
public record OperatingPoint(double fmr, double llr) {
    public OperatingPoint {
        if (!(fmr > 0 && fmr < 1) || !Double.isFinite(llr)) {
            throw new IllegalArgumentException("operating point " + fmr + ", " + llr);
        }
    }
}
