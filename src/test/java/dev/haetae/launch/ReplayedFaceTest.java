package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.BestFrames;
import dev.haetae.face.Comparison;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The face step, the prompts and the comparison as the kiosk does them, on the real engines and the demo profile, before the
/// replayed person and another one.
class ReplayedFaceTest {
    private static FaceRig rig;

    @BeforeAll static void open() {
        rig = FaceRig.open();
    }

    @AfterAll static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test void callsThePersonLiveAndTheSameAsThePortrait() {
        try (var customer = FaceRig.before(FaceRig.living(Person.demo(FaceRig.PORTRAIT)))) {
            var taken = rig.take(customer);
            var verdict = prove(customer, taken, Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
            assertEquals(LivenessVerdict.Kind.LIVE, verdict.kind(), verdict::toString);
            assertTrue(verdict.sameFaceLowest() >= rig.config.policy().faceSame());
            assertTrue(withPortrait(taken.best()).match());
        }
    }

    @Test void seesThatAnotherPersonIsNotThePortraits() {
        try (var other = FaceRig.before(FaceRig.living(Person.other(FaceRig.PORTRAIT)))) {
            var taken = rig.take(other);
            assertEquals(LivenessVerdict.Kind.LIVE, prove(other, taken, Challenge.TURN_RIGHT).kind());
            assertFalse(withPortrait(taken.best()).match());
        }
    }

    private static LivenessVerdict prove(ReplayedCustomer customer, FaceRig.Taken taken, Challenge... challenges) {
        return rig.prove(customer, taken.bound(), rig.config.liveness(), FaceRig.NOTHING, challenges);
    }

    private static Comparison withPortrait(BestFrames best) {
        try (Frame picture = ((Outcome.Passed<Frame>) Images.read(FaceRig.PORTRAIT)).value();
                Templates portrait = ((Outcome.Passed<Templates>) rig.verifier.face(picture)).value()) {
            return rig.verifier.compare(portrait, best.templates());
        }
    }
}
