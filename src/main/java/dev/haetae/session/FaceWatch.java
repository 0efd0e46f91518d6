package dev.haetae.session;

import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceCapture;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks at the person until the face stands well, and keeps templates of the best frames of that moment; no frame is kept.
record FaceWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    void run() {
        live.clear();
        materials.forgetFace();
        boolean bound = false;
        try (var capture = new FaceCapture(stations.faceLimits(), stations.verifier())) {
            while (watch.wanted() && !bound) {
                switch (stations.camera().next(PATIENCE)) {
                    case Outcome.Rejected<Frame>(var reason, _) -> {
                        found.accept(new Event.DeviceLost(reason));
                        return;
                    }
                    case Outcome.Passed<Frame>(var frame) -> {
                        try (var _ = materials.ofFace(frame)) {
                            bound = look(frame, capture);
                        }
                    }
                }
            }
        }
        if (bound) {
            found.accept(new Event.FaceTaken(ChallengeScript.draw(stations.challenges(), stations.random())));
        }
    }

    /// @return whether the face stood well for long enough and is now bound; the materials then own the best frames
    private boolean look(Frame frame, FaceCapture capture) {
        FaceObservation seen = stations.observer().observe(frame);
        FaceCapture.Reading reading = capture.accept(frame, seen);
        live.show(frame, shown(seen, reading));
        if (reading.ready()) {
            materials.bind(capture.take(), new BoundFace(stations.binder(), frame, seen), frame, seen.box());
        }
        return reading.ready();
    }

    private static LiveView shown(FaceObservation seen, FaceCapture.Reading reading) {
        var phase = switch (reading.phase()) {
            case LOOKING -> LiveView.Phase.LOOKING;
            case ADJUST -> LiveView.Phase.ADJUST;
            case GOOD -> LiveView.Phase.GOOD;
            case READY -> LiveView.Phase.TAKEN;
        };
        return new LiveView(phase, reading.shown(), Optional.empty(), seen.present() ? Optional.of(seen.box()) : Optional.empty(),
                Optional.empty(), reading.hold(), Optional.empty(), 0, 0, 0, 0);
    }
}
