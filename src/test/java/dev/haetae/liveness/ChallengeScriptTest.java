package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChallengeScriptTest {
    private static final List<Challenge> ALL = List.of(Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT, Challenge.NOD,
            Challenge.SMILE, Challenge.FOLLOW);

    @Test void alwaysAsksForWhatPaperCannotDoAndForWhatNothingFlatCan() {
        for (int ask = 2; ask <= 4; ask++) {
            for (int seed = 0; seed < 300; seed++) {
                var asked = drawn(ALL, ask, seed);
                assertTrue(asked.contains(Challenge.SMILE) && asked.stream().anyMatch(Challenge::inDepth), asked.toString());
            }
        }
    }

    /// What is always asked for stands in no place that could be foreseen, and every movement comes up.
    @Test void thePlaceOfASmileAndTheOthersAreChance() {
        var places = new int[3];
        var others = new HashSet<Challenge>();
        for (int seed = 0; seed < 600; seed++) {
            var asked = drawn(ALL, 3, seed);
            places[asked.indexOf(Challenge.SMILE)]++;
            others.addAll(asked);
        }
        assertTrue(IntStream.of(places).allMatch(times -> times > 150 && times < 250), Arrays.toString(places));
        assertEquals(new HashSet<>(ALL), others);
    }

    @Test void asksForABlinkWhereNoSmileMayBeAsked() {
        var without = List.of(Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT, Challenge.NOD, Challenge.FOLLOW);
        for (int seed = 0; seed < 300; seed++) {
            var asked = drawn(without, 2, seed);
            assertTrue(asked.contains(Challenge.BLINK) && asked.stream().anyMatch(Challenge::inDepth), asked.toString());
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

    @Test void pausesDifferAndStayWithinTheirLimits() {
        var plan = new ChallengePlan(2, ALL, Duration.ofMillis(300), Duration.ofMillis(1200), Duration.ofSeconds(6), 2);
        var chance = new SplittableRandom(1);
        var pauses = IntStream.range(0, 200).mapToObj(_ -> ChallengeScript.draw(plan, chance).pause(1)).toList();
        assertTrue(pauses.stream().allMatch(pause -> pause.toMillis() >= 300 && pause.toMillis() <= 1200));
        assertTrue(new HashSet<>(pauses).size() > 100);
    }

    @Test void theDotGoesToAllSidesInAnyOrderAndNeverLeaps() {
        for (int seed = 0; seed < 100; seed++) {
            DotPath path = DotPath.draw(Duration.ofSeconds(6), new SplittableRandom(seed));
            var way = IntStream.range(0, 600).mapToObj(i -> path.at(i / 100.0)).toList();
            assertTrue(way.stream().mapToDouble(Dot::x).max().orElseThrow() > 0.35 && way.stream().mapToDouble(Dot::x).min().orElseThrow() < -0.35);
            assertTrue(way.stream().mapToDouble(Dot::y).max().orElseThrow() > 0.35 && way.stream().mapToDouble(Dot::y).min().orElseThrow() < -0.35);
            assertTrue(IntStream.range(1, 600).allMatch(i -> apart(way.get(i), way.get(i - 1)) < 0.06));
        }
    }

    @Test void theDotComesBackToTheMiddleSoThatTheFaceCanBeRecognised() {
        for (int seed = 0; seed < 20; seed++) {
            DotPath path = DotPath.draw(Duration.ofSeconds(6), new SplittableRandom(seed));
            assertTrue(IntStream.range(600, 720).mapToDouble(i -> apart(path.at(i / 100.0), path.at((i - 1) / 100.0))).max().orElseThrow() < 0.06);
            assertEquals(0, apart(path.at(7.2), Dot.CENTRE), 1e-9);
        }
    }

    private static double apart(Dot a, Dot b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
