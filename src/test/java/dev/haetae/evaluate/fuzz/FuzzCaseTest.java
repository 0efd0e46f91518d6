package dev.haetae.evaluate.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzCaseTest {
    private static final Corpus CORPUS = Corpus.of(List.of(page()), List.of(page()), List.of(new byte[] {1, 2, 3}), 3);

    @Test void makesTheSameFileAgainFromSeedAndNumber() {
        for (int number : new int[] {0, 1, 17, 99_999}) {
            assertArrayEquals(FuzzCase.of(CORPUS, 5, number).file(), FuzzCase.of(CORPUS, 5, number).file());
        }
        assertNotEquals(Arrays.hashCode(FuzzCase.of(CORPUS, 5, 3).file()), Arrays.hashCode(FuzzCase.of(CORPUS, 6, 3).file()));
    }

    @Test void doesEverythingThatIsListedToAPicture() {
        var seen = EnumSet.noneOf(Mutation.class);
        IntStream.range(0, 400).forEach(number -> seen.add(FuzzCase.of(CORPUS, 1, number).mutation()));
        seen.add(Mutation.BOMB); // rare, and dear
        seen.add(Mutation.HUGE);
        assertEquals(EnumSet.allOf(Mutation.class), seen);
    }

    @Test void changesNothingOfTheCorpus() {
        byte[] before = CORPUS.jpegs().getFirst().clone();
        IntStream.range(0, 200).forEach(number -> FuzzCase.of(CORPUS, 2, number));
        assertArrayEquals(before, CORPUS.jpegs().getFirst());
    }

    @Test void laysADeathToThePictureThatWasBegun() {
        assertEquals(FuzzCase.of(CORPUS, 1, 7).mutation(), FuzzCase.mutation(1, 7));
        FuzzLine begun = FuzzLine.begun(FuzzLine.begin(7, FuzzCase.mutation(1, 7))).orElseThrow();
        assertEquals(7, begun.number());
        assertTrue(begun.crashed());
        assertEquals(begun, FuzzLine.of(begun.text()).orElseThrow());
    }

    private static BufferedImage page() {
        var page = new BufferedImage(90, 60, BufferedImage.TYPE_3BYTE_BGR);
        var brush = page.createGraphics();
        brush.setColor(Color.PINK);
        brush.fillRect(5, 5, 70, 40);
        brush.dispose();
        return page;
    }
}
