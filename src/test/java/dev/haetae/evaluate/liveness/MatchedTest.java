package dev.haetae.evaluate.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.liveness.EventFinder.Event;
import dev.haetae.liveness.EventFinder.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchedTest {
    @Test void givesEachTrueEventTheNearestOfItsKindOnce() {
        var truth = List.of(at(2, Kind.BLINK), at(3, Kind.BLINK), at(9, Kind.TURN_LEFT));
        var found = List.of(at(2.4, Kind.BLINK), at(2.1, Kind.BLINK), at(9.2, Kind.TURN_RIGHT), at(12, Kind.NOD));
        var matched = Matched.of(truth, found, 1);
        assertEquals(List.of(at(2, Kind.BLINK), at(3, Kind.BLINK)), matched.hits());
        assertEquals(List.of(at(9, Kind.TURN_LEFT)), matched.missed());
        assertEquals(List.of(at(9.2, Kind.TURN_RIGHT), at(12, Kind.NOD)), matched.more());
    }

    @Test void takesNothingThatIsTooFarAway() {
        var matched = Matched.of(List.of(at(2, Kind.NOD)), List.of(at(3.5, Kind.NOD)), 1);
        assertEquals(List.of(at(2, Kind.NOD)), matched.missed());
        assertEquals(List.of(at(3.5, Kind.NOD)), matched.more());
    }

    private static Event at(double seconds, Kind kind) {
        return new Event(Math.round(seconds * 1e9), kind);
    }
}
