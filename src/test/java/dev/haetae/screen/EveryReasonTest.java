package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.consent.ConsentText.Item;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.liveness.LivenessVerdict.Kind;
import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.screen.gallery.Reasons;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.SessionFlow;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every reason, come by as in a walk: through the real flow to the real screen, which tells the person in every language
/// what its remedy is, and of a suspicion no more than that staff will help.
class EveryReasonTest {
    private static final SessionFlow FLOW = new SessionFlow(
            new Policy("test", Scenes.OFFERED, 0.001, 0.4, 0.5, 3, 0, true, false, true, false, Set.of()), Scenes.CONSENT, "en", 2, false);
    private static final ChallengeScript SCRIPT = new ChallengeScript(List.of(Challenge.BLINK, Challenge.TURN_LEFT));
    private static FxStage stage;

    @BeforeAll static void open() throws Exception {
        stage = FxStage.open();
        stage.calm = true;
    }

    @AfterAll static void close() {
        stage.close();
    }

    @Test void everyReasonIsToldInEveryLanguage() {
        var faults = new ArrayList<String>();
        for (String language : FxStage.MESSAGES.languages()) {
            for (RejectReason reason : RejectReason.values()) {
                List<Event> way = way(reason);
                if (way.isEmpty()) {
                    continue;
                }
                SessionState end = after(language, way);
                if (!end.walk().met().contains(reason) && !(end.step() instanceof Step.OutOfOrder out && out.reason() == reason)) {
                    faults.add(reason + " is not met: " + end.step().getClass().getSimpleName() + " " + end.walk().met());
                }
                String said = said(end, language);
                if (!said.contains(FxStage.MESSAGES.text(language, key(reason, end.step())))) {
                    faults.add(language + " " + reason + " at " + end.step().getClass().getSimpleName() + " says: " + said);
                }
            }
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Test void aSuspicionLooksLikeAFriendlyCallToStaff() {
        String friendly = said(after("en", way(RejectReason.LIVENESS_UNMOVED)), "en");
        for (RejectReason reason : RejectReason.values()) {
            if (reason.silent() && !way(reason).isEmpty()) {
                assertEquals(friendly, said(after("en", way(reason)), "en"), reason.name());
            }
        }
    }

    @Test void onlyWhatNoPartOfTheKioskFindsYetIsLeftOut() {
        assertEquals(Set.of(RejectReason.DUPLICATE_PERSON),
                Stream.of(RejectReason.values()).filter(reason -> way(reason).isEmpty()).collect(Collectors.toSet()));
    }

    /// The gallery draws each reason where the flow brings it to, unless it looks like the friendly call to staff.
    @Test void theGalleryShowsEveryReasonWhereTheFlowBringsIt() {
        String friendly = said(after("en", way(RejectReason.LIVENESS_UNMOVED)), "en");
        for (RejectReason reason : RejectReason.values()) {
            Optional<Step> drawn = Optional.ofNullable(Reasons.steps().get(reason));
            Optional<Step> met = Optional.of(way(reason)).filter(way -> !way.isEmpty()).map(way -> after("en", way))
                    .filter(state -> !(state.step() instanceof Step.Finished) || !said(state, "en").equals(friendly))
                    .map(state -> FLOW.on(state, new Event.Erased(Scenes.ERASED)).next().step());
            assertEquals(met.map(EveryReasonTest::seen), drawn.map(EveryReasonTest::seen), reason.name());
        }
    }

    /// The step without what its screen does not show: whose names they are, and where a mended kiosk goes on.
    private static Object seen(Step step) {
        return switch (step) {
            case Step.ChooseName _ -> Step.ChooseName.class;
            case Step.OutOfOrder out -> out.reason();
            default -> step;
        };
    }

    /// What is found at which step so that this is met. No default: a new reason does not compile until it is come by.
    private static List<Event> way(RejectReason reason) {
        return switch (reason) {
            case IMAGE_UNREADABLE, DOCUMENT_MISSING, DOCUMENT_BLURRED, DOCUMENT_LOW_RESOLUTION, DOCUMENT_GLARE, DOCUMENT_DARK, DOCUMENT_BRIGHT,
                    DOCUMENT_CUT, DOCUMENT_SKEWED, DOCUMENT_COVERED, DOCUMENT_WRONG_SIDE, DOCUMENT_SEVERAL, DOCUMENT_DAMAGED,
                    DOCUMENT_EXPIRED, FIELD_UNREADABLE, MRZ_CHECK_DIGIT, CHIP_MOVED, CHIP_ACCESS, CHIP_UNTRUSTED, CHIP_ALTERED ->
                    atDocument(new Event.DocumentRejected(reason, ""));
            case DOCUMENT_COPY, DOCUMENT_SCREEN, DOCUMENT_TAMPERED, DOCUMENT_SPECIMEN, PORTRAIT_POOR ->
                    atDocument(new Event.DocumentRead(passport(DocumentType.PASSPORT, reason)));
            case DOCUMENT_UNSUPPORTED -> atDocument(new Event.DocumentRead(passport(DocumentType.OTHER_TD1)));
            case FIELD_MISMATCH -> atDocument(new Event.DocumentRejected(reason, FieldName.NAME.name()));
            case NAME_VARIANT -> atDocument(new Event.DocumentRead(inTwoScripts()));
            case FACE_MISSING, FACE_FAR, FACE_CLOSE, FACE_OFF_CENTRE, FACE_SEVERAL, FACE_TURNED, EYES_CLOSED, FACE_COVERED, FACE_DARK,
                    FACE_BRIGHT, FACE_BLURRED -> atFace(new Event.FaceRejected(reason));
            case LIVENESS_TIMEOUT, LIVENESS_WRONG_ACTION, FACE_CHANGED ->
                    atFace(new Event.FaceTaken(SCRIPT), new Event.LivenessJudged(verdict(Kind.INCOMPLETE, SCRIPT, reason)));
            case ATTACK_SUSPECTED, INJECTION_SUSPECTED ->
                    atFace(new Event.FaceTaken(SCRIPT), new Event.LivenessJudged(verdict(Kind.ATTACK, SCRIPT, reason)));
            case LIVENESS_UNMOVED -> atFace(new Event.FaceTaken(SCRIPT), new Event.CannotMove(),
                    new Event.LivenessJudged(verdict(Kind.LIVE, ChallengeScript.still())), compared(0.9), stay(StayStatus.VALID));
            case FACE_MISMATCH -> checked(compared(0.1));
            case STAY_EXPIRED -> checked(compared(0.9), stay(StayStatus.EXPIRED));
            case STAY_CANCELLED -> checked(compared(0.9), stay(StayStatus.CANCELLED));
            case STAY_NOT_FOUND -> checked(compared(0.9), stay(StayStatus.NOT_FOUND));
            case STAY_UNAVAILABLE -> checked(compared(0.9), stay(StayStatus.UNAVAILABLE));
            case CONSENT_REFUSED -> List.of(new Event.ConsentRefused());
            case SESSION_TIMEOUT -> List.of(new Event.TimedOut());
            case SESSION_LEFT -> List.of(new Event.Abandoned());
            case TOO_MANY_TRIES -> {
                var blurred = new Event.DocumentRejected(RejectReason.DOCUMENT_BLURRED, "");
                yield atDocument(blurred, new Event.TryAgain(), blurred, new Event.TryAgain(), blurred);
            }
            case CAMERA_LOST, SCANNER_LOST, SCANNER_JAMMED, PRINTER_LOST -> atDocument(new Event.DeviceLost(reason));
            case STORE_FULL, KEY_MISSING -> checked(compared(0.9), stay(StayStatus.VALID), new Event.KeepingFailed(reason));
            case DUPLICATE_PERSON -> List.of(); // a rule of the branch's, once it has one
        };
    }

    /// The line that the person must see there.
    private static String key(RejectReason reason, Step step) {
        return switch (step) {
            case Step.ChooseName _ -> "name.title";
            case Step.Finished _ when reason == RejectReason.STAY_UNAVAILABLE -> "finished.pending";
            case Step.Finished _ when reason != RejectReason.FIELD_MISMATCH -> "finished.referred";
            case Step.Finished _ -> "finished.referred.next"; // the field that staff will confirm stands above it
            default -> {
                assertTrue(reason.remedy(0) != Remedy.REFER, reason + " ends at " + step.getClass().getSimpleName());
                yield reason.personKey();
            }
        };
    }

    private static SessionState after(String language, List<Event> way) {
        SessionState state = FLOW.on(FLOW.start(), new Event.LanguageChosen(language)).next();
        for (Event event : way) {
            state = FLOW.on(state, event).next();
        }
        return state.step() instanceof Step.Checking ? FLOW.on(state, new Event.ResultKept(Scenes.RECEIPT)).next() : state;
    }

    private static List<Event> atDocument(Event... then) {
        return with(List.of(new Event.ConsentTicked(Item.IDENTITY, true), new Event.ConsentTicked(Item.FACE, true), new Event.ConsentGiven(),
                new Event.ConsentRecorded(new ConsentReceipt("1", "en", "d", Scenes.CONSENT.items(), Instant.EPOCH)),
                new Event.DocumentChosen(DocumentType.PASSPORT), new Event.DocumentTaken()), then);
    }

    private static List<Event> atFace(Event... then) {
        return with(atDocument(new Event.DocumentRead(passport(DocumentType.PASSPORT)), new Event.Confirmed()), then);
    }

    private static List<Event> checked(Event... then) {
        return with(atFace(new Event.FaceTaken(SCRIPT), new Event.LivenessJudged(verdict(Kind.LIVE, SCRIPT))), then);
    }

    private static List<Event> with(List<Event> before, Event... then) {
        return Stream.concat(before.stream(), Stream.of(then)).toList();
    }

    private static DocumentReading passport(DocumentType type, RejectReason... warnings) {
        return new DocumentReading(type, List.of(), true, Scenes.passport().fields(), List.of(), List.of(warnings));
    }

    private static DocumentReading inTwoScripts() {
        Map<FieldName, FieldValue> fields = new EnumMap<>(Scenes.passport().fields());
        fields.put(FieldName.NAME, new FieldValue("JIN ZHEZHU", 1, FieldValue.Source.VISUAL, Optional.empty()));
        fields.put(FieldName.HANGUL_NAME, new FieldValue("김철수", 1, FieldValue.Source.VISUAL, Optional.empty()));
        return new DocumentReading(DocumentType.PASSPORT, List.of(), true, fields, List.of(), List.of());
    }

    private static LivenessVerdict verdict(Kind kind, ChallengeScript script, RejectReason... reasons) {
        return new LivenessVerdict(kind, 0.9, 0.9, script.challenges(), List.of(reasons));
    }

    private static Event compared(double similarity) {
        return new Event.FacesCompared(new Comparison(similarity, 0.5, 0.001, 20 * (similarity - 0.5), "test"));
    }

    private static Event stay(StayStatus status) {
        return new Event.StayAnswered(new StayAnswer(status, "t", "test"));
    }

    private static String said(SessionState state, String language) {
        return FxStage.fx(() -> {
            stage.set(new Scenes(state.step(), LiveView.NOTHING), language, 1080, 1920);
            stage.kiosk.show(state);
            stage.settle();
            return EveryScreenTest.texts(stage.scene().getRoot());
        });
    }
}
