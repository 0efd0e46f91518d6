package dev.haetae.session;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.consent.ConsentText;
import dev.haetae.consent.ConsentText.Item;
import dev.haetae.consent.DataAccount;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Operator;
import dev.haetae.decision.OverrideCode;
import dev.haetae.decision.Policy;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.name.NameVariant;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.session.Step.MyData.Printing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Values for tests of the flow.
final class Samples {
    static final ConsentText CONSENT = new ConsentText("1", List.of(Item.IDENTITY, Item.FACE));
    static final Policy POLICY = new Policy("test", Set.of(DocumentType.PASSPORT, DocumentType.RESIDENCE_CARD),
            0.001, 0.4, 0.5, 3, 0, true, true, true, false, Set.of());
    static final Policy DESK_POLICY = new Policy("desk", POLICY.accepted(), 0.001, 0.4, 0.5, 3, 0, true, true, true, false,
            Set.of(RejectReason.FACE_MISMATCH, RejectReason.PORTRAIT_POOR, RejectReason.LIVENESS_TIMEOUT, RejectReason.LIVENESS_UNMOVED,
                    RejectReason.FIELD_MISMATCH, RejectReason.NAME_VARIANT, RejectReason.DOCUMENT_COPY));
    static final Operator OPERATOR = new Operator("mina", true);
    static final SessionFlow FLOW = new SessionFlow(POLICY, CONSENT, "en", 2, false);
    static final ConsentReceipt CONSENTED = new ConsentReceipt("1", "vi", "d", CONSENT.items(), Instant.EPOCH);
    static final ChallengeScript SCRIPT = new ChallengeScript(List.of(Challenge.BLINK, Challenge.TURN_LEFT));
    static final Receipt RECEIPT = new Receipt("R-1", Instant.EPOCH, new DataAccount(Set.of(DataAccount.Part.DOCUMENT_DATA), Instant.EPOCH));
    static final Erasure ERASURE = new Erasure(new Overwritten(new UUID(0, 1), 12, 3, 5), "0123456789abcdef".repeat(4));
    static final DocumentReading CARD = new DocumentReading(DocumentType.RESIDENCE_CARD, List.of(), false,
            Map.of(FieldName.REGISTRATION_NUMBER, field("900101-6000000"), FieldName.ISSUE_DATE, field("2024-11-04"),
                    FieldName.SERIAL_NUMBER, field("1-021-001-1111")), List.of(), List.of());
    static final List<NameVariant> VARIANTS = List.of(
            new NameVariant("JIN ZHEZHU", NameVariant.Kind.LATIN, FieldValue.Source.VISUAL, 0.9),
            new NameVariant("김철수", NameVariant.Kind.HANGUL, FieldValue.Source.VISUAL, 0.9));
    static final Comparison SAME = new Comparison(0.9, 0.5, 0.001, 9, "test");
    static final Comparison OTHER = new Comparison(0.1, 0.5, 0.001, -9, "test");

    private Samples() {}

    static FieldValue field(String value) {
        return new FieldValue(value, 1, FieldValue.Source.VISUAL, Optional.empty());
    }

    static LivenessVerdict verdict(LivenessVerdict.Kind kind, RejectReason... reasons) {
        return new LivenessVerdict(kind, 0.9, 0.9, SCRIPT.challenges(), List.of(reasons));
    }

    static StayAnswer answer(StayStatus status) {
        return new StayAnswer(status, "t", "simulator");
    }

    /// One of every step, so that a new one fails to compile in [#everyStepIsHere].
    static List<Step> everyStep() {
        Step capture = new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT);
        return List.of(new Step.Attract(), new Step.DeskClosed(), new Step.Consent(CONSENT, Set.of()),
                new Step.ChooseDocument(POLICY.accepted()), capture,
                new Step.ReadDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT), new Step.ChooseName(CARD, VARIANTS), new Step.ConfirmDocument(CARD),
                new Step.CaptureFace(), new Step.ProveLive(SCRIPT, 0), new Step.Checking(Set.of()),
                new Step.Retry(RejectReason.DOCUMENT_GLARE, "", 1, 3, capture),
                new Step.Finished(new Decision.Approved(), RECEIPT, Optional.empty()),
                new Step.Stopped(RejectReason.CONSENT_REFUSED, Optional.empty(), Optional.empty()), new Step.WithOperator(),
                new Step.MyData(new Step.Finished(new Decision.Approved(), RECEIPT, Optional.of(ERASURE)), RECEIPT, Optional.of(ERASURE),
                        Printing.NOT_ASKED),
                new Step.WithStaff(Optional.of(capture), Optional.empty()), new Step.AboutToTimeOut(capture, 30),
                new Step.Covered(new Step.ConfirmDocument(CARD)), new Step.OutOfOrder(RejectReason.CAMERA_LOST, capture));
    }

    static List<Event> everyEvent() {
        return List.of(new Event.LanguageChosen("ko"), new Event.ConsentTicked(Item.FACE, true), new Event.ConsentGiven(),
                new Event.ConsentRefused(), new Event.DocumentChosen(DocumentType.PASSPORT), new Event.NameChosen(1),
                new Event.NoneOfTheNames(), new Event.Confirmed(),
                new Event.ScanAgain(), new Event.TryAgain(), new Event.CannotMove(), new Event.OtherDocument(), new Event.Back(),
                new Event.CallStaff(), new Event.StaffLeft(), new Event.MoreTime(), new Event.Abandoned(),
                new Event.ConsentRecorded(CONSENTED), new Event.DocumentTaken(), new Event.SideRead(DocumentSide.BACK),
                new Event.DocumentRead(CARD), new Event.DocumentRejected(RejectReason.DOCUMENT_GLARE, ""),
                new Event.FaceTaken(SCRIPT), new Event.FaceRejected(RejectReason.FACE_MISSING), new Event.ChallengeDone(0),
                new Event.LivenessJudged(verdict(LivenessVerdict.Kind.LIVE)), new Event.FacesCompared(SAME),
                new Event.StayAnswered(answer(StayStatus.VALID)), new Event.ResultKept(RECEIPT),
                new Event.KeepingFailed(RejectReason.STORE_FULL), new Event.Erased(ERASURE), new Event.DataAsked(), new Event.PrintAsked(),
                new Event.Printed(true), new Event.LogIn("mina", new Password(new char[0])), new Event.LogOut(), new Event.HandedOver(),
                new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE), new Event.OperatorEntered(OPERATOR),
                new Event.OverrideNoted(new ReasonOverride(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE)),
                new Event.LoginRefused(LoginFault.WRONG), new Event.DeviceLost(RejectReason.CAMERA_LOST), new Event.DeviceBack(),
                new Event.PersonGone(), new Event.PersonBack(), new Event.IdleWarning(30),
                new Event.TimedOut());
    }
}
