package dev.haetae.document.mrz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineDecoderTest {
    private static final String UPPER = MrzTest.TD3.get(0);
    private static final String LOWER = MrzTest.TD3.get(1);

    @Test void readsAClearLine() {
        assertEquals(LOWER, lower(Grid.of(LOWER)).text());
        assertTrue(lower(Grid.of(LOWER)).leastConfidence() > 0.9);
    }

    @Test void keepsTwoNeighboursApartWhenTheRecogniserSawNoGapBetweenThem() {
        var grid = Grid.of(UPPER);
        grid.dropBlankBefore(11); // between the two S of ERIKSSON a weak gap
        assertEquals(UPPER, LineDecoder.decode(grid.done(), 44, i -> MrzFormat.TD3.part(0, i)).orElseThrow().text());
    }

    @Test void readsADoubtfulLetterAsADigitWhereOnlyDigitsStand() {
        var grid = Grid.of(MrzTest.with(LOWER, 13, 'T'));
        grid.doubt(13, Map.of('T', 0.6f, '7', 0.4f));
        assertEquals(LOWER, lower(grid).text());
    }

    @Test void keepsAClearCharacterEvenWhereTheFormatDoesNotExpectIt() {
        String printed = MrzTest.with(LOWER, 10, '8');
        var line = lower(Grid.of(printed));
        assertEquals(printed, line.text());
        assertEquals(1, line.misfits());
    }

    @Test void readsADigitsShapeInANameAsItsLetterAndDoesNotDoubtIt() {
        var grid = Grid.of(UPPER);
        grid.doubt(11, Map.of('0', 0.9f, 'O', 0.05f)); // ERIKSS0N
        var line = LineDecoder.decode(grid.done(), 44, i -> MrzFormat.TD3.part(0, i)).orElseThrow();
        assertEquals(UPPER, line.text());
        assertTrue(line.confidence(11) > 0.9);
    }

    @Test void answersNothingForAStripTooShort() {
        assertTrue(LineDecoder.decode(Grid.of("ABC").done(), 44, i -> MrzFormat.TD3.part(0, i)).isEmpty());
    }

    @Test void repairsTheOneDoubtfulCharacterThatMendsAllChecks() {
        var grid = Grid.of(LOWER);
        grid.doubt(3, Map.of('B', 0.7f, '8', 0.3f)); // L898902C3 seen as L89B902C3
        var result = repair(grid);
        assertEquals(MrzRepair.Verdict.REPAIRED, result.verdict());
        assertEquals(LOWER, result.lines().get(1).text());
    }

    @Test void repairsNothingWhenTwoReadingsHold() {
        // printed L8988901C4; 7 would be the digit of L8988901F, and a visa has no composite digit to tell
        String lower = MrzTest.MRV_A.get(1);
        var grid = Grid.of(lower);
        grid.doubt(8, Map.of('C', 0.7f, 'F', 0.3f));
        grid.doubt(9, Map.of('7', 0.6f, '4', 0.4f));
        var shown = LineDecoder.decode(grid.done(), 44, i -> MrzFormat.MRV_A.part(1, i)).orElseThrow();
        var upper = LineDecoder.decode(Grid.of(MrzTest.MRV_A.get(0)).done(), 44, i -> MrzFormat.MRV_A.part(0, i));
        var result = MrzRepair.repair(MrzFormat.MRV_A, List.of(upper.orElseThrow(), shown), MrzTest.TODAY);
        assertEquals(MrzRepair.Verdict.AMBIGUOUS, result.verdict());
        assertEquals(shown.text(), result.lines().get(1).text());
    }

    @Test void inventsNothingWhereTheRecogniserIsSure() {
        assertEquals(MrzRepair.Verdict.FAILED, repair(Grid.of(MrzTest.with(LOWER, 43, '5'))).verdict());
    }

    private static DecodedLine lower(Grid grid) {
        return LineDecoder.decode(grid.done(), 44, i -> MrzFormat.TD3.part(1, i)).orElseThrow();
    }

    private static MrzRepair.Result repair(Grid lowerGrid) {
        var upper = LineDecoder.decode(Grid.of(UPPER).done(), 44, i -> MrzFormat.TD3.part(0, i)).orElseThrow();
        return MrzRepair.repair(MrzFormat.TD3, List.of(upper, lower(lowerGrid)), MrzTest.TODAY);
    }

    /// A grid as the recogniser would give it for a text: a blank and two steps for each character.
    private static final class Grid {
        private final List<float[]> steps = new ArrayList<>();

        static Grid of(String text) {
            var grid = new Grid();
            for (char c : text.toCharArray()) {
                grid.steps.add(step(Map.of('-', 0.97f)));
                grid.steps.add(step(Map.of(c, 0.98f)));
                grid.steps.add(step(Map.of(c, 0.98f)));
            }
            grid.steps.add(step(Map.of('-', 0.97f)));
            return grid;
        }

        void doubt(int position, Map<Character, Float> shares) {
            steps.set(position * 3 + 1, step(shares));
            steps.set(position * 3 + 2, step(shares));
        }

        void dropBlankBefore(int position) {
            char c = CharacterGrid.CLASSES.charAt(best(steps.get(position * 3 + 1)));
            steps.set(position * 3, step(Map.of(c, 0.7f, '-', 0.3f)));
        }

        CharacterGrid done() {
            return new CharacterGrid(steps.toArray(float[][]::new));
        }

        private static float[] step(Map<Character, Float> shares) {
            float[] step = new float[CharacterGrid.CLASSES.length()];
            Arrays.fill(step, 1e-4f);
            shares.forEach((c, share) -> step[CharacterGrid.CLASSES.indexOf(c)] = share);
            return step;
        }

        private static int best(float[] step) {
            int best = 0;
            for (int c = 1; c < step.length; c++) {
                best = step[c] > step[best] ? c : best;
            }
            return best;
        }
    }
}
