package dev.haetae.evaluate.pad;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceCapture;
import dev.haetae.face.FaceMeasure;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LightScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.Motions;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// The face step and the prompts of a walk as the kiosk does them, before whoever stands there, in clip time. One thread.
final class Walker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /// A kiosk would time out later; nobody who was not taken by then is taken afterwards.
    private static final double FACE_SECONDS = 12;
    private static final Duration LIGHT = Duration.ofSeconds(60);
    private static final double LONGEST_SECONDS = 60;

    private final KioskConfig config;
    private final OnnxFaceObserver observer;
    private final OnnxTemplates binder;

    Walker(Models models, KioskConfig config) {
        this.config = config;
        observer = OnnxFaceObserver.ofStream(models);
        binder = new OnnxTemplates(models);
    }

    /// @param chance draws the prompts and how quickly they are answered
    WalkResult walk(ReplayedCustomer customer, RandomGenerator chance) {
        customer.cue(Cue.RETURN);
        var capture = FaceCapture.withoutTemplates(config.face());
        long began = 0;
        for (int frames = 1;; frames++) {
            try (Frame frame = frame(customer)) {
                began = began == 0 ? frame.nanos() : began;
                FaceObservation seen = observer.observe(frame);
                var reading = capture.accept(frame, seen);
                if (reading.ready()) {
                    try (var bound = new BoundFace(binder, frame, seen)) {
                        return prompts(customer, bound, chance, began, frames);
                    }
                }
                if (seconds(began, frame) > FACE_SECONDS) {
                    var fault = reading.quality().fault().flatMap(FaceMeasure::reason).orElse(RejectReason.FACE_MISSING);
                    return WalkResult.notTaken(fault, seconds(began, frame), frames);
                }
            }
        }
    }

    private WalkResult prompts(ReplayedCustomer customer, BoundFace bound, RandomGenerator chance, long began, int before) {
        var script = ChallengeScript.draw(config.challenges(), chance);
        List<Challenge> asked = script.challenges();
        var judge = new LivenessJudge(script, config.liveness());
        judge.camera(customer.name());
        var light = new Light(customer, judge, LightScript.draw(LIGHT, chance));
        int prompted = -1;
        for (int frames = before + 1;; frames++) {
            try (Frame frame = frame(customer)) {
                if (config.liveness().pad().light()) {
                    light.shine(frame.nanos());
                }
                FaceObservation seen = observer.observe(frame);
                var progress = judge.accept(Motions.of(seen, bound.sameFace(frame, seen)));
                double now = seconds(began, frame);
                if (progress.done() || now > LONGEST_SECONDS) {
                    return WalkResult.of(judge.verdict(), now, frames);
                }
                progress.dot().ifPresentOrElse(dot -> customer.follow(dot.x(), dot.y()), () -> customer.follow(0, 0));
                if (progress.asked() && progress.current() > prompted) { // whoever is cued takes the time that people take
                    prompted = progress.current();
                    if (asked.get(prompted) != Challenge.FOLLOW) {
                        customer.cue(Cue.valueOf(asked.get(prompted).name()));
                    }
                }
            }
        }
    }

    /// The kiosk's screen: whoever stands there is lit, and the judge told.
    private static final class Light {
        private final ReplayedCustomer customer;
        private final LivenessJudge judge;
        private final LightScript script;
        private long began = Long.MIN_VALUE;
        private int shines;

        Light(ReplayedCustomer customer, LivenessJudge judge, LightScript script) {
            this.customer = customer;
            this.judge = judge;
            this.script = script;
        }

        void shine(long nanos) {
            began = began == Long.MIN_VALUE ? nanos : began;
            int rgb = script.at(Duration.ofNanos(nanos - began));
            if (rgb != shines) {
                customer.light(rgb);
                judge.shone(nanos, rgb);
                shines = rgb;
            }
        }
    }

    private static Frame frame(ReplayedCustomer customer) {
        if (customer.next(PATIENCE) instanceof Outcome.Passed<Frame>(Frame frame)) {
            return frame;
        }
        throw new IllegalStateException("the replay has no frame");
    }

    private static double seconds(long began, Frame frame) {
        return (frame.nanos() - began) / 1e9;
    }

    @Override public void close() {
        observer.close();
        binder.close();
    }
}
