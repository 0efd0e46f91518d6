package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.frame.Colour;
import dev.haetae.frame.Traces;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

class LivenessJudgeTest {
    static final MovementLimits MOVEMENT = new MovementLimits(0.5, 0.18, Duration.ofSeconds(1), 0.15, 0.07, Duration.ofMillis(2500),
            0.10, 0.015, Duration.ofMillis(400), 0.04, 0.12, Duration.ofMillis(100), Duration.ofMillis(100));
    static final LivenessLimits LIMITS = new LivenessLimits(MOVEMENT, new FollowLimits(0.6, 0.04, 0.02, Duration.ofMillis(1200)),
            new StillLimits(Duration.ofSeconds(6), 0.6), Duration.ofSeconds(8), Duration.ofMillis(700),
            Duration.ofMillis(500), 0.65, KioskConfig.load(Path.of("kiosk-config"), "demo").liveness().pad());

    private final Actor person = new Actor(false);

    @Test void callsLiveWhoBlinksAndTurnsToBothSides() {
        var judge = judge(Challenge.BLINK, Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
        rest(judge, person);
        blink(judge, person);
        assertEquals(1, judge.accept(person.next()).current(), "the blink was seen");
        turn(judge, person, 27);
        assertEquals(2, judge.accept(person.next()).current(), "the turn to the left was seen");
        turn(judge, person, -27);
        assertTrue(judge.accept(person.next()).done());
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
        assertEquals(List.of(), judge.verdict().reasons());
        assertTrue(judge.verdict().pad() > 0.9);
    }

    @Test void callsLiveWhoNodsAndSmiles() {
        var judge = judge(Challenge.NOD, Challenge.SMILE);
        rest(judge, person);
        swing(judge, person, 0, 15, degrees -> person.pitch = degrees);
        swing(judge, person, 0, 0.2, person::smile);
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
    }

    @Test void neverCallsAStillPhotoLive() {
        var photo = new Actor(true);
        var judge = judge(Challenge.BLINK);
        frames(judge, photo, 400);
        assertEquals(LivenessVerdict.Kind.INCOMPLETE, judge.verdict().kind());
        assertEquals(List.of(RejectReason.LIVENESS_TIMEOUT), judge.verdict().reasons());
    }

    @Test void callsATiltedPrintAnAttack() {
        var print = new Actor(true);
        var judge = judge(Challenge.TURN_LEFT);
        rest(judge, print);
        swing(judge, print, 0, 30, degrees -> print.yaw = degrees);
        assertEquals(LivenessVerdict.Kind.ATTACK, judge.verdict().kind());
        assertEquals(List.of(RejectReason.ATTACK_SUSPECTED), judge.verdict().reasons());
        assertTrue(judge.verdict().pad() < 0.2);
    }

    @Test void callsAPerfectAnswerOnADisplayAnAttack() {
        var judge = judge(Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
        person.traces = new Traces(12, 0, 0, 0, Traces.Drift.NONE, 0, 1, Colour.NONE, Colour.NONE);
        rest(judge, person);
        turn(judge, person, 27);
        turn(judge, person, -27);
        assertEquals(LivenessVerdict.Kind.ATTACK, judge.verdict().kind());
    }

    @Test void callsAPerfectAnswerFromAVirtualCameraInjected() {
        var judge = judge(Challenge.BLINK);
        judge.camera("OBS Virtual Camera");
        rest(judge, person);
        blink(judge, person);
        assertEquals(List.of(RejectReason.INJECTION_SUSPECTED), judge.verdict().reasons());
        assertEquals(LivenessVerdict.Kind.ATTACK, judge.verdict().kind());
    }

    @Test void callsAPerfectAnswerAnAttackWhenThePassiveModelIsSure() {
        var judge = judge(Challenge.BLINK, Challenge.TURN_LEFT);
        person.passiveLive = 0.02;
        rest(judge, person);
        blink(judge, person);
        turn(judge, person, 27);
        assertEquals(LivenessVerdict.Kind.ATTACK, judge.verdict().kind());
    }

    @Test void neverCallsAScoreThatIsNoNumberLive() {
        var judge = judge(Challenge.BLINK);
        person.passiveLive = Double.NaN;
        rest(judge, person);
        blink(judge, person);
        frames(judge, person, 5);
        assertEquals(LivenessVerdict.Kind.ATTACK, judge.verdict().kind());
    }

    @Test void rejectsATurnToTheWrongSide() {
        var judge = judge(Challenge.TURN_LEFT);
        rest(judge, person);
        turn(judge, person, -27);
        assertEquals(List.of(RejectReason.LIVENESS_WRONG_ACTION), judge.verdict().reasons());
        assertEquals(LivenessVerdict.Kind.INCOMPLETE, judge.verdict().kind());
    }

    @Test void rejectsWhoAnswersTooLate() {
        var judge = judge(Challenge.BLINK);
        frames(judge, person, 8 * 25 + 5);
        blink(judge, person);
        assertEquals(List.of(RejectReason.LIVENESS_TIMEOUT), judge.verdict().reasons());
    }

    @Test void countsNoMovementThatBeganBeforeThePrompt() {
        var judge = judge(Challenge.TURN_LEFT);
        person.yaw = 27;
        frames(judge, person, 10);
        person.yaw = 0;
        assertEquals(0, frames(judge, person, 20).current());
    }

    @Test void countsNoTurnThatDoesNotComeBack() {
        var judge = judge(Challenge.TURN_LEFT);
        rest(judge, person);
        person.yaw = 27;
        assertEquals(0, frames(judge, person, 40).current());
        assertEquals(1, frames(judge, person, 1).moved(), "but the guide shows it");
    }

    @Test void takesClosedEyesForNoBlink() {
        var judge = judge(Challenge.BLINK);
        rest(judge, person);
        person.eyesClosed = 1;
        frames(judge, person, 40);
        person.eyesClosed = 0;
        assertEquals(0, frames(judge, person, 20).current());
    }

    @Test void rejectsAnotherFaceDuringThePrompts() {
        var judge = judge(Challenge.BLINK);
        rest(judge, person);
        person.sameFace = 0.5;
        frames(judge, person, 5);
        assertEquals(List.of(RejectReason.FACE_CHANGED), judge.verdict().reasons());
        assertEquals(0.5, judge.verdict().sameFaceLowest());
    }

    @Test void forgivesOneBadMeasurement() {
        var judge = judge(Challenge.BLINK, Challenge.TURN_LEFT);
        rest(judge, person);
        person.sameFace = 0.5;
        frames(judge, person, 1);
        person.sameFace = 0.9;
        blink(judge, person);
        assertEquals(1, frames(judge, person, 1).current());
        turn(judge, person, 27);
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
    }

    @Test void isNeverLiveWhereTheBoundFaceWasNotMeasured() {
        var judge = judge(Challenge.BLINK);
        person.sameFace = Double.NaN;
        rest(judge, person);
        blink(judge, person);
        assertNotEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
        assertFalse(judge.accept(person.next()).done());
        person.sameFace = 0.9;
        assertTrue(frames(judge, person, 1).done(), "and is as soon as it was");
    }

    @Test void rejectsWhenTheFaceLeaves() {
        var judge = judge(Challenge.BLINK);
        rest(judge, person);
        person.faces = 0;
        frames(judge, person, 25);
        assertEquals(List.of(RejectReason.FACE_MISSING), judge.verdict().reasons());
    }

    @Test void rejectsASecondFaceThatStays() {
        var judge = judge(Challenge.BLINK);
        rest(judge, person);
        person.faces = 2;
        frames(judge, person, 25);
        assertEquals(List.of(RejectReason.FACE_SEVERAL), judge.verdict().reasons());
    }

    @Test void countsNoMovementAcrossALeapOfTheFace() {
        var judge = judge(Challenge.TURN_LEFT);
        rest(judge, person);
        person.yaw = 27;
        frames(judge, person, 10);
        person.shift = 300;
        person.yaw = 0;
        assertEquals(0, frames(judge, person, 15).current());
    }

    @Test void countsNothingThatIsDoneBeforeThePromptAppears() {
        var judge = new LivenessJudge(new ChallengeScript(List.of(Challenge.BLINK, Challenge.TURN_LEFT), List.of(Duration.ofSeconds(2)), PATH), LIMITS);
        rest(judge, person);
        blink(judge, person);
        var progress = frames(judge, person, 5);
        assertFalse(progress.asked());
        assertEquals(0, progress.current());
        frames(judge, person, 30);
        blink(judge, person);
        assertEquals(1, frames(judge, person, 1).current());
        turn(judge, person, 27);
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
    }

    @Test void rejectsATurnThatComesBeforeItsPromptAsARecordingsDoes() {
        var judge = new LivenessJudge(new ChallengeScript(List.of(Challenge.TURN_LEFT), List.of(Duration.ofSeconds(3)), PATH), LIMITS);
        rest(judge, person);
        turn(judge, person, 27);
        assertEquals(List.of(RejectReason.LIVENESS_WRONG_ACTION), judge.verdict().reasons());
    }

    @Test void rejectsTheRightActionsInAnotherOrder() {
        var judge = judge(Challenge.TURN_LEFT, Challenge.BLINK, Challenge.TURN_RIGHT);
        rest(judge, person);
        blink(judge, person);
        turn(judge, person, -27);
        turn(judge, person, 27);
        assertEquals(List.of(RejectReason.LIVENESS_WRONG_ACTION), judge.verdict().reasons());
    }

    @Test void rejectsWhoTookAnothersPlaceBehindATurn() {
        var judge = judge(Challenge.TURN_LEFT, Challenge.TURN_RIGHT);
        rest(judge, person);
        person.sameFace = Double.NaN; // turned heads are not compared
        for (int i = 0; i < 30; i++) {
            person.yaw = 27 * Math.min(1, Math.min(i, 30 - i) / 10.0);
            judge.accept(person.next());
        }
        person.yaw = 0;
        assertEquals(0, frames(judge, person, 10).current(), "the turn was seen, but not yet whose it was");
        person.sameFace = 0.5;
        frames(judge, person, 3);
        assertEquals(List.of(RejectReason.FACE_CHANGED), judge.verdict().reasons());
    }

    @Test void rejectsWhoComesAfterTheCameraWasDark() {
        var judge = judge(Challenge.BLINK, Challenge.TURN_LEFT);
        rest(judge, person);
        person.faces = 0;
        frames(judge, person, 10);
        person.faces = 1;
        person.sameFace = 0.5;
        frames(judge, person, 3);
        assertEquals(List.of(RejectReason.FACE_CHANGED), judge.verdict().reasons());
    }

    @Test void callsLiveWhoseNoseFollowsTheDot() {
        var judge = following();
        follow(judge, 1, 0.35, judge.accept(person.next()));
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind());
    }

    @Test void rejectsANoseThatFollowsTheDotInAMirror() {
        var judge = following();
        follow(judge, -1, 0.35, judge.accept(person.next()));
        assertEquals(List.of(RejectReason.LIVENESS_WRONG_ACTION), judge.verdict().reasons());
    }

    @Test void rejectsANoseThatStays() {
        var judge = following();
        follow(judge, 0, 0.35, judge.accept(person.next()));
        assertEquals(List.of(RejectReason.LIVENESS_TIMEOUT), judge.verdict().reasons());
    }

    @Test void passesWhoHoldsStillAndNeedsMoreOfTheRest() {
        person.passiveLive = 0.9999;
        var judge = new LivenessJudge(ChallengeScript.still(), LIMITS);
        assertFalse(frames(judge, person, 6 * 25 - 5).done());
        frames(judge, person, 15);
        assertEquals(LivenessVerdict.Kind.LIVE, judge.verdict().kind(), judge.verdict()::toString);
        assertEquals(List.of(Challenge.STILL), judge.verdict().asked());

        var strict = new LivenessJudge(ChallengeScript.still(), new LivenessLimits(MOVEMENT, LIMITS.follow(),
                new StillLimits(Duration.ofSeconds(6), 1), LIMITS.challengeTime(), LIMITS.lostAfter(), LIMITS.severalAfter(),
                LIMITS.faceSame(), LIMITS.pad()));
        frames(strict, person, 7 * 25);
        assertEquals(LivenessVerdict.Kind.INCOMPLETE, strict.verdict().kind(), "nothing speaks against them");
        assertEquals(List.of(RejectReason.LIVENESS_UNMOVED), strict.verdict().reasons());

        var photo = new Actor(true);
        photo.passiveLive = 0.1;
        var fooled = new LivenessJudge(ChallengeScript.still(), LIMITS);
        frames(fooled, photo, 7 * 25);
        assertEquals(LivenessVerdict.Kind.ATTACK, fooled.verdict().kind());
    }

    @Test void startsTheStillCheckAnewWhenTheFaceWasGone() {
        var judge = new LivenessJudge(ChallengeScript.still(), LIMITS);
        frames(judge, person, 5 * 25);
        person.faces = 0;
        frames(judge, person, 5);
        person.faces = 1;
        assertFalse(frames(judge, person, 3 * 25).done());
        assertTrue(frames(judge, person, 4 * 25).done());
    }

    private static final DotPath PATH = new DotPath(List.of(new Dot(0.9, 0.4), new Dot(-0.4, 0.9), new Dot(0.4, -0.9), new Dot(-0.9, -0.4)),
            Duration.ofSeconds(6));

    private static LivenessJudge following() {
        return new LivenessJudge(new ChallengeScript(List.of(Challenge.FOLLOW), List.of(), PATH), LIMITS);
    }

    /// The nose comes `late` seconds after the dot, `way` 1 with it, -1 on the wrong side.
    private void follow(LivenessJudge judge, double way, double late, LivenessJudge.Progress start) {
        var progress = start;
        for (int i = 0; i < 25 * 8 && !progress.done(); i++) {
            Dot dot = PATH.at(i / 25.0 - late);
            person.yaw = way * 16 * dot.x();
            person.pitch = way == 0 ? 0 : 8 * dot.y();
            progress = judge.accept(person.next());
        }
    }

    static LivenessJudge judge(Challenge... challenges) {
        return new LivenessJudge(new ChallengeScript(List.of(challenges)), LIMITS);
    }

    static LivenessJudge.Progress frames(LivenessJudge judge, Actor actor, int frames) {
        LivenessJudge.Progress progress = null;
        for (int i = 0; i < frames; i++) {
            progress = judge.accept(actor.next());
        }
        return progress;
    }

    static void rest(LivenessJudge judge, Actor actor) {
        frames(judge, actor, 12);
    }

    static void blink(LivenessJudge judge, Actor actor) {
        actor.eyesClosed = 0.99;
        frames(judge, actor, 4);
        actor.eyesClosed = 0;
        frames(judge, actor, 8);
    }

    static void turn(LivenessJudge judge, Actor actor, double degrees) {
        swing(judge, actor, 0, degrees, value -> actor.yaw = value);
    }

    /// There in 0.4 s, stays 0.4 s, back in 0.4 s, rests.
    static void swing(LivenessJudge judge, Actor actor, double from, double to, DoubleConsumer set) {
        for (int i = 0; i <= 30; i++) {
            double share = i < 10 ? i / 10.0 : i > 20 ? (30 - i) / 10.0 : 1;
            set.accept(from + (to - from) * share);
            judge.accept(actor.next());
        }
        frames(judge, actor, 8);
    }
}
