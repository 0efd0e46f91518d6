package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// With the limits of the demo profile: shown after 300 ms, mended for 600 ms, good for 500 ms.
class GuidanceTest {
    private static final Consumer<Faces> GOOD = face -> {};
    private static final Consumer<Faces> FAR = face -> at(face, 150);
    private static final Consumer<Faces> BLURRED = face -> face.sharpness = 0;
    private static final Consumer<Faces> SEVERAL = face -> face.second = 0.9;
    private static final Consumer<Faces> BLINK = face -> face.eyesClosed = 0.99;

    private final Guidance guidance = new Guidance(Faces.LIMITS);
    private Guidance.Reading now;
    private long millis;

    @Test void showsAFaultOnlyWhenItLasts() {
        during(290, FAR);
        assertEquals(Optional.empty(), now.shown());
        during(60, FAR);
        assertEquals(Optional.of(RejectReason.FACE_FAR), now.shown());
    }

    @Test void aWorseFaultTakesThePlaceOfTheOneShown() {
        during(400, BLURRED);
        during(400, SEVERAL);
        assertEquals(Optional.of(RejectReason.FACE_SEVERAL), now.shown());
    }

    @Test void aLesserFaultWaitsUntilTheOneShownHasBeenMendedForAWhile() {
        during(400, FAR);
        during(500, BLURRED);
        assertEquals(Optional.of(RejectReason.FACE_FAR), now.shown());
        during(200, BLURRED);
        assertEquals(Optional.of(RejectReason.FACE_BLURRED), now.shown());
    }

    @Test void doesNotFlickerAboutALimit() {
        var chance = new Random(1);
        List<Optional<RejectReason>> shown = new ArrayList<>();
        for (int i = 0; i < 300; i++) { // ten seconds of a person who sways about the limit of the distance, 180 pixels
            during(33, face -> at(face, 180 + 4 * chance.nextGaussian()));
            if (shown.isEmpty() || !shown.getLast().equals(now.shown())) {
                shown.add(now.shown());
            }
        }
        assertTrue(shown.size() <= 2, () -> "shown one after the other: " + shown);
    }

    @Test void takesThePictureWhenAllWasGoodLongEnough() {
        during(33, GOOD);
        during(250, GOOD);
        assertEquals(0.5, now.hold(), 0.1);
        during(200, GOOD);
        assertFalse(now.hold() >= 1);
        during(60, GOOD);
        assertTrue(now.hold() >= 1);
    }

    @Test void startsTheHoldAnewAfterAFault() {
        during(450, GOOD);
        during(33, FAR);
        assertTrue(now.broken());
        during(450, GOOD);
        assertFalse(now.hold() >= 1);
    }

    @Test void aBlinkHaltsTheHoldAndNoMore() {
        during(400, GOOD);
        during(150, BLINK);
        assertFalse(now.broken());
        double before = now.hold();
        during(33, GOOD);
        assertTrue(before > 0.5 && now.hold() >= before);
        during(400, BLINK);
        assertTrue(now.broken());
        assertEquals(Optional.of(RejectReason.EYES_CLOSED), now.shown());
    }

    /// A soft lens stays just within the limit for ever, and short of what counts as mended.
    @Test void letsGoOfAFaultThatStaysWithinItsLimit() {
        Consumer<Faces> soft = face -> face.sharpness = 1.2;
        during(400, BLURRED);
        during(500, soft);
        assertEquals(Optional.of(RejectReason.FACE_BLURRED), now.shown());
        during(700, soft);
        assertEquals(Optional.empty(), now.shown());
        assertTrue(now.hold() >= 1);
    }

    private static void at(Faces face, double size) {
        face.size = size;
        face.x = 640 - size / 2;
        face.y = 360 - size / 2;
    }

    /// Thirty frames a second.
    private void during(long length, Consumer<Faces> change) {
        for (long end = millis + length; millis < end; millis += 33) {
            Faces face = new Faces();
            change.accept(face);
            now = guidance.accept(face.quality(), millis * 1_000_000);
        }
    }
}
