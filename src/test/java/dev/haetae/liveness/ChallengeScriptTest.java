package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChallengeScriptTest {
    private static final List<Challenge> ALL = List.of(Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT, Challenge.NOD,
            Challenge.SMILE, Challenge.FOLLOW);

    @Test void alwaysAsksForWhatPaperCannotDoAndForWhatNothingFlatCan() {
        for (int ask = 2; ask <= 4; ask++) {
            for (int seed = 0; seed < 300; seed++) {
                var asked = drawn(ALL, ask, seed);
                assertTrue(asked.stream().anyMatch(Challenge::ofFeatures) && asked.stream().anyMatch(Challenge::inDepth), asked.toString());
            }
        }
    }

    @Test void asksForAsManyAsThePlanSaysAndForNoneTwice() {
        for (int seed = 0; seed < 300; seed++) {
            var asked = drawn(ALL, 3, seed);
            assertEquals(3, asked.size());
            assertEquals(3, new HashSet<>(asked).size(), asked.toString());
        }
    }

    @Test void asksForWhatThereIsWhereNothingOfLidsOrLipsMayBeAsked() {
        assertEquals(2, drawn(List.of(Challenge.TURN_LEFT, Challenge.NOD), 2, 1).size());
    }

    private static List<Challenge> drawn(List<Challenge> of, int ask, long seed) {
        var plan = new ChallengePlan(ask, of, Duration.ofMillis(200), Duration.ofMillis(800), Duration.ofSeconds(6), 2);
        return ChallengeScript.draw(plan, new SplittableRandom(seed)).challenges();
    }
}
