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
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.outcome.RejectReason;
import java.util.random.RandomGenerator;

/// The face step and the prompts of a walk as the kiosk does them, before whoever stands there, in clip time. One thread.
final class Walker implements AutoCloseable {
    /// A kiosk would time out later; nobody who was not taken by then is taken afterwards.
    private static final double FACE_SECONDS = 12;

    private final KioskConfig config;
    private final OnnxFaceObserver observer;
    private final OnnxTemplates binder;
    private final boolean still;

    /// @param still asks for no movement, as of people who cannot make them
    Walker(Models models, KioskConfig config, boolean still) {
        this.config = config;
        this.still = still;
        observer = OnnxFaceObserver.ofStream(models);
        binder = new OnnxTemplates(models);
    }

    /// @param chance draws the prompts and how quickly they are answered
    WalkResult walk(ReplayedCustomer customer, RandomGenerator chance) {
        customer.cue(Cue.RETURN);
        var capture = FaceCapture.withoutTemplates(config.face());
        long began = 0;
        for (int frames = 1;; frames++) {
            try (Frame frame = Prompting.frame(customer)) {
                began = began == 0 ? frame.nanos() : began;
                FaceObservation seen = observer.observe(frame);
                var reading = capture.accept(frame, seen);
                if (reading.ready()) {
                    try (var bound = new BoundFace(binder.plain(), frame, seen)) {
                        return prompts(customer, bound, chance, began, frames);
                    }
                }
                if (seconds(began, frame.nanos()) > FACE_SECONDS) {
                    var fault = reading.quality().fault().flatMap(FaceMeasure::reason).orElse(RejectReason.FACE_MISSING);
                    return WalkResult.notTaken(fault, seconds(began, frame.nanos()), frames);
                }
            }
        }
    }

    private WalkResult prompts(ReplayedCustomer customer, BoundFace bound, RandomGenerator chance, long began, int before) {
        var script = still ? ChallengeScript.still() : ChallengeScript.draw(config.challenges(), chance);
        var judged = new Prompting(config.liveness(), observer).judge(customer, bound, script, chance, (_, _, _) -> { });
        return WalkResult.of(judged.verdict(), judged.stuck(), seconds(began, judged.ended()), before + judged.frames());
    }

    private static double seconds(long began, long now) {
        return (now - began) / 1e9;
    }

    @Override public void close() {
        observer.close();
        binder.close();
    }
}
