package dev.haetae.session;

import dev.haetae.document.DocumentView;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.Optional;

/// Waits until a card was lifted or moved after its front was taken. Without it the front, still lying well, would be
/// taken for the back before anybody can turn it, and be called the wrong side. Gives up waiting after a while: who was
/// quicker than the first preview has nothing left to move.
final class Turning {
    private static final long PATIENCE_NANOS = 6_000_000_000L;
    /// One frame without an outline may be the finder's fault.
    private static final int FRAMES = 3;
    /// Of its width: further than a card trembles when the lid is touched.
    private static final double MOVED = 0.12;

    private boolean done;
    private long began = Long.MIN_VALUE;
    private Optional<Quad> lay = Optional.empty();
    private int otherwise;

    /// @param needed false where nothing need be turned
    Turning(boolean needed) {
        done = !needed;
    }

    /// @param nanos when the preview was taken
    /// @return whether what lies there now may be looked at as the next side
    boolean done(DocumentView view, long nanos) {
        if (done) {
            return true;
        }
        if (began == Long.MIN_VALUE) {
            began = nanos;
            lay = view.outline();
        }
        otherwise = lay.isEmpty() || view.outline().isEmpty() || moved(lay.get(), view.outline().get()) ? otherwise + 1 : 0;
        done = otherwise >= FRAMES || nanos - began > PATIENCE_NANOS;
        return done;
    }

    private static boolean moved(Quad before, Quad now) {
        double far = MOVED * before.width();
        return before.topLeft().distance(now.topLeft()) > far || before.bottomRight().distance(now.bottomRight()) > far
                || middle(before).distance(middle(now)) > far;
    }

    private static Point middle(Quad quad) {
        return new Point((quad.topLeft().x() + quad.bottomRight().x()) / 2, (quad.topLeft().y() + quad.bottomRight().y()) / 2);
    }
}
