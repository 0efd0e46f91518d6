package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Colour;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A drawn face of one colour before a screen, seen by a camera with noise.
class LightResponseTest {
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private final SplittableRandom dice = new SplittableRandom(5);

    @Test void isSureOfAFaceThatTakesUpFourPerCent() {
        assertTrue(strength(0.04, 100, 25, LightScript.draw(LENGTH, dice)) > 4);
    }

    @Test void findsTheFaceWithinTheDelayOfScreenAndCamera() {
        for (int delay : new int[] {0, 80, 200, 290}) {
            assertTrue(strength(0.04, delay, 25, LightScript.draw(LENGTH, dice)) > 3, delay + " ms");
        }
    }

    @Test void worksAtTwelveFramesASecond() {
        assertTrue(strength(0.05, 100, 12, LightScript.draw(LENGTH, dice)) > 3);
    }

    @Test void saysNoOfAFaceThatIsNotLit() {
        for (int i = 0; i < 50; i++) {
            assertTrue(strength(0, 0, 25, LightScript.draw(LENGTH, dice)) < 2.2);
        }
    }

    @Test void saysNoOfAFaceInTheLightOfAnotherSequence() {
        int taken = 0;
        for (int i = 0; i < 50; i++) {
            var other = LightScript.draw(LENGTH, dice);
            taken += strength(LightScript.draw(LENGTH, dice), other, 0.05, 100, 25) > 2.2 ? 1 : 0;
        }
        assertTrue(taken <= 2, taken + " of 50 recordings taken for lit");
    }

    @Test void countsAFaintMirrorLessThanSkin() {
        var script = LightScript.draw(LENGTH, dice);
        assertTrue(strength(0.008, 100, 25, script) < 0.6 * strength(0.05, 100, 25, script));
    }

    @Test void saysNothingAfterTooFewChanges() {
        assertEquals(Double.NaN, strength(0.05, 100, 25, LightScript.draw(Duration.ofSeconds(1), dice)));
    }

    @Test void takesAFaceThatIsKeptOutOfTheLightForOneThatDoesNotAnswer() {
        var response = new LightResponse();
        LightScript.draw(LENGTH, dice).glows().forEach(glow -> response.shone(glow.at().toNanos(), glow.rgb()));
        for (int i = 0; i < 10; i++) {
            response.accept(seen(i * 1_000_000_000L, new Colour(180, 130, 110)));
        }
        assertEquals(0, response.strength(0.035));
    }

    /// A display's glass mirrors the kiosk's screen over the face and over what is shown beside it.
    @Test void doesNotTakeAGlassThatMirrorsForAFace() {
        var script = LightScript.draw(LENGTH, dice);
        assertTrue(beside(script, 0) > 4, "a hall takes up nothing: " + beside(script, 0));
        assertTrue(beside(script, 0.04) < 1, "a glass mirrors everywhere: " + beside(script, 0.04));
    }

    /// @param share of its own light that what is beside the face takes up; the face takes up 0.04
    private double beside(LightScript script, double share) {
        var response = new LightResponse();
        script.glows().forEach(glow -> response.shone(glow.at().toNanos(), glow.rgb()));
        for (int i = 0; i < LENGTH.toSeconds() * 25; i++) {
            long nanos = i * 40_000_000L;
            int rgb = script.at(Duration.ofNanos(Math.max(0, nanos - 100_000_000)));
            response.accept(seen(nanos, new Colour(lit(180, 0.04, rgb >> 16), lit(130, 0.04, rgb >> 8), lit(110, 0.04, rgb)),
                    new Colour(lit(120, share, rgb >> 16), lit(120, share, rgb >> 8), lit(140, share, rgb))));
        }
        return response.strength(0.035);
    }

    @Test void saysNothingWhereNoLightWasShone() {
        var response = new LightResponse();
        for (int i = 0; i < 200; i++) {
            response.accept(seen(i * 40_000_000L, new Colour(180, 130, 110)));
        }
        assertEquals(Double.NaN, response.strength(0.035));
    }

    private double strength(double share, int delayMillis, int fps, LightScript script) {
        return strength(script, script, share, delayMillis, fps);
    }

    /// @param share of the face's light that a white screen would add
    private double strength(LightScript shown, LightScript taken, double share, int delayMillis, int fps) {
        var response = new LightResponse();
        shown.glows().forEach(glow -> response.shone(glow.at().toNanos(), glow.rgb()));
        for (int i = 0; i < LENGTH.toSeconds() * fps; i++) {
            long nanos = i * 1_000_000_000L / fps;
            Duration since = Duration.ofNanos(Math.max(0, nanos - delayMillis * 1_000_000L));
            int rgb = taken.at(since);
            double drift = 1 + 0.03 * Math.sin(nanos / 2e9); // the camera's white balance
            response.accept(seen(nanos, new Colour(lit(180, share, rgb >> 16) * drift, lit(130, share, rgb >> 8), lit(110, share, rgb) / drift)));
        }
        return response.strength(0.035);
    }

    private double lit(double skin, double share, int channel) {
        double shines = Math.pow((channel & 255) / 255.0, 2.2);
        return skin * Math.pow(1 + share * shines, 1 / 2.2) + 0.1 * dice.nextGaussian();
    }

    private static Motion seen(long nanos, Colour skin) {
        return seen(nanos, skin, Colour.NONE);
    }

    private static Motion seen(long nanos, Colour skin, Colour beside) {
        var traces = new Traces(2, 2, 0, 0, Traces.Drift.NONE, 0, 1, skin, beside);
        return new Motion(nanos, 1, new Region(500, 200, 250, 250), List.of(), List.of(), 0, 0.6, 0, 0.7, 0.9, 0.9, traces);
    }
}
