package dev.haetae.session;

import static dev.haetae.session.Samples.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.ConsentText.Item;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Operator;
import dev.haetae.decision.OverrideCode;
import dev.haetae.decision.ReasonOverride;
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
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The same walk at a desk: closed without an operator, and what an operator may override, where, and where not.
class AssistedFlowTest {
    private static final SessionFlow DESK = new SessionFlow(DESK_POLICY, CONSENT, "en", 2, true);
    private static final LivenessVerdict LIVE = verdict(LivenessVerdict.Kind.LIVE);
    private SessionState state = DESK.start();
    private final List<Effect> effects = new ArrayList<>();

    private AssistedFlowTest when(Event... events) {
        for (Event event : events) {
            effects.clear();
            Transition t = DESK.on(state, event);
            state = t.next();
            effects.addAll(t.effects());
        }
        return this;
    }

    private AssistedFlowTest open(Operator operator) {
        return when(new Event.LogIn("mina", new Password("x".toCharArray())), new Event.OperatorEntered(operator));
    }

    private AssistedFlowTest atDocument(Operator operator) {
        return open(operator).when(new Event.LanguageChosen("vi"), new Event.ConsentTicked(Item.IDENTITY, true), new Event.ConsentTicked(Item.FACE, true),
                new Event.ConsentGiven(), new Event.ConsentRecorded(CONSENTED), new Event.DocumentChosen(DocumentType.RESIDENCE_CARD),
                new Event.DocumentTaken());
    }

    private AssistedFlowTest atFace(Operator operator) {
        return atDocument(operator).when(new Event.DocumentRead(CARD), new Event.Confirmed());
    }

    private AssistedFlowTest atMovements(Operator operator) {
        return atFace(operator).when(new Event.FaceTaken(SCRIPT));
    }

    private AssistedFlowTest atMismatch(Operator operator) {
        return atMovements(operator).when(new Event.LivenessJudged(LIVE), new Event.FacesCompared(OTHER));
    }

    /// The operator's tap, and the log's answer.
    private AssistedFlowTest override(RejectReason reason, OverrideCode code) {
        when(new Event.Overridden("mina", reason, code));
        return when(new Event.OverrideNoted(effect(Effect.NoteOverride.class).override()));
    }

    private void refuses(Event.Overridden wanted) {
        SessionState before = state;
        when(wanted);
        assertEquals(before, state);
        assertEquals(List.of(), effects, "not even a line in the log");
    }

    private <T extends Step> T step(Class<T> type) {
        return assertInstanceOf(type, state.step());
    }

