package dev.haetae.document;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is told of a row of previews: a reason changes only when the new one stands for a moment, so that hints do not flicker
/// and one bad frame does not spoil a hold; the outline follows smoothly. One thread; a new one for each document.
public final class SteadyView {
    /// Three frames of a camera that gives 25 a second.
    private static final long MOMENT_NANOS = 100_000_000L;
    /// Corners that move by less than this share of the width from one frame to the next tremble; more is a movement.
    private static final double TREMBLE = 0.03;
    private static final double NEW_SHARE = 0.5;

    private DocumentView told;
    private Optional<RejectReason> coming = Optional.empty();
    private long comingSince;
    private Quad outline;

    /// @param seen in the newest frame
    /// @param nanos the frame's own time
    public DocumentView after(DocumentView seen, long nanos) {
        outline = seen.outline().map(this::smoothed).orElse(null);
        if (told == null || seen.fault().equals(told.fault())) {
            comingSince = Long.MIN_VALUE;
            told = view(seen.fault(), seen);
            return told;
        }
        if (comingSince == Long.MIN_VALUE || !coming.equals(seen.fault())) {
            coming = seen.fault();
            comingSince = nanos;
        }
        told = nanos - comingSince >= MOMENT_NANOS ? view(seen.fault(), seen)
                : new DocumentView(Optional.ofNullable(outline).or(told::outline), told.fault(), told.faultPlace());
        return told;
    }

    private DocumentView view(Optional<RejectReason> fault, DocumentView seen) {
        return new DocumentView(Optional.ofNullable(outline), fault, seen.faultPlace());
    }

    private Quad smoothed(Quad now) {
        if (outline == null) {
            return now;
        }
        List<Point> before = corners(outline);
        List<Point> after = corners(now);
        int shift = 0;
        for (int i = 1; i < 4; i++) {
            shift = apart(before, after, i) < apart(before, after, shift) ? i : shift;
        }
        List<Point> blended = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Point old = before.get(i);
            Point next = after.get((i + shift) % 4);
            if (old.distance(next) > TREMBLE * Math.max(now.width(), now.height())) {
                return now;
            }
            blended.add(new Point(old.x() + NEW_SHARE * (next.x() - old.x()), old.y() + NEW_SHARE * (next.y() - old.y())));
        }
        return new Quad(blended.get(0), blended.get(1), blended.get(2), blended.get(3));
    }

    private static double apart(List<Point> a, List<Point> b, int shift) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += a.get(i).distance(b.get((i + shift) % 4));
        }
        return sum;
    }

    private static List<Point> corners(Quad q) {
        return List.of(q.topLeft(), q.topRight(), q.bottomRight(), q.bottomLeft());
    }
}
