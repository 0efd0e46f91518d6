package dev.haetae.screen.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HintHoldTest {
    private final HintHold hold = new HintHold();

    @Test void aHintStaysUntilItCanHaveBeenRead() {
        assertEquals("far", hold.show(hint("far"), 0).key());
        assertEquals("far", hold.show(hint("dark"), 1_100_000_000L).key());
        assertEquals("dark", hold.show(hint("dark"), 1_200_000_000L).key());
    }

    @Test void flickeringHintsShowTheFirstOne() {
        hold.show(hint("far"), 0);
        hold.show(hint("dark"), 300_000_000L);
        assertEquals("far", hold.show(hint("far"), 600_000_000L).key());
    }

    @Test void aPromptGivesWayAtOnce() {
        hold.show(new Hint("turn left", "turn left", () -> null, Hint.Kind.PROMPT), 0);
        assertEquals("nod", hold.show(new Hint("nod", "nod", () -> null, Hint.Kind.PROMPT), 1).key());
    }

    @Test void nobodyIsToldToMendAPictureThatIsTaken() {
        hold.show(hint("far"), 0);
        assertEquals("taken", hold.show(new Hint("taken", "taken", () -> null, Hint.Kind.DONE), 1).key());
    }

    private static Hint hint(String key) {
        return new Hint(key, key, () -> null, Hint.Kind.FAULT);
    }
}
