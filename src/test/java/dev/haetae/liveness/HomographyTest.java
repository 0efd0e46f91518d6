package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomographyTest {
    @Test void explainsAFlatThingInPerspectiveAndNothingElse() {
        assertEquals(0, left(true), 1e-6);
        assertTrue(left(false) > 0.02, "a head that turns is not flat: " + left(false));
    }

    private static double left(boolean flat) {
        var actor = new Actor(flat);
        List<Point> before = actor.next().contour();
        actor.yaw = 25;
        actor.pitch = 5;
        return Homography.residual(before, actor.next().contour(), 100);
    }
}
