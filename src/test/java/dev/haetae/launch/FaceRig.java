package dev.haetae.launch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.Conditions;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.evaluate.pad.Prompting;
import dev.haetae.face.BestFrames;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceCapture;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceQuality;
import dev.haetae.face.FaceVerifier;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.DotPath;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.liveness.LivenessVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// The face step and the prompts on the real engines and the demo profile, before replayed people. Clip time, no waiting.
final class FaceRig implements AutoCloseable {
    static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    /// Frames a second: what a slow camera gives.
    static final int RATE = 10;
    /// Acts at once; lids are shut long enough for that camera.
    private static final Manner QUICK = new Manner(0, 1, 1, 2.5, 1, 0.12);
    static final Prompting.Meanwhile NOTHING = (_, _, _) -> { };
    private static final int MOST_SECONDS = 12;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FOLLOW = Duration.ofSeconds(5);

    final KioskConfig config = KioskConfig.load(Path.of("kiosk-config"), "demo");
    final FaceVerifier verifier;
    private final OnnxFaceObserver stills;
    private final OnnxFaceObserver stream;
    private final OnnxTemplates onnx;
    private final SteadyPoints points;

    private FaceRig() {
        Models models = Models.at(Path.of("models"));
        stills = OnnxFaceObserver.ofStills(models);
        stream = OnnxFaceObserver.ofStream(models);
        onnx = new OnnxTemplates(models);
        points = new SteadyPoints(models);
        verifier = FaceTools.verifier(Home.find(), config, stills, points, List.of(onnx));
    }

    /// Skips the tests, with a line that says so, where the fetched models are absent.
    static FaceRig open() {
        boolean there = Files.exists(PORTRAIT);
        if (!there) {
            System.out.println("skipped: models/fetched is empty, run installer/setup.sh");
        }
        assumeTrue(there);
        OpenCv.load();
        return new FaceRig();
    }

    /// Somebody who stands there and answers.
    static LivePerson living(Person person) {
        return new LivePerson(person, new Manner.Of(QUICK, 7, 0), Conditions.PLAIN.place(), true);
    }

    /// A camera before a scene.
    static ReplayedCustomer before(Scene scene) {
        return ReplayedCustomer.before(scene, "replayed camera", 7, Pace.stepped(), at(RATE));
    }

    static Conditions at(int rate) {
        return Conditions.PLAIN.withRate(rate, 0);
    }

    /// @param best templates of the best frames
    record Taken(BoundFace bound, BestFrames best) {}

    /// The person comes; the gate is good; templates of the best frames are kept.
    Taken take(ReplayedCustomer customer) {
        try (var capture = new FaceCapture(config.face(), verifier)) {
            BoundFace bound = bound(customer, capture);
            return new Taken(bound, capture.take());
        }
    }

    private BoundFace bound(ReplayedCustomer customer, FaceCapture capture) {
        customer.cue(Cue.RETURN);
        Optional<FaceQuality> last = Optional.empty();
        for (int i = 0; i < MOST_SECONDS * RATE; i++) {
            try (Frame frame = Prompting.frame(customer)) {
                FaceObservation seen = stream.observe(frame);
                var reading = capture.accept(frame, seen);
                last = Optional.of(reading.quality());
                if (reading.ready()) {
                    return new BoundFace(onnx.plain(), frame, seen);
                }
            }
        }
        throw new AssertionError("the gate never opened: " + last);
    }

    /// Both steps of somebody whose portrait nobody asks for.
    LivenessVerdict walk(ReplayedCustomer customer, Prompting.Meanwhile meanwhile, Challenge... challenges) {
        return walk(customer, config.liveness(), meanwhile, challenges);
    }

    LivenessVerdict walk(ReplayedCustomer customer, LivenessLimits limits, Prompting.Meanwhile meanwhile, Challenge... challenges) {
        try (customer; var capture = FaceCapture.withoutTemplates(config.face())) {
            return prove(customer, bound(customer, capture), limits, meanwhile, challenges);
        }
    }

    LivenessVerdict prove(ReplayedCustomer customer, BoundFace bound, LivenessLimits limits, Prompting.Meanwhile meanwhile,
            Challenge... challenges) {
        var chance = new Random(7);
        var pauses = Stream.of(challenges).map(_ -> PAUSE).toList(); // time to understand the prompt
        var script = new ChallengeScript(List.of(challenges), pauses, DotPath.draw(FOLLOW, chance));
        try (bound) {
            return new Prompting(limits, stream).judge(customer, bound, script, chance, meanwhile).verdict();
        }
    }

    @Override public void close() {
        stills.close();
        stream.close();
        onnx.close();
        points.close();
    }
}
