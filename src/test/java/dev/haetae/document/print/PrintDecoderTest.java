package dev.haetae.document.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.TextReader.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintDecoderTest {
    @Test void aTextsProbabilityIsTheSumOfItsAlignments() {
        // two steps, A with 0.6 and blank with 0.4 each: "A" by AA, A-, -A; nothing by --
        List<PrintDecoder.Guess> guesses = PrintDecoder.decode(grid(Step.of("A", 0.6), Step.of("A", 0.6)), Script.LATIN);
        assertEquals("A", guesses.getFirst().text());
        assertEquals(0.84, guesses.getFirst().probability(), 1e-6);
        assertEquals(0.16, guesses.get(1).probability(), 1e-6);
    }

    @Test void aSignRepeatedIsTwoOnlyAcrossABlank() {
        assertEquals("1", best(Script.DIGITS, Step.of("1", 1), Step.of("1", 1), Step.of("1", 1)));
        assertEquals("11", best(Script.DIGITS, Step.of("1", 1), Step.of("1", 0), Step.of("1", 1)));
    }

    @Test void aSyllableIsReadByItsParts() {
        assertEquals("학 D-2", best(Script.KOREAN, Step.of("학", 0.9), Step.of(" ", 1), Step.of("D", 1), Step.of("-", 1), Step.of("2", 1)));
        assertEquals("힣", best(Script.KOREAN, Step.of("힣", 0.9)));
        assertEquals("가", best(Script.KOREAN, Step.of("가", 0.9)));
    }

    @Test void aDoubtAboutOnePartIsAnotherReading() {
        float[] row = Step.of("유", 1).row();
        row[PrintSigns.FIRST + 11] = 0.7f; // ㅇ
        row[PrintSigns.FIRST + 2] = 0.3f; // ㄴ
        List<PrintDecoder.Guess> guesses = PrintDecoder.decode(new PrintGrid(new float[][] {row}), Script.KOREAN);
        assertEquals(List.of("유", "뉴"), guesses.stream().map(PrintDecoder.Guess::text).limit(2).toList());
        assertEquals(0.3, guesses.get(1).probability(), 1e-6);
    }

    @Test void amongDigitsALetterOfTheSameShapeIsTheDigitAndASpaceIsNone() {
        assertEquals("2011", best(Script.DIGITS, Step.of("2", 1), Step.of("O", 1), Step.of("l", 1), Step.of(" ", 1), Step.of("I", 1)));
        assertEquals("2Ol I", best(Script.LATIN, Step.of("2", 1), Step.of("O", 1), Step.of("l", 1), Step.of(" ", 1), Step.of("I", 1)));
    }

    @Test void whatCannotStandInAScriptCostsConfidence() {
        float[] row = Step.of("5", 0.55).row();
        row[PrintSigns.SIGNS.indexOf('S')] = 0.45f;
        row[PrintSigns.BLANK] = 0;
        PrintDecoder.Guess guess = PrintDecoder.decode(new PrintGrid(new float[][] {row}), Script.DIGITS).getFirst();
        assertEquals("5", guess.text());
        assertEquals(0.55, guess.probability(), 1e-6);
        assertTrue(PrintDecoder.decode(grid(Step.of("학", 1)), Script.DIGITS).isEmpty());
    }

    @Test void aLongLineDoesNotUnderflow() {
        Step[] steps = new Step[400];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i % 2 == 0 ? Step.of("A", 0.999) : Step.of("A", 0);
        }
        PrintDecoder.Guess guess = PrintDecoder.decode(grid(steps), Script.LATIN).getFirst();
        assertEquals("A".repeat(200), guess.text());
        assertEquals(Math.pow(0.999, 200), guess.probability(), 1e-3);
    }

    @Test void anotherNetworksOutputsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PrintGrid(new float[1][38]));
    }

    private static String best(Script script, Step... steps) {
        return PrintDecoder.decode(grid(steps), script).getFirst().text();
    }

    private static PrintGrid grid(Step... steps) {
        float[][] shares = new float[steps.length][];
        for (int i = 0; i < steps.length; i++) {
            shares[i] = steps[i].row();
        }
        return new PrintGrid(shares);
    }

    /// One step: a character's share, the rest blank.
    private record Step(char character, float share) {
        static Step of(String character, double share) {
            return new Step(character.charAt(0), (float) share);
        }

        float[] row() {
            float[] row = new float[PrintSigns.OUTPUTS];
            row[PrintSigns.BLANK] = 1 - share;
            int at = character - 0xAC00;
            boolean hangul = at >= 0 && at < 11172;
            row[hangul ? PrintSigns.SYLLABLE : PrintSigns.SIGNS.indexOf(character)] += share;
            row[PrintSigns.FIRST + (hangul ? at / 588 : 0)] = 1;
            row[PrintSigns.VOWEL + (hangul ? at / 28 % 21 : 0)] = 1;
            row[PrintSigns.LAST + (hangul ? at % 28 : 0)] = 1;
            return row;
        }
    }
}
