package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Company;
import dev.haetae.demo.puppet.Covered;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.Display;
import dev.haetae.demo.puppet.Footage;
import dev.haetae.demo.puppet.Lamp;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Place;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.puppet.Recorded;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.demo.puppet.ScreenReplay;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.liveness.LivenessVerdict.Kind;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the prompts end with when something is not as it should be: the kiosk's own steps, engines and limits before a person
/// to whom things happen, and before attacks. Clip time, no waiting.
class LivenessReasonsTest {
    private static FaceRig rig;
    private static Person demo;
    private static Person other;

    @BeforeAll static void open() {
        rig = FaceRig.open();
        demo = Person.demo(FaceRig.PORTRAIT);
        other = Person.other(FaceRig.PORTRAIT);
    }

    @AfterAll static void close() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test void whoeverFollowsTheDotIsAlive() {
        alive(rig.walk(FaceRig.before(FaceRig.living(demo)), FaceRig.NOTHING, Challenge.FOLLOW));
    }

    @Test void whoeverDoesNothingRunsOutOfTime() {
        var deaf = new Cast(FaceRig.living(demo)) {
            @Override public void cue(Cue cue, double now) {}
        };
        var soon = rig.config.liveness().within(Duration.ofSeconds(2));
        ended(RejectReason.LIVENESS_TIMEOUT, rig.walk(FaceRig.before(deaf), soon, FaceRig.NOTHING, Challenge.TURN_LEFT));
    }

    /// A recording that turns to its right first.
    @Test void recordingMadeForAnotherOrderDoesTheWrongThing() {
        var reel = new Footage.Reel(30, 0, 1, false);
        var footage = new Footage(demo, new Manner.Of(Manner.USUAL, 9, 0), new Place(0, 0, 0, new Lamp(0, 0)), reel);
        ended(RejectReason.LIVENESS_WRONG_ACTION, rig.walk(FaceRig.before(footage), FaceRig.NOTHING, Challenge.TURN_LEFT));
    }

    @Test void anotherFaceBetweenTwoPromptsIsNoticed() {
        var cast = new Cast(FaceRig.living(demo), FaceRig.living(other));
        var verdict = rig.walk(FaceRig.before(cast), (current, _, _) -> cast.show(current), Challenge.BLINK, Challenge.TURN_LEFT);
        ended(RejectReason.FACE_CHANGED, verdict);
    }

