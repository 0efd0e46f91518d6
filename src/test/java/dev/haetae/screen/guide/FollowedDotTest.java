package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.Dot;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// The dot that a nose follows: found at once, large on every stage, never cut off, and it says whence it comes.
class FollowedDotTest {
    /// 20 mm on a 27 inch screen.
    private static final double LEAST = 64;

    @Test void whereverItGoesItIsLargeAndWhole() {
        for (double[] stage : new double[][] {{968, 1044}, {1168, 690}}) {
            for (Dot dot : new Dot[] {Dot.CENTRE, new Dot(1, 0), new Dot(-1, 0), new Dot(0, 1), new Dot(0, -1), new Dot(0.7, 0.7)}) {
                Bounds at = Stage.on(() -> {
                    FaceGuide guide = new FaceGuide(new PaintedSource());
                    Pane root = Stage.scene(guide, stage[0], stage[1]);
                    guide.show(view(dot), 0);
                    guide.show(view(dot), 0.4); // swollen, and with its tail
                    root.layout();
                    Node front = found(guide).getChildrenUnmodifiable().getLast(); // the tail lies behind it
                    return front.localToScene(front.getLayoutBounds());
                });
                assertTrue(Math.min(at.getWidth(), at.getHeight()) >= LEAST, () -> "only " + at);
                assertTrue(at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= stage[0] && at.getMaxY() <= stage[1], () -> dot + " is cut: " + at);
            }
        }
    }

    @Test void itTrailsWhatItHasLeftBehind() {
        Bounds resting = Stage.on(() -> run(0));
        Bounds running = Stage.on(() -> run(0.8));
        assertTrue(running.getWidth() > 1.3 * resting.getWidth(), () -> resting + " and running " + running);
    }

    /// Two seconds at rest, then half a second to the person's left.
    private static Bounds run(double way) {
        Pulse.calmProperty().set(false);
        FaceGuide guide = new FaceGuide(new PaintedSource());
        Pane root = Stage.scene(guide, 968, 1044, "lamp");
        for (int beat = 0; beat <= 75; beat++) {
            guide.show(view(new Dot(way * Math.max(0, beat - 60) / 15, 0)), beat / 30.0);
        }
        Stage.keep(Stage.photograph(root), "dot-" + way);
        return found(guide).localToScene(found(guide).getLayoutBounds());
    }

    private static LiveView view(Dot dot) {
        return new LiveView(Phase.GOOD, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Optional.of(Challenge.FOLLOW), 0, Optional.of(dot), Optional.empty(), 0, 0, 1);
    }

    private static FollowedDot found(Node node) {
        if (node instanceof FollowedDot dot) {
            return dot;
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(FollowedDotTest::found)
                .filter(found -> found != null).findFirst().orElse(null) : null;
    }
}
