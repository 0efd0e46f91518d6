package dev.haetae.screen.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/// The one timer behind every guide and pictogram: it runs only while one of them stands in a scene.
/// Used on the JavaFX thread alone.
public final class Pulse {
    private static final Set<LongConsumer> LISTENERS = new LinkedHashSet<>();
    private static final BooleanProperty CALM = new SimpleBooleanProperty(Pulse.class, "calm", false);
    /// A little under a thirtieth of a second: a camera gives no more, and drawing between its frames doubles the cost.
    private static final long FRAME_NANOS = 30_000_000;
    private static final AnimationTimer TIMER = new AnimationTimer() {
        private long last;

        @Override public void handle(long now) {
            if (now - last < FRAME_NANOS && now >= last) {
                return;
            }
            last = now;
            List.copyOf(LISTENERS).forEach(listener -> listener.accept(now));
        }
    };

    private Pulse() {}

    /// Reduced motion: loops become two still pictures that change every two seconds, chevrons stand, nothing snaps.
    public static BooleanProperty calmProperty() {
        return CALM;
    }

    public static boolean calm() {
        return CALM.get();
    }

    static int listeners() {
        return LISTENERS.size();
    }

    /// @param beat called with the pulse's nanoseconds while `node` stands in a scene
    /// @param left called when the node leaves its scene
    public static void drive(Node node, LongConsumer beat, Runnable left) {
        node.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                leave(beat);
                left.run();
            } else {
                join(beat);
            }
        });
    }

    private static void join(LongConsumer beat) {
        if (LISTENERS.add(beat) && LISTENERS.size() == 1) {
            TIMER.start();
        }
    }

    private static void leave(LongConsumer beat) {
        if (LISTENERS.remove(beat) && LISTENERS.isEmpty()) {
            TIMER.stop();
        }
    }
}
