package dev.haetae.evaluate.pad;

import dev.haetae.config.KioskConfig;
import dev.haetae.device.replay.Clip;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FirstFace;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.EventFinder;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.liveness.Motion;
import dev.haetae.session.Motions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A recording of a living person cut into many short walks. Nobody was prompted: each piece is judged as if what the person
/// did in it had been asked for, in that order; a piece in which nothing was done is judged without prompts.
final class ClipWalks implements AutoCloseable {
    private static final double SECONDS = 6;
    private static final double APART = 1.5;
    private static final int MOST_PROMPTS = 2;

    private final KioskConfig config;
    private final OnnxFaceObserver observer;
    private final OnnxTemplates binder;

    ClipWalks(Models models, KioskConfig config) {
        this.config = config;
        observer = OnnxFaceObserver.ofStream(models);
        binder = new OnnxTemplates(models);
    }

    /// @param every 1 takes every frame, 2 every second one: another frame rate
    List<Presented> walks(Clip clip, String kind, int every) throws IOException {
        List<Presented> walks = new ArrayList<>();
        int length = (int) (SECONDS * clip.fps());
        for (int start = 0; start == 0 || start + length <= clip.size(); start += Math.max(1, (int) (APART * clip.fps()))) {
            List<Motion> motions = motions(clip, start, Math.min(clip.size(), start + length), every);
            if (motions.stream().anyMatch(motion -> motion.faces() > 0)) {
                walks.add(new Presented(kind, judged(motions)));
            }
        }
        return walks;
    }

    private WalkResult judged(List<Motion> motions) {
        var finder = new EventFinder(config.liveness());
        List<Challenge> did = new ArrayList<>();
        motions.forEach(motion -> finder.accept(motion).stream().map(EventFinder.Event::kind).filter(EventFinder.Kind::movement)
                .limit(MOST_PROMPTS - did.size()).forEach(kind -> did.add(Challenge.valueOf(kind.name()))));
        double seconds = (motions.getLast().nanos() - motions.getFirst().nanos()) / 1e9;
        LivenessVerdict unasked = finder.verdict();
        if (did.isEmpty() || unasked.kind() == LivenessVerdict.Kind.ATTACK) {
            return WalkResult.of(unasked, Optional.empty(), seconds, motions.size());
        }
        var judge = new LivenessJudge(new ChallengeScript(did), config.liveness().within(Duration.ofSeconds(1 + (long) SECONDS)));
        motions.forEach(judge::accept);
        return WalkResult.of(judge.verdict(), Optional.empty(), seconds, motions.size());
    }

    private List<Motion> motions(Clip clip, int from, int to, int every) throws IOException {
        List<Motion> motions = new ArrayList<>();
        try (var bound = new FirstFace(binder.plain())) {
            for (int i = from; i < to; i += every) {
                try (Frame frame = clip.frame(i)) {
                    FaceObservation seen = observer.observe(frame);
                    motions.add(Motions.of(seen, bound.sameFace(frame, seen)));
                }
            }
        }
        return motions;
    }

    @Override public void close() {
        observer.close();
        binder.close();
    }
}
