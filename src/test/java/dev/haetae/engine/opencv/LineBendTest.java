package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineBendTest {
    private static final int ROWS = 60;

    @Test void findsSlopeAndSagOfABowedLine() {
        var bend = LineBend.of(profiles(2, 4, 5)).orElseThrow();
        assertEquals(2, bend.offset(), 0.5);
        assertEquals(4, bend.slope(), 0.5);
        assertEquals(5, bend.sag(), 0.5);
    }

    @Test void callsALevelLineLevel() {
        var bend = LineBend.of(profiles(0, 0, 0)).orElseThrow();
        assertEquals(0, bend.sag());
        assertEquals(0, bend.slope(), 0.2);
    }

    @Test void passesOverOnePartThatHoldsSomethingElse() {
        double[][] profiles = profiles(0, 6, 0);
        profiles[4] = stroke(ROWS / 2.0 + 14);
        assertEquals(6, LineBend.of(profiles).orElseThrow().slope(), 1);
    }

    @Test void saysNothingOfAStripThatHoldsALineInAFewPartsOnly() {
        double[][] profiles = new double[LineBend.PARTS][ROWS];
        profiles[0] = stroke(30);
        profiles[1] = stroke(31);
        assertTrue(LineBend.of(profiles).isEmpty());
    }

    private static double[][] profiles(double offset, double slope, double sag) {
        double[][] profiles = new double[LineBend.PARTS][];
        for (int i = 0; i < profiles.length; i++) {
            double u = 2 * (i + 0.5) / profiles.length - 1;
            profiles[i] = stroke(ROWS / 2.0 + offset + slope * u + sag * u * u);
        }
        return profiles;
    }

    private static double[] stroke(double middle) {
        double[] rows = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            rows[row] = 5 + 40 / (1 + Math.exp(Math.abs(row + 0.5 - middle) - 9));
        }
        return rows;
    }
}
