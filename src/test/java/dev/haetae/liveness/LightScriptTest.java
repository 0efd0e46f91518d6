package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LightScriptTest {
    @Test void neverChangesMoreThanThreeTimesASecond() {
        for (int seed = 0; seed < 50; seed++) {
            var glows = LightScript.draw(Duration.ofSeconds(60), new SplittableRandom(seed)).glows();
            for (int i = 3; i < glows.size(); i++) {
                assertTrue(glows.get(i).at().minus(glows.get(i - 3).at()).toMillis() > 1000);
            }
        }
    }

    @Test void changesTheColourAtEveryStep() {
        var glows = LightScript.draw(Duration.ofSeconds(60), new SplittableRandom(1)).glows();
        for (int i = 1; i < glows.size(); i++) {
            assertNotEquals(glows.get(i - 1).rgb(), glows.get(i).rgb());
        }
    }

    @Test void isAnotherOneForAnotherPerson() {
        assertNotEquals(LightScript.draw(Duration.ofSeconds(10), new SplittableRandom(1)),
                LightScript.draw(Duration.ofSeconds(10), new SplittableRandom(2)));
    }

    @Test void keepsTheLastColour() {
        var script = LightScript.draw(Duration.ofSeconds(5), new SplittableRandom(3));
        assertEquals(script.glows().getFirst().rgb(), script.at(Duration.ZERO));
        assertEquals(script.glows().getLast().rgb(), script.at(Duration.ofHours(1)));
        assertEquals(script.glows().get(2).rgb(), script.at(script.glows().get(2).at()));
    }
}
