package dev.haetae.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentView;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurningTest {
    private static final DocumentView FRONT = lying(100, 80);
    private static final DocumentView NOTHING = new DocumentView(Optional.empty(), Optional.empty(), Optional.empty());
    private final Turning turning = new Turning(true);
    private long now;

    private static DocumentView lying(double x, double y) {
        return new DocumentView(Optional.of(Quad.of(new Region(x, y, 400, 250))), Optional.empty(), Optional.empty());
    }

    private boolean sees(DocumentView view) {
        now += 66_000_000;
        return turning.done(view, now);
    }

    @Test void aFrontThatStillLiesThereIsNotTheBack() {
        for (int i = 0; i < 40; i++) {
            assertFalse(sees(lying(100 + i % 3, 80)), "after " + i);
        }
    }

    @Test void aCardThatWasLiftedIsTurned() {
        sees(FRONT);
        assertFalse(sees(NOTHING));
        assertFalse(sees(NOTHING));
        assertTrue(sees(NOTHING));
        assertTrue(sees(FRONT), "and stays so");
    }

    @Test void aCardThatMovedIsTurned() {
        sees(FRONT);
        boolean turned = false;
        for (int i = 0; i < 4; i++) {
            turned = sees(lying(170, 90));
        }
        assertTrue(turned);
    }

    @Test void oneFrameWithoutAnOutlineIsNoTurn() {
        sees(FRONT);
        assertFalse(sees(NOTHING));
        assertFalse(sees(FRONT));
        assertFalse(sees(NOTHING));
        assertFalse(sees(NOTHING));
    }

    @Test void whoWasQuickerThanTheFirstPreviewIsNotKeptWaiting() {
        int frames = 0;
        while (!sees(FRONT)) {
            frames++;
        }
        assertEquals(91, frames, 1);
    }

    @Test void aFrontNeedsNoTurning() {
        assertTrue(new Turning(false).done(FRONT, 0));
    }
}
