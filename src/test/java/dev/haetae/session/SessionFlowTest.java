package dev.haetae.session;

import static dev.haetae.session.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.ConsentText.Item;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionFlowTest {
    private SessionState state = FLOW.start();
    private final List<Effect> effects = new ArrayList<>();

    private SessionFlowTest when(Event... events) {
        for (Event event : events) {
            effects.clear();
            Transition t = FLOW.on(state, event);
            state = t.next();
            effects.addAll(t.effects());
        }
        return this;
    }

    private SessionFlowTest atDocument() {
        return when(new Event.LanguageChosen("vi"), new Event.ConsentTicked(Item.IDENTITY, true),
                new Event.ConsentTicked(Item.FACE, true), new Event.ConsentGiven(), new Event.ConsentRecorded(CONSENTED),
                new Event.DocumentChosen(DocumentType.RESIDENCE_CARD));
    }

    private SessionFlowTest atFace() {
        return atDocument().when(new Event.DocumentTaken(), new Event.SideRead(DocumentSide.BACK), new Event.DocumentTaken(),
                new Event.DocumentRead(CARD), new Event.Confirmed());
    }

    private SessionFlowTest atChecking() {
        return atFace().when(new Event.FaceTaken(SCRIPT), new Event.ChallengeDone(0), new Event.ChallengeDone(1),
                new Event.LivenessJudged(verdict(LivenessVerdict.Kind.LIVE)));
    }

    private <T extends Step> T step(Class<T> type) {
        return assertInstanceOf(type, state.step());
    }

    private <T extends Effect> T effect(Class<T> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + effects));
    }

    @Test void whoCannotMoveHoldsStillAndIsSentToStaff() {
        atFace().when(new Event.FaceTaken(SCRIPT), new Event.ChallengeDone(0), new Event.CannotMove());
        assertEquals(List.of(Challenge.STILL), step(Step.ProveLive.class).script().challenges());
        assertTrue(effect(Effect.WatchLiveness.class).script().asksStill());
        var held = new LivenessVerdict(LivenessVerdict.Kind.LIVE, 0.99, 0.9, List.of(Challenge.STILL), List.of());
        when(new Event.LivenessJudged(held), new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.VALID)));
        var decision = effect(Effect.Keep.class).decision();
        assertEquals(new Decision.Referred(List.of(RejectReason.LIVENESS_UNMOVED)), decision, "it never approves by itself");
    }

    @Test void asksNoMoreThanToHoldStillAfterTwoFailedTries() {
        atFace();
        for (RejectReason reason : List.of(RejectReason.LIVENESS_TIMEOUT, RejectReason.LIVENESS_WRONG_ACTION)) {
            when(new Event.FaceTaken(SCRIPT));
            assertEquals(SCRIPT, step(Step.ProveLive.class).script());
            when(new Event.LivenessJudged(verdict(LivenessVerdict.Kind.INCOMPLETE, reason)), new Event.TryAgain());
        }
        when(new Event.FaceTaken(SCRIPT));
        assertTrue(step(Step.ProveLive.class).script().asksStill());
    }

    @Test void everyStepAnswersEveryEvent() {
        Walk full = Walk.begin("en").agreed(CONSENTED).choosing(DocumentType.RESIDENCE_CARD).read(CARD)
                .judged(verdict(LivenessVerdict.Kind.LIVE));
        for (Step step : everyStep()) {
            for (Event event : everyEvent()) {
                for (Walk walk : List.of(full, full.decided(new Decision.Approved()))) {
                    Transition t = FLOW.on(new SessionState(step, walk), event);
                    assertTrue(t.next().step() != null, step + " on " + event);
                }
            }
        }
    }

    @Test void theSamplesHoldEveryStepAndEvent() {
        assertEquals(Step.class.getPermittedSubclasses().length, everyStep().size());
        var kinds = new HashSet<Class<?>>();
        everyEvent().forEach(e -> kinds.add(e.getClass()));
        long all = Arrays.stream(Event.class.getPermittedSubclasses()).flatMap(c -> Arrays.stream(c.getPermittedSubclasses())).count();
        assertEquals(all, kinds.size());
    }

    @Test void staffCanBeCalledFromEveryStep() {
        for (Step step : everyStep()) {
            Walk walk = Walk.begin("en").agreed(CONSENTED);
            Step next = FLOW.on(new SessionState(step, walk), new Event.CallStaff()).next().step();
            assertInstanceOf(Step.WithStaff.class, next, "from " + step);
        }
    }

    @Test void leavingByAnyDoorErases() {
        Walk walk = Walk.begin("en").agreed(CONSENTED).read(CARD);
        for (Step step : everyStep()) {
            if (step instanceof Step.Attract || step instanceof Step.DeskClosed) {
                continue;
            }
            for (Event leaving : List.of(new Event.Abandoned(), new Event.TimedOut())) {
                Transition t = FLOW.on(new SessionState(step, walk), leaving);
                assertTrue(t.effects().contains(new Effect.Erase()), step + " on " + leaving);
                assertTrue(t.next().walk().document().isEmpty(), step + " keeps the document on " + leaving);
            }
        }
    }

    @Test void approvesWhenEverythingHolds() {
        atChecking().when(new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.VALID)));
        assertEquals(new Decision.Approved(), effect(Effect.Keep.class).decision());
        when(new Event.ResultKept(RECEIPT));
        assertFalse(step(Step.Finished.class).erased());
        effect(Effect.Erase.class);
        when(new Event.Erased(ERASURE));
        assertTrue(step(Step.Finished.class).erased());
        when(new Event.TimedOut());
        step(Step.Attract.class);
        assertEquals(Walk.begin("en"), state.walk());
    }

    @Test void asksTheMinistryOnlyAfterTheFacesMatch() {
        atChecking();
        assertTrue(effects.stream().noneMatch(Effect.AskStay.class::isInstance));
        when(new Event.FacesCompared(SAME));
        effect(Effect.AskStay.class);
    }

    @Test void stayAnswersDecide() {
        var expected = Map.of(StayStatus.VALID, "APPROVED", StayStatus.EXPIRED, "DECLINED", StayStatus.CANCELLED, "DECLINED",
                StayStatus.NOT_FOUND, "REFERRED", StayStatus.UNAVAILABLE, "PENDING");
        expected.forEach((status, decision) -> {
            state = FLOW.start();
            atChecking().when(new Event.FacesCompared(SAME), new Event.StayAnswered(answer(status)));
            assertEquals(decision, effect(Effect.Keep.class).decision().code(), status.name());
        });
    }

    @Test void aStayThatEndedIsKeptAndThePersonToldWhereToGo() {
        atChecking().when(new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.EXPIRED)), new Event.ResultKept(RECEIPT));
        assertEquals(RejectReason.STAY_EXPIRED, step(Step.Stopped.class).reason());
        effect(Effect.Erase.class);
    }

    @Test void anotherFaceIsOfferedAnotherDocumentThenStaff() {
        atChecking().when(new Event.FacesCompared(OTHER));
        assertEquals(RejectReason.FACE_MISMATCH, step(Step.Retry.class).reason());
        when(new Event.OtherDocument(), new Event.DocumentChosen(DocumentType.RESIDENCE_CARD), new Event.DocumentTaken(),
                new Event.DocumentRead(CARD), new Event.Confirmed(), new Event.FaceTaken(SCRIPT),
                new Event.LivenessJudged(verdict(LivenessVerdict.Kind.LIVE)), new Event.FacesCompared(OTHER));
        assertEquals(new Decision.Referred(List.of(RejectReason.FACE_MISMATCH)), effect(Effect.Keep.class).decision());
        when(new Event.ResultKept(RECEIPT));
        assertEquals(Optional.of("R-1"), effect(Effect.SignalStaff.class).reference());
    }

    @Test void anAttackIsReferredWithoutAWord() {
        atFace().when(new Event.FaceTaken(SCRIPT), new Event.LivenessJudged(verdict(LivenessVerdict.Kind.ATTACK, RejectReason.ATTACK_SUSPECTED)));
        step(Step.Checking.class);
        assertEquals(List.of(RejectReason.ATTACK_SUSPECTED), effect(Effect.Keep.class).decision().reasons());
    }

    @Test void tooManyTriesReachStaff() {
        atDocument().when(new Event.DocumentRejected(RejectReason.DOCUMENT_GLARE, ""));
        assertEquals(1, step(Step.Retry.class).attempt());
        when(new Event.TryAgain(), new Event.DocumentRejected(RejectReason.DOCUMENT_CUT, ""));
        assertEquals(2, step(Step.Retry.class).attempt());
        when(new Event.TryAgain(), new Event.DocumentRejected(RejectReason.DOCUMENT_BLURRED, ""));
        assertEquals(List.of(RejectReason.TOO_MANY_TRIES), effect(Effect.Keep.class).decision().reasons());
    }

    @Test void aDifficultCardDoesNotUseUpTheTriesOfTheFace() {
        atDocument().when(new Event.DocumentRejected(RejectReason.DOCUMENT_GLARE, ""), new Event.TryAgain(),
                new Event.DocumentRejected(RejectReason.DOCUMENT_GLARE, ""), new Event.TryAgain(), new Event.DocumentTaken(),
                new Event.DocumentRead(CARD), new Event.Confirmed(), new Event.FaceRejected(RejectReason.FACE_DARK));
        assertEquals(1, step(Step.Retry.class).attempt());
    }

    @Test void refusalIsAskedForBothConsents() {
        when(new Event.LanguageChosen("vi"), new Event.ConsentTicked(Item.FACE, true), new Event.ConsentGiven());
        assertTrue(effects.isEmpty(), "one of two consents is not enough");
        when(new Event.ConsentRefused());
        assertEquals(RejectReason.CONSENT_REFUSED, step(Step.Stopped.class).reason());
    }

    @Test void aSpecimenIsSilentlyReferredUnlessThePolicyTakesIt() {
        var strict = new Policy("p", POLICY.accepted(), .001, .4, .5, 3, 0, true, false, true, false, Set.of());
        var specimen = new DocumentReading(DocumentType.RESIDENCE_CARD, List.of(), false, CARD.fields(), List.of(),
                List.of(RejectReason.DOCUMENT_SPECIMEN));
        var at = new SessionState(new Step.ReadDocument(DocumentType.RESIDENCE_CARD, DocumentSide.BACK),
                Walk.begin("en").agreed(CONSENTED));
        Transition t = new SessionFlow(strict, CONSENT, "en", 2, false).on(at, new Event.DocumentRead(specimen));
        assertEquals(List.of(RejectReason.DOCUMENT_SPECIMEN), t.next().walk().decision().orElseThrow().reasons());
        assertInstanceOf(Step.ConfirmDocument.class, FLOW.on(at, new Event.DocumentRead(specimen)).next().step());
    }

    @Test void aLostCameraGivesTheStepBackWhenItReturns() {
        atFace().when(new Event.DeviceLost(RejectReason.CAMERA_LOST));
        assertEquals(RejectReason.CAMERA_LOST, step(Step.OutOfOrder.class).reason());
        when(new Event.DeviceBack());
        step(Step.CaptureFace.class);
        effect(Effect.WatchFace.class);
    }

    @Test void moreTimeReturnsToTheStep() {
        atDocument().when(new Event.IdleWarning(30));
        assertEquals(30, step(Step.AboutToTimeOut.class).seconds());
        when(new Event.IdleWarning(29), new Event.MoreTime());
        step(Step.CaptureDocument.class);
        effect(Effect.WatchDocument.class);
    }

    @Test void anotherLanguageKeepsTheStep() {
        atFace();
        Step before = state.step();
        when(new Event.LanguageChosen("ko"));
        assertEquals(before, state.step());
        assertEquals("ko", state.walk().language());
        assertTrue(effects.isEmpty());
    }

    @Test void aFullStoreLosesNothing() {
        atChecking().when(new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.VALID)),
                new Event.KeepingFailed(RejectReason.STORE_FULL));
        step(Step.OutOfOrder.class);
        when(new Event.DeviceBack());
        assertEquals(new Decision.Approved(), effect(Effect.Keep.class).decision());
    }

    @Test void aDoubleTapDoesNothingTwice() {
        when(new Event.LanguageChosen("vi"), new Event.ConsentTicked(Item.IDENTITY, true), new Event.ConsentTicked(Item.FACE, true),
                new Event.ConsentGiven(), new Event.ConsentRecorded(CONSENTED), new Event.ConsentRecorded(CONSENTED));
        assertTrue(effects.isEmpty());
        when(new Event.DocumentChosen(DocumentType.PASSPORT), new Event.DocumentChosen(DocumentType.RESIDENCE_CARD));
        assertEquals(DocumentType.PASSPORT, step(Step.CaptureDocument.class).expected());
    }

    private static DocumentReading doubted(RejectReason... warnings) {
        return new DocumentReading(CARD.type(), CARD.mrz(), CARD.mrzValid(), CARD.fields(), CARD.checks(), List.of(warnings));
    }

    private static DocumentReading named(String latin, String hangul) {
        var fields = new HashMap<>(CARD.fields());
        fields.put(FieldName.NAME, field(latin));
        fields.put(FieldName.HANGUL_NAME, field(hangul));
        return new DocumentReading(CARD.type(), CARD.mrz(), CARD.mrzValid(), fields, CARD.checks(), List.of());
    }

    @Test void aNameInOneWayIsNotAsked() {
        atDocument().when(new Event.DocumentTaken(), new Event.DocumentRead(named("KIM MINJUN", "김민준")));
        step(Step.ConfirmDocument.class);
        assertFalse(state.walk().met().contains(RejectReason.NAME_VARIANT));
    }

    @Test void aNameInTwoWaysIsAskedAndTheChoiceKept() {
        atDocument().when(new Event.DocumentTaken(), new Event.DocumentRead(named("JIN ZHEZHU", "김철수")));
        assertEquals(2, step(Step.ChooseName.class).variants().size());
        when(new Event.NameChosen(2));
        step(Step.ChooseName.class);
        when(new Event.NameChosen(1));
        assertEquals("김철수", step(Step.ConfirmDocument.class).reading().value(FieldName.CHOSEN_NAME).orElseThrow());
        assertEquals(Optional.of("김철수"), state.walk().document().orElseThrow().value(FieldName.CHOSEN_NAME));
        assertEquals(List.of(RejectReason.NAME_VARIANT), state.walk().met());
        when(new Event.ScanAgain(), new Event.DocumentRejected(RejectReason.DOCUMENT_GLARE, ""));
        assertEquals(1, step(Step.Retry.class).attempt(), "being asked is no failed try");
    }

    @Test void noneOfTheNamesIsScannedOnceMoreAndThenStaffsMatter() {
        var two = new Event.DocumentRead(named("JIN ZHEZHU", "김철수"));
        atDocument().when(new Event.DocumentTaken(), two, new Event.NoneOfTheNames());
        assertEquals(DocumentSide.FRONT, step(Step.CaptureDocument.class).side());
        when(new Event.DocumentTaken(), two, new Event.NoneOfTheNames());
        assertEquals(List.of(RejectReason.NAME_VARIANT), state.walk().decision().orElseThrow().reasons());
    }

    @Test void namesThatContradictEachOtherGoToStaffWhoSeeWhich() {
        var fields = new HashMap<>(CARD.fields());
        fields.put(FieldName.NAME, field("SMITH JOHN"));
        fields.put(FieldName.SURNAME, new FieldValue("ERIKSSON", 0.98, FieldValue.Source.MRZ, Optional.empty()));
        var passport = new DocumentReading(DocumentType.PASSPORT, List.of(), true, fields, List.of(), List.of());
        atDocument().when(new Event.DocumentTaken(), new Event.DocumentRead(passport));
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), state.walk().decision().orElseThrow().reasons());
        assertEquals("NAME", state.walk().disputed());
        assertTrue(effect(Effect.Keep.class).evidence().document().isPresent(), "staff get what was read");
    }

    @Test void staffConfirmTheFieldWhoseCheckFailed() {
        var passport = new DocumentReading(CARD.type(), List.of(), true, CARD.fields(),
                List.of(new DocumentReading.Check("viz-number", 1, ""), new DocumentReading.Check("viz-birth", 0, "")),
                List.of(RejectReason.FIELD_MISMATCH));
        atDocument().when(new Event.DocumentTaken(), new Event.DocumentRead(passport), new Event.Confirmed(), new Event.FaceTaken(SCRIPT),
                new Event.LivenessJudged(verdict(LivenessVerdict.Kind.LIVE)), new Event.FacesCompared(SAME),
                new Event.StayAnswered(answer(StayStatus.VALID)));
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), effect(Effect.Keep.class).decision().reasons());
        assertEquals("BIRTH_DATE", state.walk().disputed());
    }

    @Test void tamperingCallsStaffAndTellsThePersonNothing() {
        atDocument().when(new Event.DocumentTaken(), new Event.DocumentRead(doubted(RejectReason.DOCUMENT_TAMPERED)));
        assertEquals(List.of(RejectReason.DOCUMENT_TAMPERED), state.walk().decision().orElseThrow().reasons());
        assertTrue(state.walk().document().isPresent(), "staff get what was read");
        assertTrue(effect(Effect.Keep.class).evidence().document().isPresent());
    }

    @Test void aCopyIsAskedForOnceMoreFromTheFrontAndThenGoesToStaff() {
        for (RejectReason doubt : List.of(RejectReason.DOCUMENT_COPY, RejectReason.DOCUMENT_SCREEN)) {
            state = FLOW.start();
            atDocument().when(new Event.DocumentTaken(), new Event.SideRead(DocumentSide.BACK), new Event.DocumentTaken(),
                    new Event.DocumentRead(doubted(doubt)));
            assertEquals(doubt, step(Step.Retry.class).reason());
            when(new Event.TryAgain());
            assertEquals(DocumentSide.FRONT, step(Step.CaptureDocument.class).side());
            when(new Event.DocumentTaken(), new Event.DocumentRead(doubted(doubt)));
            assertEquals(List.of(doubt), state.walk().decision().orElseThrow().reasons());
        }
    }
}
