package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.FieldValue;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoteTest {
    @Test void isSurerOfWhatTwoCutsReadAlike() {
        assertTrue(vote(one("A", 0.8), one("A", 0.8)).confidence() > 0.9);
    }

    @Test void isLessSureOfWhatAnotherCutContradicts() {
        Reading reading = vote(one("A", 0.9), one("B", 0.7));
        assertEquals("A", reading.value());
        assertTrue(reading.confidence() < 0.6, () -> "was " + reading.confidence());
    }

    @Test void isNeverSureByOneEngineAlone() {
        assertTrue(vote(one("A", 1), one("A", 1), one("A", 1)).confidence() < FieldValue.SURE);
    }

    @Test void saysNothingOfNoReading() {
        assertEquals(Optional.empty(), Vote.of(List.of()));
    }

    private static Reading vote(Reading... tries) {
        return Vote.of(List.of(tries)).orElseThrow();
    }

    private static Reading one(String value, double confidence) {
        return new Reading(value, confidence, new Region(0, 0, 1, 1));
    }
}
