package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration SMALL = new Calibration(List.of("a", "b"), List.of(20.0, 10.0), -18,
            List.of(new OperatingPoint(0.01, 0.5), new OperatingPoint(0.001, 2)), "here");

    @Test void moreAlikeIsNeverLessLikely() {
        double before = Double.NEGATIVE_INFINITY;
        for (double alike = 0; alike <= 1; alike += 0.01) {
            double llr = SMALL.llr(List.of(alike, alike));
            assertTrue(llr > before);
            assertTrue(SMALL.llr(List.of(alike + 0.001, alike)) > llr && SMALL.llr(List.of(alike, alike + 0.001)) > llr);
            before = llr;
        }
    }

    @Test void similarityIsAHalfWhereBothAreAsLikelyAndKeepsTheOrder() {
        assertEquals(0.5, Calibration.similarity(0));
        assertTrue(Calibration.similarity(-30) > 0 && Calibration.similarity(30) < 1);
        assertTrue(Calibration.similarity(3) > Calibration.similarity(2.999));
    }

    @Test void aRateThatWasNotMeasuredIsRefusedAndTheMeasuredOnesAreNamed() {
        assertEquals(2, SMALL.at(0.001).llr());
        var refused = assertThrows(IllegalArgumentException.class, () -> SMALL.at(0.005));
        assertTrue(refused.getMessage().contains("0.01, 0.001"), refused.getMessage());
    }

    @Test void aModelWithoutAWeightIsNoCalibration() {
        assertThrows(IllegalArgumentException.class, () -> new Calibration(List.of("a"), List.of(-1.0), 0, List.of(), ""));
        assertThrows(IllegalArgumentException.class, () -> new Calibration(List.of("a"), List.of(), 0, List.of(), ""));
    }

    /// The file that ships: each model alone and both, every rate that production.yaml names, stricter rates at higher ratios.
    @Test void theShippedFileHasEverySystemAndItsThresholdsRise() {
        var shipped = FaceCalibrations.in(Path.of("models"));
        for (var models : List.of(List.of("fr-feature-v1"), List.of("dlib-resnet-v1"), List.of("fr-feature-v1", "dlib-resnet-v1"))) {
            Calibration calibration = shipped.of(models);
            double before = Double.NEGATIVE_INFINITY;
            for (double fmr : new double[] {0.01, 0.003, 0.001, 0.0003, 0.0001}) {
                assertTrue(calibration.at(fmr).llr() > before, models + " at " + fmr);
                before = calibration.at(fmr).llr();
            }
            assertFalse(calibration.measured().isBlank());
        }
        assertThrows(Models.ModelMissing.class, () -> shipped.of(List.of("another-model")));
        var refused = assertThrows(Models.ModelMissing.class, () -> shipped.of(List.of("dlib-resnet-v1"), 0.002));
        assertTrue(refused.getMessage().startsWith("policy.faceFmr: "), refused.getMessage());
    }

    @Test void aComparisonMatchesFromItsThresholdOnAndNeverWithoutANumber() {
        assertTrue(new Comparison(0.6, 0.6, 0.001, 1, "a").match());
        assertFalse(new Comparison(0.599, 0.6, 0.001, 1, "a").match());
        assertFalse(new Comparison(Double.NaN, 0.6, 0.001, 1, "a").match());
    }
}
