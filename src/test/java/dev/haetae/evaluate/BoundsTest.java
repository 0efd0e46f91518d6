package dev.haetae.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final double CLOSE = 5e-5;

    /// R's binom.test gives these.
    @Test void agreesWithPublishedIntervals() {
        interval(0, 10, 0, 0.30850);
        interval(5, 10, 0.18709, 0.81291);
        interval(10, 100, 0.04900, 0.17622);
        interval(10, 10, 0.69150, 1);
    }

    /// Closed forms: with no hit (1 - p)^n is the doubt, with nothing but hits p^n is.
    @Test void agreesWithTheClosedFormsAtTheEnds() {
        assertEquals(1 - Math.pow(0.05, 1 / 3000.0), Bounds.upper(0, 3000, 0.95), 1e-12);
        assertEquals(Math.pow(0.05, 1 / 45.0), Bounds.lower(45, 45, 0.95), 1e-12);
        assertEquals(0, Bounds.lower(0, 7, 0.95));
        assertEquals(1, Bounds.upper(7, 7, 0.95));
    }

    /// The bound is where the binomial's tail, summed term by term, is the doubt.
    @Test void leavesTheDoubtInTheTail() {
        double upper = Bounds.upper(3, 40, 0.95);
        double tail = 0;
        double term = Math.pow(1 - upper, 40);
        for (int k = 0; k <= 3; k++) {
            tail += term;
            term *= (40.0 - k) / (k + 1) * upper / (1 - upper);
        }
        assertEquals(0.05, tail, 1e-9);
    }

    @Test void holdsForManyTrials() {
        double low = Bounds.lower(990_000, 1_000_000, 0.975);
        assertEquals(0.99 - 1.96 * Math.sqrt(0.99 * 0.01 / 1e6), low, 1e-5);
    }

    @Test void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> Bounds.lower(3, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Bounds.upper(1, 2, 1));
    }

    private static void interval(long hits, long trials, double low, double high) {
        Bounds.Interval found = Bounds.twoSided(hits, trials, 0.95);
        assertEquals(low, found.low(), CLOSE);
        assertEquals(high, found.high(), CLOSE);
    }
}
