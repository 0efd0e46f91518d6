package dev.haetae.session;

import dev.haetae.face.BestFrames;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceGate;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.Steady;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks at the person until the face stands well, and keeps templates of the best frames of that moment; no frame is kept.
record FaceWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    void run() {
        live.clear();
        materials.forgetFace();
        var gate = new FaceGate(stations.faceLimits());
        var steady = new Steady(stations.faceLimits());
        var best = new BestFrames(stations.verifier());
        boolean bound = false;
        try {
            while (watch.wanted() && !bound) {
                switch (stations.camera().next(PATIENCE)) {
                    case Outcome.Rejected<Frame>(var reason, _) -> {
                        found.accept(new Event.DeviceLost(reason));
                        return;
                    }
                    case Outcome.Passed<Frame>(var frame) -> {
                        try (frame) {
                            bound = look(frame, gate, steady, best);
                        }
                    }
                }
            }
        } finally {
            if (!bound) {
                best.close();
            }
        }
        if (bound) {
            found.accept(new Event.FaceTaken(ChallengeScript.draw(stations.challenges(), stations.random())));
        }
    }

    /// @return whether the face stood well for long enough and is now bound; the materials then own the best frames
    private boolean look(Frame frame, FaceGate gate, Steady steady, BestFrames best) {
        FaceObservation seen = stations.observer().observe(frame);
        Optional<RejectReason> fault = gate.fault(seen);
        Steady.Reading reading = steady.accept(fault, frame.nanos());
        live.show(frame, shown(seen, fault, reading));
        if (fault.isEmpty()) {
            best.offer(frame, seen);
        } else {
            best.close(); // what was good before the person moved is another moment
        }
        if (!reading.ready() || best.templates().isEmpty()) {
            return false;
        }
        materials.bind(best, new BoundFace(stations.binder(), frame, seen));
        return true;
    }

    private static LiveView shown(FaceObservation seen, Optional<RejectReason> fault, Steady.Reading reading) {
        var phase = reading.ready() ? LiveView.Phase.TAKEN : fault.isEmpty() ? LiveView.Phase.GOOD
                : seen.present() ? LiveView.Phase.ADJUST : LiveView.Phase.LOOKING;
        return new LiveView(phase, reading.shown(), Optional.empty(), seen.present() ? Optional.of(seen.box()) : Optional.empty(),
                Optional.empty(), reading.hold(), Optional.empty(), 0, 0, 0, 0);
    }
}
