package dev.haetae.session;

import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LightScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows one prompt after the other and lets the judge look at every frame; the face bound before must stay the same.
/// Meanwhile the screen shines changing colours on the face.
record LivenessWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    void run(ChallengeScript script) {
        var judge = new LivenessJudge(script, stations.livenessLimits());
        judge.camera(stations.camera().name());
        Optional<LightScript> light = stations.livenessLimits().pad().light()
                ? Optional.of(LightScript.draw(LightScript.LONGEST, stations.random())) : Optional.empty();
        long began = 0;
        int shone = 0;
        int current = 0;
        while (watch.wanted()) {
            switch (stations.camera().next(PATIENCE)) {
                case Outcome.Rejected<Frame>(var reason, _) -> {
                    found.accept(new Event.DeviceLost(reason));
                    return;
                }
                case Outcome.Passed<Frame>(var frame) -> {
                    try (var _ = materials.ofFace(frame)) {
                        began = began == 0 ? frame.nanos() : began;
                        var since = Duration.ofNanos(frame.nanos() - began);
                        shone = shine(judge, frame, shone);
                        FaceObservation seen = stations.observer().observe(frame);
                        double same = materials.bound().map(bound -> bound.sameFace(frame, seen)).orElse(0.0);
                        var progress = judge.accept(Motions.of(seen, same));
                        live.show(frame, shown(script, seen, progress, light.map(colours -> colours.at(since))));
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

    /// Only what the screen says it has painted counts.
    private int shine(LivenessJudge judge, Frame frame, int before) {
        int now = live.shines();
        if (now != before) {
            judge.shone(frame.nanos(), now);
            stations.lamp().shine(now);
        }
        return now;
    }

    private static LiveView shown(ChallengeScript script, FaceObservation seen, LivenessJudge.Progress progress, Optional<Integer> tint) {
        boolean asked = progress.asked() && progress.current() < script.challenges().size();
        var challenge = asked ? Optional.of(script.challenges().get(progress.current())) : Optional.<Challenge>empty();
        var phase = seen.present() ? LiveView.Phase.GOOD : LiveView.Phase.LOOKING;
        return new LiveView(phase, Optional.empty(), Optional.empty(), seen.present() ? Optional.of(seen.box()) : Optional.empty(),
                Optional.empty(), 0, challenge, progress.moved(), progress.dot(), tint, 0, 0, 0);
    }
}
