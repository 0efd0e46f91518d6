package dev.haetae.evaluate.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.Split;
import dev.haetae.face.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final Random dice = new Random(3);

    @Test void errorRatesAreCountedAtAndAboveTheThreshold() {
        var scores = new Scores(new double[] {1, 2, 3, 4}, new double[] {0, 0.5, 1, 2});
        assertEquals(1, scores.falseNonMatches(2));
        assertEquals(1, scores.falseMatches(2));
        assertEquals(0.5, scores.fmr(1));
        assertEquals(0, scores.fnmr(1));
    }

    @Test void theThresholdForARateLetsThroughNoMoreThanThat() {
        double[] strangers = dice.doubles(5000).toArray();
        var scores = new Scores(new double[] {1}, strangers);
        for (double rate : new double[] {0.1, 0.01, 0.001, 0.0002}) {
            double threshold = scores.thresholdAt(rate);
            assertTrue(scores.fmr(threshold) <= rate, "at " + rate);
            assertTrue(scores.fmr(Math.nextDown(threshold)) > rate, "nor less than need be, at " + rate);
        }
        assertTrue(scores.supports(0.0002));
        assertTrue(!scores.supports(0.0001));
    }

    @Test void theEqualErrorRateIsWhereBothMeet() {
        var scores = new Scores(IntStream.range(0, 100).mapToDouble(i -> 0.9 + i / 100.0).toArray(),
                IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray());
        assertEquals(0.05, scores.equalErrorRate(), 0.011);
    }

    /// Scores that are likelihood ratios of known bells: the regression finds slope and offset again, and the cost is low.
    @Test void logisticRegressionFindsTheLikelihoodRatio() {
        var similarities = new ArrayList<double[]>();
        var genuine = new ArrayList<Boolean>();
        for (int i = 0; i < 20_000; i++) {
            boolean same = i % 10 == 0;
            similarities.add(new double[] {(same ? 0.7 : 0.5) + 0.1 * dice.nextGaussian()});
            genuine.add(same);
        }
        // of two bells with one spread: weight (0.7 - 0.5) / 0.1^2 = 20, zero in the middle
        Logistic fit = Logistic.fit(similarities, genuine);
        assertEquals(20, fit.weights()[0], 1.5);
        assertEquals(0, fit.llr(0.6), 0.15);
    }

    @Test void answersThatPartCleanlyStillGiveFiniteWeights() {
        Logistic fit = Logistic.fit(List.of(new double[] {0.1, 0}, new double[] {0.2, 0}, new double[] {0.8, 1}, new double[] {0.9, 1}),
                List.of(false, false, true, true));
        assertTrue(fit.weights()[0] > 0 && Double.isFinite(fit.weights()[0]) && Double.isFinite(fit.offset()));
        assertTrue(fit.llr(0.9, 1) > 1 && fit.llr(0.1, 0) < -1);
    }

    @Test void costSaysNothingAtZeroAndAllFarApart() {
        assertEquals(1, new Scores(new double[] {0, 0}, new double[] {0}).cllr(), 1e-9);
        assertEquals(0, new Scores(new double[] {40}, new double[] {-40}).cllr(), 1e-9);
        assertTrue(new Scores(new double[] {-40}, new double[] {40}).cllr() > 10);
    }

    /// Errors that all come from one person among twenty: exact bounds take them for independent, bounds by identity do not.
    @Test void boundsByIdentityAreWiderWhereOnePersonMakesAllErrors() {
        var pairs = new ArrayList<Pair>();
        for (int person = 0; person < 20; person++) {
            for (int i = 0; i < 40; i++) {
                pairs.add(new Pair(photo("p" + person), photo("p" + person), Map.of()));
            }
        }
        var byIdentity = new ByIdentity(pairs, pair -> pair.one().identity().equals("p7")).bounds(1);
        var exact = Bounds.twoSided(40, 800, 0.95);
        assertEquals(0, byIdentity.low());
        assertTrue(byIdentity.high() > 1.5 * exact.high(), byIdentity + " beside " + exact);
    }

    @Test void linkabilityIsNoneOfAlikeSpreadsAndFullOfSpreadsApart() {
        double[] one = dice.doubles(20_000).toArray();
        double[] other = dice.doubles(20_000).toArray();
        assertTrue(Linkability.of(one, other) < 0.03);
        assertEquals(1, Linkability.of(one, dice.doubles(2000).map(x -> x + 2).toArray()), 1e-9);
    }

    private static Photo photo(String identity) {
        var picture = new Album.Picture(Path.of("-"), "-", identity, "-", Map.of());
        return new Photo(picture, Split.TUNING, true, 60, true, new float[0], new Templates(List.of()));
    }
}
