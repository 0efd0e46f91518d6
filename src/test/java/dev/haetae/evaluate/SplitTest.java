package dev.haetae.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test void aGroupStaysInItsHalf() {
        assertEquals(Split.of("person 7", 1), Split.of("person 7", 1));
    }

    @Test void halvesAreHalves() {
        long tuning = IntStream.range(0, 2000).filter(i -> Split.of("person " + i, 1) == Split.TUNING).count();
        assertTrue(tuning > 900 && tuning < 1100, "tuning " + tuning);
    }

    @Test void anotherSeedIsAnotherSplit() {
        long same = IntStream.range(0, 2000).filter(i -> Split.of("person " + i, 1) == Split.of("person " + i, 2)).count();
        assertTrue(same > 850 && same < 1150, "same " + same);
    }

    @Test void sharesAreEven() {
        int[] counts = new int[5];
        IntStream.range(0, 5000).forEach(i -> counts[Split.share("card " + i, 3, 5)]++);
        for (int count : counts) {
            assertTrue(count > 880 && count < 1120, "share of " + count);
        }
    }
}
