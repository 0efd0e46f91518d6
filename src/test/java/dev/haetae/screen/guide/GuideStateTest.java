package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideStateTest {
    private final GuideState state = new GuideState();

    @Test void keepsAFaultFor1200MillisecondsEvenIfAnotherAppears() {
        adjust(RejectReason.FACE_FAR, 0);
        adjust(RejectReason.FACE_TURNED, 1.1);
        assertEquals(Optional.of(RejectReason.FACE_FAR), state.fault());
        adjust(RejectReason.FACE_TURNED, 1.25);
        assertEquals(Optional.of(RejectReason.FACE_TURNED), state.fault());
    }

    @Test void turnsGoodAtOnceWhenTheFaultIsMended() {
        adjust(RejectReason.FACE_FAR, 0);
        good(0.1, 0.2);
        assertEquals(Phase.GOOD, state.phase());
        assertEquals(Optional.empty(), state.fault());
    }

    @Test void staysGoodThroughALossShorterThan300Milliseconds() {
        good(0.5, 0);
        adjust(RejectReason.FACE_BLURRED, 0.25);
        assertEquals(Phase.GOOD, state.phase());
        adjust(RejectReason.FACE_BLURRED, 0.31);
        assertEquals(Phase.ADJUST, state.phase());
    }

    @Test void pausesTheRingForAShortLossAndDrainsItAtDoubleSpeedAfterwards() {
        good(0.8, 0);
        adjust(RejectReason.FACE_BLURRED, 0.14);
        assertEquals(0.8, state.hold(), 1e-9);
        adjust(RejectReason.FACE_BLURRED, 0.24);
        assertEquals(0.8 - 0.1 * 4, state.hold(), 1e-9);
        adjust(RejectReason.FACE_BLURRED, 2);
        assertEquals(0, state.hold(), 1e-9);
    }

    @Test void ringIsFullWhenTaken() {
        good(0.9, 0);
        state.accept(view(Phase.TAKEN, null, 0), 0.1);
        assertEquals(1, state.hold(), 1e-9);
        assertTrue(state.age() < 1e-9);
    }

    private void good(double hold, double seconds) {
        state.accept(view(Phase.GOOD, null, hold), seconds);
    }

    private void adjust(RejectReason fault, double seconds) {
        state.accept(view(Phase.ADJUST, fault, 0), seconds);
    }

    private static LiveView view(Phase phase, RejectReason fault, double hold) {
        return new LiveView(phase, Optional.ofNullable(fault), Optional.empty(), Optional.empty(), Optional.empty(), hold,
                Optional.empty(), 0, 0, 0, 0);
    }
}