    @Test void anotherFaceThatComesBackFromATurnIsNoticed() {
        var cast = new Cast(FaceRig.living(demo), FaceRig.living(other));
        var verdict = rig.walk(FaceRig.before(cast), (_, _, seen) -> {
            if (seen.turn() > 0.2) {
                cast.show(1);
            }
        }, Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
        ended(RejectReason.FACE_CHANGED, verdict);
    }

    @Test void anotherFaceAfterAMomentInTheDarkIsNoticed() {
        var cast = new Cast(FaceRig.living(demo), new Covered(FaceRig.living(demo)), FaceRig.living(other));
        var verdict = rig.walk(FaceRig.before(cast), (current, asked, _) -> cast.show(current == 0 ? 0 : asked < 0 ? 1 : 2),
                Challenge.BLINK, Challenge.TURN_LEFT);
        ended(RejectReason.FACE_CHANGED, verdict);
    }

    @Test void cameraThatGoesBlackLosesTheFace() {
        var cast = new Cast(FaceRig.living(demo), new Covered(FaceRig.living(demo)));
        var verdict = rig.walk(FaceRig.before(cast), (_, asked, _) -> cast.show(asked < 0.3 ? 0 : 1), Challenge.TURN_LEFT);
        ended(RejectReason.FACE_MISSING, verdict);
    }

    @Test void whoeverWalksAwayLosesTheFace() {
        var customer = FaceRig.before(FaceRig.living(demo));
        var cued = new ArrayList<Double>();
        var verdict = rig.walk(customer, (_, asked, _) -> {
            if (asked >= 0 && cued.isEmpty()) {
                cued.add(asked);
                customer.cue(Cue.LEAVE);
            }
        }, Challenge.NOD);
        ended(RejectReason.FACE_MISSING, verdict);
    }

    @Test void handBeforeTheLensForAMomentCostsNothing() {
        var cast = new Cast(FaceRig.living(demo), new Covered(FaceRig.living(demo)));
        var verdict = rig.walk(FaceRig.before(cast), (current, asked, _) -> cast.show(current == 1 && asked < 0 ? 1 : 0),
                Challenge.BLINK, Challenge.TURN_LEFT, Challenge.NOD);
        alive(verdict);
    }

    @Test void secondPersonWhoComesAndStaysIsTold() {
        var cast = new Cast(FaceRig.living(demo), Company.beside(FaceRig.living(demo), other, 3));
        var verdict = rig.walk(FaceRig.before(cast), (current, _, _) -> cast.show(current), Challenge.BLINK, Challenge.TURN_LEFT);
        ended(RejectReason.FACE_SEVERAL, verdict);
    }

    @Test void whoeverPassesByCostsNothing() {
        var cast = new Cast(FaceRig.living(demo), Company.beside(FaceRig.living(demo), other, 3));
        var verdict = rig.walk(FaceRig.before(cast), (current, asked, _) -> cast.show(current == 1 && asked < 0 ? 1 : 0),
                Challenge.BLINK, Challenge.TURN_LEFT, Challenge.NOD);
        alive(verdict);
    }

    @Test void tiltedPrintIsSuspected() {
        suspected(RejectReason.ATTACK_SUSPECTED, rig.walk(FaceRig.before(new PrintedPhoto(demo, 7, true)), FaceRig.NOTHING, Challenge.TURN_LEFT));
    }

    @Test void printThatIsHeldStillIsSuspected() {
        suspected(RejectReason.ATTACK_SUSPECTED, rig.walk(FaceRig.before(new PrintedPhoto(demo, 7, true)), FaceRig.NOTHING, Challenge.BLINK));
    }

    @ParameterizedTest @EnumSource
    void displayThatAnswersIsSuspected(Shown shown) {
        var screen = FaceRig.before(ScreenReplay.of(demo, shown.display, 7, true));
        suspected(RejectReason.ATTACK_SUSPECTED, rig.walk(screen, FaceRig.NOTHING, Challenge.TURN_LEFT, Challenge.BLINK));
    }

    private enum Shown {
        ON_A_TABLET(Display.TABLET), FILLING_THE_VIEW(Display.FULL);

        private final Display display;

        Shown(Display display) {
            this.display = display;
        }
    }

    @Test void cameraThatIsAProgramIsSuspectedOfInjection() {
        var clip = ReplayedCustomer.injected(FaceRig.living(demo), "OBS Virtual Camera", Pace.stepped(), FaceRig.at(FaceRig.RATE));
        suspected(RejectReason.INJECTION_SUSPECTED, rig.walk(clip, FaceRig.NOTHING, Challenge.BLINK));
    }

    @Test void clipThatBeginsAgainIsSuspectedOfInjection() {
        var clip = ReplayedCustomer.injected(new Loop(FaceRig.living(demo)), "HD Pro Webcam C920", Pace.stepped(), FaceRig.at(FaceRig.RATE));
        suspected(RejectReason.INJECTION_SUSPECTED, rig.walk(clip, FaceRig.NOTHING, Challenge.NOD));
    }

    private static void alive(LivenessVerdict verdict) {
        assertEquals(List.of(Kind.LIVE, List.of()), List.of(verdict.kind(), verdict.reasons()), verdict::toString);
    }

    private static void ended(RejectReason reason, LivenessVerdict verdict) {
        assertEquals(List.of(Kind.INCOMPLETE, List.of(reason)), List.of(verdict.kind(), verdict.reasons()), verdict::toString);
    }

    private static void suspected(RejectReason reason, LivenessVerdict verdict) {
        assertEquals(List.of(Kind.ATTACK, List.of(reason)), List.of(verdict.kind(), verdict.reasons()), verdict::toString);
    }

    /// All are told the same and move alike; one is before the camera.
    private static class Cast implements Scene {
        private final Scene[] all;
        private int shown;

        Cast(Scene... all) {
            this.all = all;
        }

        void show(int which) {
            shown = which;
        }

        @Override public void cue(Cue cue, double now) {
            List.of(all).forEach(one -> one.cue(cue, now));
        }

        @Override public void light(int rgb, double now) {
            List.of(all).forEach(one -> one.light(rgb, now));
        }

        @Override public void follow(double x, double y, double now) {
            List.of(all).forEach(one -> one.follow(x, y, now));
        }

        @Override public void draw(double now, byte[] bgr) {
            all[shown].draw(now, bgr);
        }
    }

    /// The first second and a half again and again, noise and all.
    private static final class Loop implements Scene {
        private static final int LENGTH = 3 * FaceRig.RATE / 2;
        private final Recorded recorded;
        private final List<byte[]> kept = new ArrayList<>();
        private int next;

        Loop(Scene scene) {
            recorded = new Recorded(scene, 7);
        }

        @Override public void cue(Cue cue, double now) {}

        @Override public void draw(double now, byte[] bgr) {
            if (kept.size() < LENGTH) {
                recorded.draw(now, bgr);
                kept.add(bgr.clone());
                return;
            }
            byte[] again = kept.get(next++ % LENGTH);
            System.arraycopy(again, 0, bgr, 0, again.length);
        }
    }
}
