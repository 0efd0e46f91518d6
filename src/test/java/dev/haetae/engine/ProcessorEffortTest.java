package dev.haetae.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ProcessorEffortTest {
    @Test void isSpentByWorkAndLaterExhausted() {
        var effort = new ProcessorEffort(Duration.ofMillis(40));
        assertFalse(effort.spent(), "nothing was begun");
        effort.begin();
        assertFalse(effort.spent());
        work(effort::spent);
        assertFalse(effort.exhausted(), "what is under way may go on for a while");
        work(effort::exhausted);
        effort.begin();
        assertFalse(effort.spent(), "the next picture has its own");
    }

    private static void work(BooleanSupplier until) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!until.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "worked for long and nothing was spent");
        }
    }
}
