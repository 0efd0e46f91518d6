package dev.haetae.evaluate;

/// Exact binomial confidence bounds (Clopper and Pearson, Biometrika 26, 1934): they hold at least as often as they say,
/// also for few trials and for no failure at all.
public final class Bounds {
    private static final int HALVINGS = 200;
    private static final int TERMS = 500;
    private static final double TINY = 1e-300;

    /// Ends of an interval, both shares from 0 to 1.
    public record Interval(double low, double high) {}

    private Bounds() {}

    /// The interval that leaves half of the doubt at each end.
    /// @param confidence such as 0.95
    public static Interval twoSided(long hits, long trials, double confidence) {
        double doubt = (1 - confidence) / 2;
        return new Interval(lower(hits, trials, 1 - doubt), upper(hits, trials, 1 - doubt));
    }

    /// The share is at least this, with the given confidence.
    public static double lower(long hits, long trials, double confidence) {
        check(hits, trials, confidence);
        return hits == 0 ? 0 : quantile(1 - confidence, hits, trials - hits + 1.0);
    }

    /// The share is at most this, with the given confidence. After 0 hits in n this is the "rule of three", 3 / n, at 95 %.
    public static double upper(long hits, long trials, double confidence) {
        check(hits, trials, confidence);
        return hits == trials ? 1 : quantile(confidence, hits + 1.0, trials - hits);
    }

    private static void check(long hits, long trials, double confidence) {
        if (hits < 0 || hits > trials || confidence <= 0 || confidence >= 1) {
            throw new IllegalArgumentException(hits + " of " + trials + " at " + confidence);
        }
    }

    /// Where the beta distribution reaches a probability.
    private static double quantile(double probability, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && high - low > 1e-15; i++) {
            double middle = (low + high) / 2;
            if (betaUpTo(middle, a, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8, Lentz's way).
    static double betaUpTo(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / held(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / held(1 + even * d);
            c = held(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / held(1 + odd * d);
            c = held(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double held(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// Stirling's series after raising the argument: exact to about 14 digits.
    static double logGamma(double x) {
        double raised = x;
        double below = 0;
        while (raised < 15) {
            below += Math.log(raised);
            raised++;
        }
        double square = 1 / (raised * raised);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / raised;
        return (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series - below;
    }
}
