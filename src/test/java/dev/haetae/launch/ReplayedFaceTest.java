package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.Impostor;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.face.BestFrames;
import dev.haetae.face.BoundFace;
import dev.haetae.face.Comparison;
import dev.haetae.face.FaceCapture;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceQuality;
import dev.haetae.face.FaceVerifier;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.Motions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The face step and the prompts as the kiosk does them, on the real engines and the demo profile, before the replayed
/// person and the impostors. Clip time, no waiting.
class ReplayedFaceTest {
    private static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    private static final Duration SECOND = Duration.ofSeconds(1);
    /// At 30 frames a second; more than all prompts together may take.
    private static final int MOST_FRAMES = 30 * 40;

    private static KioskConfig config;
    private static OnnxFaceObserver stills;
    private static OnnxFaceObserver stream;
    private static OnnxTemplates onnx;
    private static SteadyPoints points;
    private static FaceVerifier verifier;

    private BestFrames best;

    @BeforeAll static void open() {
        boolean there = Files.exists(PORTRAIT);
        if (!there) {
            System.out.println("skipped: models/fetched is empty, run installer/setup.sh");
        }
        assumeTrue(there);
        OpenCv.load();
        config = KioskConfig.load(Path.of("kiosk-config"), "demo");
        Models models = Models.at(Path.of("models"));
        stills = OnnxFaceObserver.ofStills(models);
        stream = OnnxFaceObserver.ofStream(models);
        onnx = new OnnxTemplates(models);
        points = new SteadyPoints(models);
        verifier = FaceTools.verifier(Home.find(), config, stills, points, List.of(onnx));
    }

    @AfterAll static void close() {
        if (stills != null) {
            stills.close();
            stream.close();
            onnx.close();
            points.close();
        }
    }

    @Test void callsThePersonLiveAndTheSameAsThePortrait() {
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.stepped())) {
            var verdict = walk(customer, Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
            assertEquals(LivenessVerdict.Kind.LIVE, verdict.kind(), verdict::toString);
            assertTrue(verdict.sameFaceLowest() >= config.policy().faceSame());
            assertTrue(withPortrait().match());
        }
    }

    @Test void seesThatAnotherPersonIsNotThePortraits() {
        try (var other = Impostor.OTHER_FACE.source(PORTRAIT, 7, Pace.stepped())) {
            assertEquals(LivenessVerdict.Kind.LIVE, walk(other, Challenge.TURN_RIGHT).kind());
            assertFalse(withPortrait().match());
        }
    }

    @Test void callsATiltedPrintAnAttack() {
        try (var print = Impostor.PRINT.source(PORTRAIT, 7, Pace.stepped())) {
            var verdict = walk(print, Challenge.TURN_LEFT, Challenge.BLINK);
            assertEquals(LivenessVerdict.Kind.ATTACK, verdict.kind(), verdict::toString);
        }
    }

    @Test void neverCallsAPrintLiveThatIsHeldStill() {
        try (var print = Impostor.PRINT.source(PORTRAIT, 7, Pace.stepped())) {
            assertNotEquals(LivenessVerdict.Kind.LIVE, walk(print, Challenge.BLINK).kind());
        }
    }

    @Test void noticesThatSomebodyElseAnswersThePrompts() {
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.stepped())) {
            BoundFace bound = take(customer);
            customer.become(Impostor.OTHER_FACE.scene(PORTRAIT, 7, true));
            var verdict = prove(customer, bound, Challenge.TURN_LEFT);
            assertEquals(LivenessVerdict.Kind.INCOMPLETE, verdict.kind());
            assertEquals(List.of(RejectReason.FACE_CHANGED), verdict.reasons());
        }
    }

    private LivenessVerdict walk(ReplayedCustomer customer, Challenge... challenges) {
        return prove(customer, take(customer), challenges);
    }

    /// The person comes; the gate is good; templates of the best frames are kept.
    private BoundFace take(ReplayedCustomer customer) {
        customer.cue(Cue.RETURN);
        Optional<FaceQuality> last = Optional.empty();
        try (var capture = new FaceCapture(config.face(), verifier)) {
            for (int i = 0; i < MOST_FRAMES; i++) {
                try (Frame frame = frame(customer)) {
                    FaceObservation seen = stream.observe(frame);
                    var reading = capture.accept(frame, seen);
                    last = Optional.of(reading.quality());
                    if (reading.ready()) {
                        best = capture.take();
                        return new BoundFace(onnx, frame, seen);
                    }
                }
            }
        }
        throw new AssertionError("the gate never opened: " + last);
    }

    private LivenessVerdict prove(ReplayedCustomer customer, BoundFace bound, Challenge... challenges) {
        var judge = new LivenessJudge(new ChallengeScript(List.of(challenges)), config.liveness());
        int prompted = -1;
        int wait = 0;
        try (bound) {
            for (int i = 0; i < MOST_FRAMES; i++) {
                try (Frame frame = frame(customer)) {
                    FaceObservation seen = stream.observe(frame);
                    var progress = judge.accept(Motions.of(seen, bound.sameFace(frame, seen)));
                    if (progress.done()) {
                        return judge.verdict();
                    }
                    wait = progress.current() == prompted ? wait : wait + 1;
                    if (wait == 15) { // half a second to understand the prompt
                        prompted = progress.current();
                        wait = 0;
                        customer.cue(Cue.valueOf(challenges[prompted].name()));
                    }
                }
            }
        }
        return judge.verdict();
    }

    private Comparison withPortrait() {
        try (Frame picture = ((Outcome.Passed<Frame>) Images.read(PORTRAIT)).value();
                Templates portrait = ((Outcome.Passed<Templates>) verifier.face(picture)).value()) {
            return verifier.compare(portrait, best.templates());
        }
    }

    private static Frame frame(ReplayedCustomer customer) {
        return ((Outcome.Passed<Frame>) customer.next(SECOND)).value();
    }
}
