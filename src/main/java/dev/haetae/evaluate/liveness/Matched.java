package dev.haetae.evaluate.liveness;

import dev.haetae.liveness.EventFinder;
import java.util.ArrayList;
import java.util.List;

/// What was found in one clip beside what truly happened.
/// @param missed what happened and was not found
/// @param more what was found and did not happen
record Matched(List<EventFinder.Event> hits, List<EventFinder.Event> missed, List<EventFinder.Event> more) {

    /// Each true event takes the nearest found one of its kind that is no further away than the tolerance, in order of time.
    static Matched of(List<EventFinder.Event> truth, List<EventFinder.Event> found, double toleranceSeconds) {
        var left = new ArrayList<>(found);
        var hits = new ArrayList<EventFinder.Event>();
        var missed = new ArrayList<EventFinder.Event>();
        for (EventFinder.Event event : truth) {
            EventFinder.Event nearest = null;
            for (EventFinder.Event one : left) {
                boolean near = one.kind() == event.kind() && apart(one, event) <= toleranceSeconds;
                nearest = near && (nearest == null || apart(one, event) < apart(nearest, event)) ? one : nearest;
            }
            if (nearest == null) {
                missed.add(event);
            } else {
                left.remove(nearest);
                hits.add(event);
            }
        }
        return new Matched(hits, missed, left);
    }

    private static double apart(EventFinder.Event one, EventFinder.Event other) {
        return Math.abs(one.nanos() - other.nanos()) / 1e9;
    }
}
