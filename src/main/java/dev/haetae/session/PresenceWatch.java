package dev.haetae.session;

import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks now and then whether the person still stands there, while the screen shows what their document says. Their
/// template lives as long as this, and no frame is kept. A camera that fails tells nothing: the face step will say so.
record PresenceWatch(Stations stations, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final long PAUSE_MILLIS = 150;

    void run() {
        var presence = new Presence(stations.away(), stations.livenessLimits().faceSame());
        Optional<BoundFace> bound = Optional.empty();
        try {
            while (watch.wanted()) {
                if (stations.camera().next(PATIENCE) instanceof Outcome.Passed<Frame>(Frame frame)) {
                    try (var _ = materials.ofFace(frame)) {
                        FaceObservation seen = stations.observer().observe(frame);
                        double likeness = bound.map(face -> face.sameFace(frame, seen)).orElse(Double.NaN);
                        presence.accept(frame.nanos(), seen.present(), likeness).ifPresent(change -> found.accept(switch (change) {
                            case GONE -> new Event.PersonGone();
                            case BACK -> new Event.PersonBack();
                        }));
                        if (bound.isEmpty() && BoundFace.binds(seen)) {
                            bound = Optional.of(new BoundFace(stations.binder(), frame, seen));
                        }
                    }
                }
                watch.pause(PAUSE_MILLIS);
            }
        } finally {
            bound.ifPresent(materials::drop);
        }
    }
}
