package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceQualityTest {
    private final Faces face = new Faces();

    @Test void letsAGoodFaceThrough() {
        assertEquals(Optional.empty(), face.quality().fault().flatMap(FaceMeasure::reason));
        assertTrue(face.quality().components().stream().allMatch(one -> one.score() > 80), () -> face.quality().toString());
    }

    /// Each fault is added to the ones before it: the worse one must win.
    @Test void namesOneFaultAndTheWorstFirst() {
        face.sharpness = 0;
        assertFault(RejectReason.FACE_BLURRED);
        face.eyesClosed = 0.9;
        assertFault(RejectReason.EYES_CLOSED);
        face.uneven = 2.5;
        assertFault(RejectReason.FACE_DARK);
        face.mouthCovered = 0.8;
        assertFault(RejectReason.FACE_COVERED);
        face.brightness = 254;
        assertFault(RejectReason.FACE_BRIGHT);
        face.brightness = 20;
        assertFault(RejectReason.FACE_DARK);
        face.turn = -0.3;
        assertFault(RejectReason.FACE_TURNED);
        face.size = 100;
        face.x = 590;
        face.y = 310;
        assertFault(RejectReason.FACE_FAR);
        face.size = 600;
        face.x = 340;
        face.y = 60;
        assertFault(RejectReason.FACE_CLOSE);
        face.x = 20;
        assertFault(RejectReason.FACE_OFF_CENTRE);
        face.second = 0.9;
        assertFault(RejectReason.FACE_SEVERAL);
        face.faces = 0;
        assertFault(RejectReason.FACE_MISSING);
        face.pictureLuma = 2;
        assertFault(RejectReason.FACE_DARK);
    }

    @Test void seesAChinThatIsRaisedOrLoweredAndAHeadOnTheShoulder() {
        face.tilt = 0.2;
        assertFault(RejectReason.FACE_TURNED);
        face.tilt = 0.95;
        assertFault(RejectReason.FACE_TURNED);
        face.tilt = 0.6;
        face.roll = -30;
        assertFault(RejectReason.FACE_TURNED);
    }

    @Test void aPersonFarBehindIsNoFault() {
        face.second = 0.25;
        assertEquals(Optional.empty(), face.quality().fault());
    }

    @ParameterizedTest @EnumSource
    void everyComponentIsFiftyAtItsLimitAndNinetyFiveWhereGood(FaceMeasure measure) {
        var bounds = Faces.LIMITS.of(measure);
        assertEquals(50, bounds.score(bounds.limit()), 1e-9);
        assertEquals(95, bounds.score(bounds.good()), 1e-9);
        double worse = 2 * bounds.limit() - bounds.good();
        assertTrue(bounds.score(worse) < 10 && bounds.score(Double.NaN) == 0);
    }

    @Test void theUnifiedScoreFallsWithEveryFault() {
        double good = face.quality().unified();
        assertTrue(good > 85 && good <= 100, "good " + good);
        assertWorse(good, one -> one.turn = 0.12);
        assertWorse(good, one -> one.sharpness *= 0.6);
        assertWorse(good, one -> one.eyesClosed = 0.4);
        assertWorse(good, one -> one.brightness = 60);
        assertWorse(good, one -> one.roll = 15);
        face.faces = 0;
        assertEquals(0, face.quality().unified());
    }

    @Test void refusesLimitsThatLackAMeasureOrPointTheWrongWay() {
        Map<FaceMeasure, FaceLimits.Bounds> bounds = new EnumMap<>(Faces.LIMITS.bounds());
        bounds.remove(FaceMeasure.SMEAR);
        var lacking = assertThrows(IllegalArgumentException.class, () -> new FaceLimits(bounds, 65, 24, 3,
                Faces.LIMITS.showAfter(), Faces.LIMITS.mendedFor(), Faces.LIMITS.holdGood()));
        assertEquals("smear has no limit", lacking.getMessage());
        var wrong = new FaceLimits.Bounds(0.2, 0.4);
        assertThrows(IllegalArgumentException.class, () -> Faces.LIMITS.with(FaceMeasure.TURN, wrong));
    }

    private static void assertWorse(double good, Consumer<Faces> change) {
        Faces changed = new Faces();
        change.accept(changed);
        assertTrue(changed.quality().unified() < good - 1, changed.quality() + " " + changed.quality().unified());
    }

    private void assertFault(RejectReason reason) {
        assertEquals(Optional.of(reason), face.quality().fault().flatMap(FaceMeasure::reason), () -> face.quality().toString());
    }
}
