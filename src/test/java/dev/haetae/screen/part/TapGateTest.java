package dev.haetae.screen.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TapGateTest {
    private static final long MILLI = 1_000_000;
    private long now = Long.MAX_VALUE - 50 * MILLI; // the clock may wrap around
    private final TapGate gate = new TapGate(() -> now);

    @Test void secondTapOnTheSameKeyDoesNothingUntilTheScreenChanges() {
        assertTrue(gate.admits("key"));
        pass(5_000);
        assertFalse(gate.admits("key"));
        gate.screenChanged();
        pass(401);
        assertTrue(gate.admits("key"));
    }

    @Test void theSameKeyWorksAgainOnceItWasAnsweredAndDoesNotBounce() {
        gate.admits("print");
        pass(50);
        gate.stepAnswered();
        pass(349);
        assertFalse(gate.admits("print"));
        pass(2);
        assertTrue(gate.admits("print"));
        pass(5_000);
        assertFalse(gate.admits("print"));
    }

    @Test void firstTapWinsOverAnotherKeyRightAfterIt() {
        assertTrue(gate.admits("key"));
        pass(150);
        assertFalse(gate.admits("back"));
    }

    @Test void anotherKeyWorksAgainWhenNothingCameOfTheFirst() {
        gate.admits("key");
        pass(2_001);
        assertTrue(gate.admits("staff"));
    }

    @Test void tapsAreDeadRightAfterAScreenChanged() {
        gate.screenChanged();
        pass(399);
        assertFalse(gate.admits("key"));
        assertFalse(gate.admitsHere("contrast"));
        pass(2);
        assertTrue(gate.admits("key"));
    }

    @Test void twoMarksCanBeSetQuicklyButOneDoesNotBounce() {
        assertTrue(gate.admitsHere("consent-IDENTITY"));
        pass(100);
        assertFalse(gate.admitsHere("consent-IDENTITY"));
        assertTrue(gate.admitsHere("consent-FACE"));
        pass(400);
        assertTrue(gate.admitsHere("consent-IDENTITY"));
    }

    private void pass(long millis) {
        now += millis * MILLI;
    }
}
