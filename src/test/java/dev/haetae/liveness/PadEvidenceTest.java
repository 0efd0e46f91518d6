package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Colour;
import dev.haetae.frame.Traces;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// A drawn head that blinks and turns, in pictures that come about in different ways.
class PadEvidenceTest {
    private static final Traces.Drift STILL = new Traces.Drift(0, 0, 0.01, 0, 1);
    private static final Colour SKIN = new Colour(180, 130, 110);

    private final LightScript script = LightScript.draw(Duration.ofSeconds(10), new SplittableRandom(7));

    @Test void doubtsAFaceThatStaysDarkInTheLightAndTrustsOneThatTakesItUp() {
        assertTrue(walk(true, nanos -> traces(STILL, 0.05, SKIN)).pad() < LivenessJudgeTest.LIMITS.pad().live());
        assertTrue(walk(true, nanos -> traces(STILL, 0.05, lit(nanos))).pad() > 0.95);
    }

    @Test void saysNothingOfLightThatWasNotShone() {
        var evidence = walk(false, nanos -> traces(STILL, 0.05, SKIN));
        assertEquals(Double.NaN, evidence.measures().get(PadCue.LIGHT));
        assertTrue(evidence.pad() > 0.95);
    }

    @Test void doubtsAHeadWhoseSurroundingsMoveWithIt() {
        var held = new Traces.Drift(0.004, 0.001, 0.004, 0.001, 0.9);
        assertTrue(walk(false, nanos -> traces(held, 0.05, SKIN)).pad() < LivenessJudgeTest.LIMITS.pad().live());
    }

    @Test void doesNotMindPassersBy() {
        var crowd = new Traces.Drift(0.02, 0, 0, 0, 0.1);
        assertTrue(walk(false, nanos -> traces(crowd, 0.05, SKIN)).pad() > 0.95);
    }

    @Test void suspectsAnInjectionWhereNoiseComesAgain() {
        var evidence = walk(false, nanos -> traces(STILL, nanos > 5_000_000_000L ? 0.99 : 0.05, SKIN));
        assertEquals(Optional.of(RejectReason.INJECTION_SUSPECTED), evidence.contradiction());
        assertTrue(evidence.pad() < 0.1);
    }

    @Test void doesNotCallACameraThatGivesEveryFrameTwiceInjected() {
        var evidence = walk(false, nanos -> new Traces(2.9, 2.9, 0, 0.3, STILL, 0.05, nanos / 40_000_000 % 2, SKIN, SKIN));
        assertEquals(Optional.empty(), evidence.contradiction());
        assertTrue(evidence.pad() > 0.9);
    }

    @Test void callsPaperFlatThatIsTurnedAside() {
        var evidence = new PadEvidence(LivenessJudgeTest.LIMITS);
        var print = new Actor(true);
        swing(print, evidence, degrees -> print.yaw = degrees);
        assertEquals(Optional.of(RejectReason.ATTACK_SUSPECTED), evidence.contradiction());
    }

    /// Landmarks of some faces waver in height as if a print were tipped.
    @Test void doesNotCallFlatWhatOnlyShrinksInHeight() {
        var evidence = new PadEvidence(LivenessJudgeTest.LIMITS);
        var face = new Actor(true);
        swing(face, evidence, degrees -> face.pitch = degrees);
        assertEquals(Optional.empty(), evidence.contradiction());
    }

    /// A frame now and then at which landmarks slipped is no sheet that is turned, however often it comes.
    @Test void doesNotAddUpFramesAtWhichLandmarksSlip() {
        var evidence = new PadEvidence(LivenessJudgeTest.LIMITS);
        var face = new Actor(true);
        for (int i = 0; i < 200; i++) {
            face.yaw = i > 10 && i % 4 == 0 ? 30 : 0;
            evidence.accept(face.next(), face.yaw == 0);
        }
        assertEquals(Optional.empty(), evidence.contradiction());
    }

    private static void swing(Actor actor, PadEvidence evidence, IntConsumer to) {
        for (int i = 0; i < 60; i++) {
            to.accept(i < 10 ? 0 : 30);
            evidence.accept(actor.next(), i < 10);
        }
    }

    private PadEvidence walk(boolean shine, LongFunction<Traces> traces) {
        var evidence = new PadEvidence(LivenessJudgeTest.LIMITS);
        var person = new Actor(false);
        if (shine) {
            script.glows().forEach(glow -> evidence.shone(glow.at().toNanos(), glow.rgb()));
        }
        for (int i = 0; i < 250; i++) {
            person.yaw = i > 100 && i < 120 ? 25 : 0;
            person.traces = traces.apply(i * 40_000_000L);
            evidence.accept(person.next(), person.yaw == 0);
        }
        evidence.completed(Challenge.BLINK);
        evidence.completed(Challenge.TURN_LEFT);
        return evidence;
    }

    /// Six per cent of a white screen's light.
    private Colour lit(long nanos) {
        int rgb = script.at(Duration.ofNanos(Math.max(0, nanos - 100_000_000)));
        return new Colour(lit(SKIN.red(), rgb >> 16), lit(SKIN.green(), rgb >> 8), lit(SKIN.blue(), rgb));
    }

    private static double lit(double skin, int channel) {
        return skin * Math.pow(1 + 0.06 * Math.pow((channel & 255) / 255.0, 2.2), 1 / 2.2);
    }

    private static Traces traces(Traces.Drift drift, double same, Colour skin) {
        return new Traces(2.9, 2.9, 0, 0.3, drift, same, 0.5, skin, SKIN);
    }
}
