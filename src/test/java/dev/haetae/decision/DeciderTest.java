package dev.haetae.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentType;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {
    private static final Policy POLICY =
            new Policy("t", Set.of(DocumentType.PASSPORT), 0.001, 0.4, 0.5, 3, 0, true, false, true, false, Set.of());
    private static final Optional<LivenessVerdict> LIVE =
            Optional.of(new LivenessVerdict(LivenessVerdict.Kind.LIVE, 1, 1, List.of(), List.of()));
    private static final Optional<StayAnswer> VALID = Optional.of(new StayAnswer(StayStatus.VALID, "t", "s"));

    private static Evidence evidence(Optional<DocumentReading> document, Optional<LivenessVerdict> live,
            Optional<Comparison> faces, Optional<StayAnswer> stay) {
        return new Evidence(new ConsentReceipt("1", "en", "d", List.of(), Instant.EPOCH), document, live, faces, stay, List.of(), Optional.empty());
    }

    private static Optional<DocumentReading> passport(boolean valid, RejectReason... warnings) {
        return Optional.of(new DocumentReading(DocumentType.PASSPORT, List.of("P<", "X"), valid, Map.of(), List.of(), List.of(warnings)));
    }

    private static Optional<Comparison> faces(double similarity) {
        return faces(similarity, 0.001);
    }

    private static Optional<Comparison> faces(double similarity, double fmr) {
        return Optional.of(new Comparison(similarity, 0.5, fmr, 0, "t"));
    }

    private static List<RejectReason> reasons(Evidence evidence) {
        return Decider.decide(evidence, POLICY).reasons();
    }

    @Test void approvesOnlyWhenEverythingIsThere() {
        assertEquals("APPROVED", Decider.decide(evidence(passport(true), LIVE, faces(.5), VALID), POLICY).code());
    }

    @Test void refersWhateverIsMissing() {
        assertEquals(List.of(RejectReason.DOCUMENT_MISSING), reasons(evidence(Optional.empty(), LIVE, faces(.9), VALID)));
        assertEquals(List.of(RejectReason.LIVENESS_TIMEOUT), reasons(evidence(passport(true), Optional.empty(), faces(.9), VALID)));
        assertEquals(List.of(RejectReason.FACE_MISSING), reasons(evidence(passport(true), LIVE, Optional.empty(), VALID)));
    }

    @Test void aComparisonAtALaxerOperatingPointThanThePolicysDoesNotCount() {
        assertEquals(List.of(RejectReason.FACE_MISMATCH), reasons(evidence(passport(true), LIVE, faces(.9, .01), VALID)));
        assertEquals(List.of(), reasons(evidence(passport(true), LIVE, faces(.9, .0001), VALID)));
    }

    @Test void aFaceUnderTheThresholdRefers() {
        assertEquals(List.of(RejectReason.FACE_MISMATCH), reasons(evidence(passport(true), LIVE, faces(.499), VALID)));
        assertEquals(List.of(RejectReason.FACE_MISMATCH), reasons(evidence(passport(true), LIVE, faces(Double.NaN), VALID)));
    }

    @Test void refersAnInvalidMrzASpecimenAndAMismatch() {
        assertEquals(List.of(RejectReason.MRZ_CHECK_DIGIT), reasons(evidence(passport(false), LIVE, faces(.9), VALID)));
        assertEquals(List.of(RejectReason.DOCUMENT_SPECIMEN),
                reasons(evidence(passport(true, RejectReason.DOCUMENT_SPECIMEN), LIVE, faces(.9), VALID)));
        assertEquals(List.of(RejectReason.FIELD_MISMATCH),
                reasons(evidence(passport(true, RejectReason.FIELD_MISMATCH), LIVE, faces(.9), VALID)));
    }

    @Test void refersADateThatIsNone() {
        assertEquals(List.of(RejectReason.FIELD_UNREADABLE),
                reasons(evidence(passport(true, RejectReason.FIELD_UNREADABLE), LIVE, faces(.9), VALID)));
    }

    @Test void refersACardThatHasEndedUnlessTheMinistryIsAsked() {
        var ended = evidence(passport(true, RejectReason.DOCUMENT_EXPIRED), LIVE, faces(.9), VALID);
        var unasked = new Policy("t", Set.of(DocumentType.PASSPORT), 0.001, 0.4, 0.5, 3, 0, false, false, true, false, Set.of());
        assertEquals(List.of(RejectReason.DOCUMENT_EXPIRED), Decider.decide(ended, unasked).reasons());
        assertEquals("APPROVED", Decider.decide(ended, POLICY).code());
    }

    private static Evidence overridden(Evidence of, ReasonOverride... overrides) {
        return new Evidence(of.consent(), of.document(), of.liveness(), of.comparison(), of.stay(), of.met(),
                Optional.of(new Assistance(new Operator("mina", true), List.of(overrides))));
    }

    private static Policy allowing(RejectReason... reasons) {
        return new Policy("t", Set.of(DocumentType.PASSPORT), 0.001, 0.4, 0.5, 3, 0, true, false, true, false, Set.of(reasons));
    }

    private static final ReasonOverride ALIKE = new ReasonOverride(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE);

    @Test void anOverriddenReasonNoLongerRefersAndStandsInTheDecision() {
        var evidence = overridden(evidence(passport(true), LIVE, faces(.4), VALID), ALIKE);
        assertEquals(new Decision.Approved(List.of(ALIKE)), Decider.decide(evidence, allowing(RejectReason.FACE_MISMATCH)));
    }

    @Test void anOverrideThatThePolicyDoesNotAllowCountsForNothing() {
        var evidence = overridden(evidence(passport(true), LIVE, faces(.4), VALID), ALIKE);
        assertEquals(List.of(RejectReason.FACE_MISMATCH), reasons(evidence));
    }

    @Test void anOverrideAnswersOneDoubtAndNoOther() {
        var policy = allowing(RejectReason.FACE_MISMATCH);
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), Decider.decide(
                overridden(evidence(passport(true, RejectReason.FIELD_MISMATCH), LIVE, faces(.4), VALID), ALIKE), policy).reasons());
        assertEquals(List.of(RejectReason.FACE_MISSING), Decider.decide(
                overridden(evidence(passport(true), LIVE, Optional.empty(), VALID), ALIKE), policy).reasons(), "nothing was compared");
        var attack = Optional.of(new LivenessVerdict(LivenessVerdict.Kind.ATTACK, 0, 1, List.of(), List.of()));
        var present = new ReasonOverride(RejectReason.LIVENESS_TIMEOUT, OverrideCode.PERSON_PRESENT);
        assertEquals(List.of(RejectReason.ATTACK_SUSPECTED), Decider.decide(
                overridden(evidence(passport(true), attack, faces(.9), VALID), present), allowing(RejectReason.LIVENESS_TIMEOUT)).reasons());
    }

    @Test void whatIsMissingBecauseOfAnOverrideIsNoDoubt() {
        var unmoved = new ReasonOverride(RejectReason.LIVENESS_UNMOVED, OverrideCode.MOVEMENT_NOT_POSSIBLE);
        var portrait = new ReasonOverride(RejectReason.PORTRAIT_POOR, OverrideCode.SEEN_BY_EYE);
        var policy = allowing(RejectReason.LIVENESS_UNMOVED, RejectReason.PORTRAIT_POOR);
        assertEquals(new Decision.Approved(List.of(unmoved, portrait)),
                Decider.decide(overridden(evidence(passport(true), Optional.empty(), Optional.empty(), VALID), unmoved, portrait), policy));
    }

    @Test void noCodeExplainsASuspicionAnAttackOrAChangedFace() {
        for (RejectReason reason : RejectReason.values()) {
            if (reason.silent() || reason == RejectReason.FACE_CHANGED) {
                assertFalse(OverrideCode.anyExplains(reason), reason.name());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new ReasonOverride(RejectReason.FACE_MISMATCH, OverrideCode.DOCUMENT_WORN));
    }

    @Test void aMissingStayAnswerIsPendingNeverApproved() {
        assertEquals("PENDING", Decider.decide(evidence(passport(true), LIVE, faces(.9), Optional.empty()), POLICY).code());
    }
}
