package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteadyTest {
    private static final Optional<RejectReason> GOOD = Optional.empty();
    private static final Optional<RejectReason> FAR = Optional.of(RejectReason.FACE_FAR);

    private final Steady steady = new Steady(Faces.LIMITS);

    @Test void showsAFaultOnlyWhenItLasts() {
        assertEquals(GOOD, at(0, FAR).shown());
        assertEquals(GOOD, at(290, FAR).shown());
        assertEquals(FAR, at(310, FAR).shown());
    }

    @Test void keepsTheFaultShownWhileAnotherOneFlickers() {
        at(0, FAR);
        at(400, FAR);
        assertEquals(FAR, at(440, Optional.of(RejectReason.FACE_BLURRED)).shown());
        assertEquals(FAR, at(480, FAR).shown());
    }

    @Test void takesThePictureWhenAllWasGoodLongEnough() {
        at(0, GOOD);
        assertEquals(0.5, at(250, GOOD).hold(), 1e-9);
        assertFalse(at(490, GOOD).ready());
        assertTrue(at(500, GOOD).ready());
    }

    @Test void startsTheHoldAnewAfterEveryFault() {
        at(0, GOOD);
        at(400, GOOD);
        at(440, FAR);
        at(480, GOOD);
        assertFalse(at(520, GOOD).ready());
        assertTrue(at(980, GOOD).ready());
    }

    private Steady.Reading at(long millis, Optional<RejectReason> fault) {
        return steady.accept(fault, millis * 1_000_000);
    }
}