    private <T extends Effect> T effect(Class<T> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + effects));
    }

    private static DocumentReading doubted(RejectReason... warnings) {
        return new DocumentReading(CARD.type(), CARD.mrz(), CARD.mrzValid(), CARD.fields(), CARD.checks(), List.of(warnings));
    }

    /// Print and code lines name two people.
    private static DocumentReading contradicting() {
        var fields = new HashMap<>(CARD.fields());
        fields.put(FieldName.NAME, field("SMITH JOHN"));
        fields.put(FieldName.SURNAME, new FieldValue("ERIKSSON", 0.98, FieldValue.Source.MRZ, Optional.empty()));
        return new DocumentReading(DocumentType.PASSPORT, List.of(), true, fields, List.of(), List.of());
    }

    @Test void nothingWorksBeforeAnOperatorHasLoggedIn() {
        for (Event event : everyEvent()) {
            if (event instanceof Event.OperatorEntered || event instanceof Event.CallStaff) {
                continue;
            }
            assertInstanceOf(Step.DeskClosed.class, DESK.on(DESK.start(), event).next().step(), event.getClass().getSimpleName());
        }
        when(new Event.CallStaff());
        effect(Effect.SignalStaff.class);
        when(new Event.TimedOut());
        step(Step.DeskClosed.class);
    }

    @Test void whoIsRefusedReadsWhyAndTriesAgain() {
        when(new Event.LogIn("mina", new Password("x".toCharArray())));
        assertTrue(step(Step.DeskClosed.class).asking());
        when(new Event.LogIn("mina", new Password("y".toCharArray())));
        assertEquals(List.of(), effects, "one question at a time");
        when(new Event.LoginRefused(LoginFault.SHUT));
        assertEquals(Optional.of(LoginFault.SHUT), step(Step.DeskClosed.class).fault());
        open(OPERATOR);
        step(Step.Attract.class);
    }

    @Test void theOperatorStaysForTheNextPersonAndNothingElseDoes() {
        atMismatch(OPERATOR).override(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);
        when(new Event.StayAnswered(answer(StayStatus.VALID)), new Event.ResultKept(RECEIPT), new Event.TimedOut());
        step(Step.Attract.class);
        assertEquals(Walk.begin("en").assistedBy(OPERATOR), state.walk());
    }

    @Test void whoLogsOutErasesWhoeverStandsThere() {
        atFace(OPERATOR).when(new Event.LogOut());
        step(Step.DeskClosed.class);
        effect(Effect.Erase.class);
        assertEquals("mina", effect(Effect.NoteLogOut.class).operator());
        assertEquals(Walk.begin("en"), state.walk());
    }

    @Test void aFaceComparedByEyeGoesOnAndTheDecisionSaysSo() {
        atMismatch(OPERATOR);
        assertEquals(RejectReason.FACE_MISMATCH, step(Step.Retry.class).reason());
        override(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);
        effect(Effect.AskStay.class);
        when(new Event.StayAnswered(answer(StayStatus.VALID)));
        var kept = effect(Effect.Keep.class);
        var override = new ReasonOverride(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);
        assertEquals(new Decision.Approved(List.of(override)), kept.decision());
        assertEquals(List.of(override), kept.evidence().assistance().orElseThrow().overrides());
    }

    @Test void anOverrideThatIsNotInTheLogDoesNotHappen() {
        atMismatch(OPERATOR);
        Step before = state.step();
        when(new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE));
        assertEquals(before, state.step());
        assertEquals(List.of(), state.walk().assistance().orElseThrow().overrides());
        when(new Event.DeviceLost(RejectReason.STORE_FULL));
        assertEquals(List.of(), state.walk().assistance().orElseThrow().overrides());
    }

    @Test void whoCannotMoveIsVouchedForAtThePrompts() {
        atMovements(OPERATOR).override(RejectReason.LIVENESS_UNMOVED, OverrideCode.MOVEMENT_NOT_POSSIBLE);
        step(Step.Checking.class);
        effect(Effect.CompareFaces.class);
        when(new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.VALID)));
        assertEquals("APPROVED", effect(Effect.Keep.class).decision().code());
    }

    @Test void aFailedMovementIsVouchedForAtTheRetryAndAfterTheLastTry() {
        var failed = new Event.LivenessJudged(verdict(LivenessVerdict.Kind.INCOMPLETE, RejectReason.LIVENESS_TIMEOUT));
        atMovements(OPERATOR).when(failed).override(RejectReason.LIVENESS_TIMEOUT, OverrideCode.PERSON_PRESENT);
        effect(Effect.CompareFaces.class);

        state = DESK.start();
        atMovements(OPERATOR).when(failed, new Event.TryAgain(), new Event.FaceTaken(SCRIPT), failed, new Event.TryAgain(), new Event.FaceTaken(SCRIPT), failed);
        step(Step.WithOperator.class);
        assertTrue(effects.stream().noneMatch(Effect.Keep.class::isInstance), "nothing is sealed yet");
        override(RejectReason.LIVENESS_TIMEOUT, OverrideCode.PERSON_PRESENT);
        effect(Effect.CompareFaces.class);
    }

    @Test void whatTheDeciderDoubtsIsHeldUntilTheOperatorHasAnswered() {
        var held = new LivenessVerdict(LivenessVerdict.Kind.LIVE, 0.99, 0.9, List.of(Challenge.STILL), List.of());
        atDocument(OPERATOR).when(new Event.DocumentRead(doubted(RejectReason.FIELD_MISMATCH)), new Event.Confirmed(), new Event.FaceTaken(SCRIPT),
                new Event.CannotMove(), new Event.LivenessJudged(held), new Event.FacesCompared(SAME), new Event.StayAnswered(answer(StayStatus.VALID)));
        step(Step.WithOperator.class);
        override(RejectReason.FIELD_MISMATCH, OverrideCode.DOCUMENT_WORN);
        step(Step.WithOperator.class);
        override(RejectReason.LIVENESS_UNMOVED, OverrideCode.MOVEMENT_NOT_POSSIBLE);
        assertEquals(2, ((Decision.Approved) effect(Effect.Keep.class).decision()).overridden().size());
    }

    @Test void theOperatorMayHandOverInstead() {
        atDocument(OPERATOR).when(new Event.DocumentRead(contradicting()));
        step(Step.WithOperator.class);
        when(new Event.HandedOver());
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), effect(Effect.Keep.class).decision().reasons());
    }

    @Test void aHeldCaseThatNobodyAnswersIsReferredNotLost() {
        atDocument(OPERATOR).when(new Event.DocumentRead(contradicting()), new Event.IdleWarning(30), new Event.TimedOut());
        assertEquals("REFERRED", effect(Effect.Keep.class).decision().code());
        state = DESK.start();
        atDocument(OPERATOR).when(new Event.DocumentRead(contradicting()), new Event.CallStaff(), new Event.TimedOut());
        assertEquals("REFERRED", effect(Effect.Keep.class).decision().code());
        state = DESK.start();
        atDocument(OPERATOR).when(new Event.DocumentRead(contradicting()), new Event.IdleWarning(30), new Event.Abandoned());
        assertEquals(RejectReason.SESSION_LEFT, step(Step.Stopped.class).reason(), "who leaves is erased");
    }

    @Test void aNameThatAPaperExplainsIsConfirmedAsItIs() {
        atDocument(OPERATOR).when(new Event.DocumentRead(contradicting())).override(RejectReason.FIELD_MISMATCH, OverrideCode.PAPER_SHOWN);
        step(Step.ConfirmDocument.class);
    }

    @Test void anOriginalInTheHandIsNoCopyButAnotherReadingIsAskedAnew() {
        atDocument(OPERATOR).when(new Event.DocumentRead(doubted(RejectReason.DOCUMENT_COPY)));
        override(RejectReason.DOCUMENT_COPY, OverrideCode.DOCUMENT_IN_HAND);
        step(Step.ConfirmDocument.class);
        when(new Event.ScanAgain(), new Event.DocumentTaken(), new Event.DocumentRead(doubted(RejectReason.DOCUMENT_COPY)));
        assertFalse(state.step() instanceof Step.ConfirmDocument, "vouched for another reading");
    }

    @Test void aPortraitTooPoorToCompareIsComparedByEye() {
        atMovements(OPERATOR).when(new Event.LivenessJudged(LIVE), new Event.FaceRejected(RejectReason.PORTRAIT_POOR));
        override(RejectReason.PORTRAIT_POOR, OverrideCode.SEEN_BY_EYE);
        effect(Effect.CompareFaces.class);
        when(new Event.FaceRejected(RejectReason.PORTRAIT_POOR), new Event.StayAnswered(answer(StayStatus.VALID)));
        assertEquals("APPROVED", effect(Effect.Keep.class).decision().code());
    }

    @Test void anOverrideOfAFaceDoesNotOutliveIt() {
        atMovements(OPERATOR).override(RejectReason.LIVENESS_UNMOVED, OverrideCode.PERSON_PRESENT);
        when(new Event.FacesCompared(OTHER), new Event.OtherDocument(), new Event.DocumentChosen(DocumentType.RESIDENCE_CARD), new Event.DocumentTaken(),
                new Event.DocumentRead(CARD), new Event.Confirmed(), new Event.FaceTaken(SCRIPT));
        assertEquals(List.of(), state.walk().assistance().orElseThrow().overrides());
    }

    @Test void staffWhoWereCalledOverrideFromThereToo() {
        atMismatch(OPERATOR).when(new Event.CallStaff());
        assertTrue(effects.stream().noneMatch(Effect.SignalStaff.class::isInstance), "they sit here");
        override(RejectReason.FACE_MISMATCH, OverrideCode.APPEARANCE_CHANGED);
        effect(Effect.AskStay.class);
    }

    @Test void onlyWhoHasTheRoleAndOnlyByTheirOwnName() {
        var wanted = new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);
        atMismatch(new Operator("mina", false)).refuses(wanted);
        state = DESK.start();
        atMismatch(OPERATOR).refuses(new Event.Overridden("juno", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE));
        refuses(new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.DOCUMENT_WORN));
        refuses(new Event.Overridden("mina", RejectReason.PORTRAIT_POOR, OverrideCode.SEEN_BY_EYE));
    }

    @Test void atAKioskNobodyOverridesAnything() {
        Walk walk = Walk.begin("en").agreed(CONSENTED).read(CARD);
        var at = new SessionState(new Step.Retry(RejectReason.FACE_MISMATCH, "", 0, 3, new Step.CaptureFace()), walk);
        var wanted = new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);
        assertEquals(new Transition(at, List.of()), FLOW.on(at, wanted));
    }

    @Test void nothingIsOpenAtAnyOtherStep() {
        Walk walk = Walk.begin("en").assistedBy(OPERATOR).agreed(CONSENTED).read(doubted(RejectReason.FIELD_MISMATCH, RejectReason.DOCUMENT_COPY))
                .judged(LIVE).compared(OTHER);
        for (Step step : everyStep()) {
            boolean place = step instanceof Step.Retry || step instanceof Step.ProveLive || step instanceof Step.WithOperator || step instanceof Step.WithStaff;
            if (!place) {
                var decided = new SessionState(step, walk.decided(new Decision.Referred(List.of(RejectReason.FIELD_MISMATCH))));
                assertEquals(List.of(), Overridable.at(decided, DESK_POLICY.overridable()), step.getClass().getSimpleName());
            }
        }
    }

    @Test void suspicionsAreSealedAndReferredAsEver() {
        atMovements(OPERATOR).when(new Event.LivenessJudged(verdict(LivenessVerdict.Kind.ATTACK, RejectReason.ATTACK_SUSPECTED)));
        assertEquals(List.of(RejectReason.ATTACK_SUSPECTED), effect(Effect.Keep.class).decision().reasons());
        state = DESK.start();
        atDocument(OPERATOR).when(new Event.DocumentRead(doubted(RejectReason.DOCUMENT_TAMPERED, RejectReason.DOCUMENT_COPY)));
        assertEquals(List.of(RejectReason.DOCUMENT_TAMPERED), effect(Effect.Keep.class).decision().reasons());
    }

    @Test void aReasonWithoutItsReadingHasNothingToGoOnWith() {
        atDocument(OPERATOR).when(new Event.DocumentRejected(RejectReason.DOCUMENT_COPY, ""));
        refuses(new Event.Overridden("mina", RejectReason.DOCUMENT_COPY, OverrideCode.DOCUMENT_IN_HAND));
        assertEquals(DocumentSide.FRONT, ((Step.CaptureDocument) step(Step.Retry.class).again()).side());
    }
}
