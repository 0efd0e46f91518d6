package dev.haetae.session;

import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows one movement after the other and lets the judge look at every frame; the face bound before must stay the same.
record LivenessWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    void run(ChallengeScript script) {
        var judge = new LivenessJudge(script, stations.livenessLimits());
        judge.camera(stations.camera().name());
        int current = 0;
        while (watch.wanted()) {
            switch (stations.camera().next(PATIENCE)) {
                case Outcome.Rejected<Frame>(var reason, _) -> {
                    found.accept(new Event.DeviceLost(reason));
                    return;
                }
                case Outcome.Passed<Frame>(var frame) -> {
                    try (frame) {
                        FaceObservation seen = stations.observer().observe(frame);
                        double same = materials.bound().map(bound -> bound.sameFace(frame, seen)).orElse(0.0);
                        var progress = judge.accept(Motions.of(seen, same));
                        live.show(frame, shown(script, seen, progress.current(), progress.moved()));
                        for (; current < progress.current(); current++) {
                            found.accept(new Event.ChallengeDone(current));
                        }
                        if (progress.done()) {
                            found.accept(new Event.LivenessJudged(judge.verdict()));
                            return;
                        }
                    }
                }
            }
        }
    }

    private static LiveView shown(ChallengeScript script, FaceObservation seen, int current, double moved) {
        var challenge = current < script.challenges().size() ? Optional.of(script.challenges().get(current))
                : Optional.<Challenge>empty();
        var phase = seen.present() ? LiveView.Phase.GOOD : LiveView.Phase.LOOKING;
        return new LiveView(phase, Optional.empty(), Optional.empty(),
                seen.present() ? Optional.of(seen.box()) : Optional.empty(), Optional.empty(), 0, challenge, moved, 0, 0, 0);
    }
}
