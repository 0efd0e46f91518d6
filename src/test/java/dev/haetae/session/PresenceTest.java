package dev.haetae.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.session.Presence.Change;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Five looks a second, at a person who may go and come; two seconds are away.
class PresenceTest {
    private static final double UNMEASURED = Double.NaN;
    private static final double SAME = 0.9;
    private static final double OTHER = 0.3;

    private final Presence presence = new Presence(Duration.ofSeconds(2), 0.7);
    private long now;

    private Optional<Change> look(int times, boolean face, double likeness) {
        Optional<Change> last = Optional.empty();
        for (int i = 0; i < times && last.isEmpty(); i++) {
            now += 200_000_000;
            last = presence.accept(now, face, likeness);
        }
        return last;
    }

    @Test void whoWasSeenAndIsSeenNoMoreIsGoneAfterTheTime() {
        look(5, true, SAME);
        assertEquals(Optional.empty(), look(9, false, UNMEASURED));
        assertEquals(Optional.of(Change.GONE), look(1, false, UNMEASURED));
        assertEquals(Optional.empty(), look(50, false, UNMEASURED), "said once");
    }

    @Test void whoIsSeenAgainInTimeNeverWasGone() {
        look(5, true, SAME);
        look(9, false, UNMEASURED);
        assertEquals(Optional.empty(), look(1, true, UNMEASURED));
        assertEquals(Optional.empty(), look(9, false, UNMEASURED));
    }

    @Test void whoWasNeverSeenIsNeverGone() {
        assertEquals(Optional.empty(), look(100, false, UNMEASURED));
        assertEquals(Optional.empty(), look(2, true, UNMEASURED));
        assertEquals(Optional.empty(), look(100, false, UNMEASURED), "two looks may be a poster's face");
    }

    @Test void aHeadThatIsTurnedAwayStaysThere() {
        look(5, true, SAME);
        assertEquals(Optional.empty(), look(50, true, UNMEASURED));
    }

    @Test void onlyTheSameFaceComesBack() {
        look(5, true, SAME);
        look(10, false, UNMEASURED);
        assertEquals(Optional.empty(), look(50, true, OTHER));
        assertEquals(Optional.empty(), look(50, true, UNMEASURED));
        assertEquals(Optional.of(Change.BACK), look(1, true, SAME));
        assertEquals(Optional.of(Change.GONE), look(10, false, UNMEASURED), "and may go again");
    }

    @Test void somebodyElseInTheirPlaceIsNotThem() {
        look(5, true, SAME);
        assertEquals(Optional.of(Change.GONE), look(10, true, OTHER));
    }
}
