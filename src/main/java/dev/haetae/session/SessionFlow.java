package dev.haetae.session;

import static dev.haetae.session.Moves.change;
import static dev.haetae.session.Moves.go;
import static dev.haetae.session.Moves.stay;

import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Decider;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Policy;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.FieldName;
import dev.haetae.document.name.NameFinding;
import dev.haetae.document.name.Names;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The walk as a pure function: a state and an event give the next state and what is to be done.
/// Every step answers every event; what means nothing to a step leaves it as it is.
public final class SessionFlow {
    /// Warnings of a reading that stop a walk at once, worst first.
    private static final List<RejectReason> SUSPICIONS = List.of(RejectReason.DOCUMENT_TAMPERED, RejectReason.DOCUMENT_SCREEN,
            RejectReason.DOCUMENT_COPY, RejectReason.PORTRAIT_POOR);

    private final Policy policy;
    private final ConsentText consent;
    private final Exits exits;
    private final int stillAfter;
    private final Ends ends;

    /// @param stillAfter after so many failed tries the check without movements takes their place
    /// @param assisted whether this is a desk, where an operator logs in first
    public SessionFlow(Policy policy, ConsentText consent, String firstLanguage, int stillAfter, boolean assisted) {
        this.policy = policy;
        this.consent = consent;
        this.exits = new Exits(firstLanguage, assisted);
        this.stillAfter = stillAfter;
        this.ends = new Ends(exits);
    }

    public SessionState start() {
        return exits.start();
    }

    public Transition on(SessionState state, Event event) {
        return switch (event) {
            case Event.LogOut _ -> exits.logOut(state);
            case Event.Overridden wanted -> override(state, wanted);
            case Event.OverrideNoted noted -> overridden(state, noted.override());
            default -> fromStep(state, event);
        };
    }

    private Transition fromStep(SessionState state, Event event) {
        return switch (state.step()) {
            case Step.Attract _ -> fromAttract(state, event);
            case Step.DeskClosed step -> exits.fromDeskClosed(state, step, event);
            case Step.Consent step -> fromConsent(state, step, event);
            case Step.ChooseDocument step -> fromChooseDocument(state, step, event);
            case Step.CaptureDocument step -> fromCaptureDocument(state, step, event);
            case Step.ReadDocument step -> fromReadDocument(state, step, event);
            case Step.ChooseName step -> fromChooseName(state, step, event);
            case Step.ConfirmDocument step -> fromConfirmDocument(state, step, event);
            case Step.CaptureFace _ -> fromCaptureFace(state, event);
            case Step.ProveLive step -> fromProveLive(state, step, event);
            case Step.Checking step -> fromChecking(state, step, event);
            case Step.Retry step -> fromRetry(state, step, event);
            case Step.Finished step -> ends.fromFinished(state, step, event);
            case Step.Stopped step -> ends.fromStopped(state, step, event);
            case Step.MyData step -> ends.fromMyData(state, step, event);
            case Step.WithOperator _ -> fromWithOperator(state, event);
            case Step.WithStaff step -> exits.fromWithStaff(state, step, event);
            case Step.AboutToTimeOut step -> exits.fromAboutToTimeOut(state, step, event);
            case Step.Covered step -> fromCovered(state, step, event);
            case Step.OutOfOrder step -> exits.fromOutOfOrder(state, step, event);
        };
    }

    private Transition fromAttract(SessionState state, Event event) {
        return switch (event) {
            case Event.LanguageChosen chosen -> go(state, new Step.Consent(consent, Set.of()), state.walk().next(chosen.language()));
            case Event.DeviceLost lost -> go(state, new Step.OutOfOrder(lost.reason(), new Step.Attract()), state.walk());
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(state.step()), Optional.empty()), state.walk());
            default -> stay(state);
        };
    }

    private Transition fromConsent(SessionState state, Step.Consent step, Event event) {
        return switch (event) {
            case Event.ConsentTicked ticked -> {
                var items = new HashSet<>(step.ticked());
                if (ticked.agreed()) {
                    items.add(ticked.item());
                } else {
                    items.remove(ticked.item());
                }
                yield change(state, new Step.Consent(step.text(), items), state.walk());
            }
            case Event.ConsentGiven _ when step.complete() -> new Transition(state,
                    List.of(new Effect.RecordConsent(step.text(), step.ticked(), state.walk().language())));
            case Event.ConsentRecorded recorded when step.complete() ->
                    go(state, chooseDocument(), state.walk().agreed(recorded.receipt()));
            case Event.ConsentRefused _ -> exits.stop(state, RejectReason.CONSENT_REFUSED);
            case Event.Back _ -> exits.toHome(state);
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromChooseDocument(SessionState state, Step.ChooseDocument step, Event event) {
        return switch (event) {
            case Event.DocumentChosen chosen when step.offered().contains(chosen.type()) ->
                    go(state, new Step.CaptureDocument(chosen.type(), DocumentSide.FRONT), state.walk().choosing(chosen.type()));
            case Event.Back _ -> go(state, new Step.Consent(consent, Set.of()), state.walk().next(state.walk().language()));
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromCaptureDocument(SessionState state, Step.CaptureDocument step, Event event) {
        return switch (event) {
            case Event.DocumentTaken _ -> change(state, new Step.ReadDocument(step.expected(), step.side()), state.walk());
            case Event.DocumentRejected rejected -> reject(state, rejected.reason(), rejected.field(), step);
            case Event.Back _ -> go(state, chooseDocument(), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromReadDocument(SessionState state, Step.ReadDocument step, Event event) {
        var again = new Step.CaptureDocument(step.expected(), step.side());
        return switch (event) {
            case Event.SideRead read -> go(state, new Step.CaptureDocument(step.expected(), read.next()), state.walk());
            case Event.DocumentRead read -> afterReading(new SessionState(step, state.walk().unread()), read.reading(), again);
            case Event.DocumentRejected rejected -> reject(state, rejected.reason(), rejected.field(), again);
            case Event.Back _ -> go(state, chooseDocument(), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    private Transition afterReading(SessionState state, DocumentReading reading, Step again) {
        if (!policy.accepted().contains(reading.type())) {
            return reject(state, RejectReason.DOCUMENT_UNSUPPORTED, "", again);
        }
        if (reading.warnings().contains(RejectReason.DOCUMENT_SPECIMEN) && !policy.acceptSpecimens()) {
            return refer(new SessionState(state.step(), state.walk().read(reading)), RejectReason.DOCUMENT_SPECIMEN);
        }
        Optional<RejectReason> doubt = SUSPICIONS.stream().filter(reading.warnings()::contains)
                .filter(reason -> !state.walk().overrides(reason)).findFirst();
        if (doubt.isPresent()) { // staff get what was read; the person is told no more than the reason's remedy says
            return reject(new SessionState(state.step(), state.walk().read(reading)), doubt.get(), "", fromTheFront(again));
        }
        return switch (Names.of(reading)) {
            case NameFinding.Open _ when state.walk().overrides(RejectReason.NAME_VARIANT) -> confirm(state, reading);
            case NameFinding.Conflict _ when state.walk().overrides(RejectReason.FIELD_MISMATCH) -> confirm(state, reading);
            case NameFinding.Open(var variants) -> go(state, new Step.ChooseName(reading, variants),
                    state.walk().read(reading).met(RejectReason.NAME_VARIANT));
            case NameFinding.Conflict _ -> reject(new SessionState(state.step(), state.walk().read(reading)),
                    RejectReason.FIELD_MISMATCH, FieldName.NAME.name(), again);
            case NameFinding.Settled settled -> confirm(state, Names.settled(reading, settled));
            case NameFinding.None _ -> confirm(state, reading);
        };
    }

    private static Transition confirm(SessionState state, DocumentReading reading) {
        return go(state, new Step.ConfirmDocument(reading), state.walk().read(reading));
    }

    /// None of them: once more from the front, then staff.
    private Transition fromChooseName(SessionState state, Step.ChooseName step, Event event) {
        var variants = step.variants();
        return switch (event) {
            case Event.NameChosen chosen when chosen.index() >= 0 && chosen.index() < variants.size() ->
                    confirm(state, Names.chosen(step.reading(), variants.get(chosen.index()), variants));
            case Event.NoneOfTheNames _ when RejectReason.NAME_VARIANT.remedy(state.walk().times(RejectReason.NAME_VARIANT)) == Remedy.REFER ->
                    refer(state, RejectReason.NAME_VARIANT);
            case Event.NoneOfTheNames _, Event.ScanAgain _ -> go(state, scanAgain(state), state.walk());
            case Event.PersonGone _ -> change(state, new Step.Covered(step), state.walk());
            case Event.Back _ -> go(state, chooseDocument(), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    private static Step fromTheFront(Step again) {
        return again instanceof Step.CaptureDocument capture ? new Step.CaptureDocument(capture.expected(), DocumentSide.FRONT) : again;
    }

    private Transition fromConfirmDocument(SessionState state, Step.ConfirmDocument step, Event event) {
        return switch (event) {
            case Event.Confirmed _ -> go(state, new Step.CaptureFace(), state.walk());
            case Event.ScanAgain _ -> go(state, scanAgain(state), state.walk());
            case Event.PersonGone _ -> change(state, new Step.Covered(step), state.walk());
            case Event.Back _ -> go(state, chooseDocument(), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromCaptureFace(SessionState state, Event event) {
        return switch (event) {
            case Event.FaceTaken taken -> go(state, new Step.ProveLive(
                    Tries.atMovements(state.walk()) >= stillAfter ? ChallengeScript.still() : taken.script(), 0), state.walk().withoutFace());
            case Event.FaceRejected rejected -> reject(state, rejected.reason(), "", new Step.CaptureFace());
            case Event.Back _ -> backToConfirm(state);
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromProveLive(SessionState state, Step.ProveLive step, Event event) {
        return switch (event) {
            case Event.ChallengeDone done when done.index() == step.current()
                    && done.index() + 1 < step.script().challenges().size() ->
                    change(state, new Step.ProveLive(step.script(), done.index() + 1), state.walk());
            case Event.CannotMove _ when !step.script().asksStill() ->
                    go(state, new Step.ProveLive(ChallengeScript.still(), 0), state.walk());
            case Event.LivenessJudged judged -> afterLiveness(state, judged.verdict());
            case Event.FaceRejected rejected -> reject(state, rejected.reason(), "", new Step.CaptureFace());
            case Event.Back _ -> backToConfirm(state);
            default -> exits.anywhere(state, event);
        };
    }

    private Transition afterLiveness(SessionState state, LivenessVerdict verdict) {
        var judged = new SessionState(state.step(), state.walk().judged(verdict));
        return switch (verdict.kind()) {
            case LIVE -> go(judged, new Step.Checking(Set.of(Step.Checking.Part.DOCUMENT)), judged.walk());
            case ATTACK -> refer(judged, first(verdict, RejectReason.ATTACK_SUSPECTED));
            case INCOMPLETE -> reject(judged, first(verdict, RejectReason.LIVENESS_TIMEOUT), "", new Step.CaptureFace());
        };
    }

    private static RejectReason first(LivenessVerdict verdict, RejectReason otherwise) {
        return verdict.reasons().isEmpty() ? otherwise : verdict.reasons().getFirst();
    }

    private Transition fromChecking(SessionState state, Step.Checking step, Event event) {
        return switch (event) {
            case Event.FacesCompared compared when state.walk().decision().isEmpty() -> {
                var walk = state.walk().compared(compared.comparison());
                if (!policy.matches(compared.comparison()) && !walk.overrides(RejectReason.FACE_MISMATCH)) {
                    yield reject(new SessionState(step, walk), RejectReason.FACE_MISMATCH, "", chooseDocument());
                }
                yield afterFaces(new SessionState(step.with(Step.Checking.Part.FACE), walk));
            }
            case Event.FaceRejected rejected when state.walk().decision().isEmpty() && state.walk().overrides(rejected.reason()) ->
                    afterFaces(new SessionState(step.with(Step.Checking.Part.FACE), state.walk()));
            case Event.FaceRejected rejected when state.walk().decision().isEmpty() ->
                    reject(state, rejected.reason(), "", chooseDocument());
            case Event.StayAnswered answered when state.walk().decision().isEmpty() ->
                    decide(new SessionState(step.with(Step.Checking.Part.STAY), state.walk().answered(answered.answer())));
            case Event.ResultKept kept when state.walk().decision().isPresent() -> {
                yield switch (state.walk().decision().get()) {
                    // the person needs to know where to go, more than a number
                    case Decision.Declined declined -> go(state,
                            new Step.Stopped(declined.reasons().getFirst(), Optional.of(kept.receipt()), Optional.empty()), state.walk());
                    case Decision other -> go(state, new Step.Finished(other, kept.receipt(), Optional.empty()), state.walk());
                };
            }
            case Event.KeepingFailed failed -> go(state, new Step.OutOfOrder(failed.reason(), step), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    /// The ministry is asked, then all is decided.
    private Transition afterFaces(SessionState state) {
        if (!policy.askStay() || state.walk().stay().isPresent()) {
            return decide(state);
        }
        return state.walk().document().flatMap(StayQuestion::about)
                .map(query -> new Transition(state, List.of(new Effect.AskStay(query))))
                .orElseGet(() -> refer(state, RejectReason.FIELD_UNREADABLE));
    }

    private Transition decide(SessionState state) {
        Decision decision = Decider.decide(state.walk().evidence(), policy);
        var walk = state.walk();
        for (RejectReason reason : decision.reasons()) {
            walk = walk.met(reason);
        }
        if (decision.reasons().contains(RejectReason.FIELD_MISMATCH)) {
            walk = walk.disputing(walk.document().map(Disputed::field).orElse(""));
        }
        return held(decision, walk) ? go(state, new Step.WithOperator(), walk.decided(decision)) : keep(state.step(), walk.decided(decision));
    }

    private boolean held(Decision decision, Walk walk) {
        return Overridable.all(decision, walk, policy.overridable());
    }

    private static Transition keep(Step step, Walk walk) {
        return new Transition(new SessionState(step, walk), List.of(new Effect.Keep(walk.evidence(), walk.decision().orElseThrow())));
    }

    private Transition fromRetry(SessionState state, Step.Retry step, Event event) {
        return switch (event) {
            case Event.TryAgain _ -> go(state, step.again(), state.walk());
            case Event.OtherDocument _ -> go(state, chooseDocument(), state.walk());
            case Event.Back _ -> go(state, step.again(), state.walk());
            default -> exits.anywhere(state, event);
        };
    }

    /// The same face uncovers it; whoever touches may be somebody else, and puts their document on the glass again.
    private Transition fromCovered(SessionState state, Step.Covered step, Event event) {
        return switch (event) {
            case Event.PersonBack _ -> change(state, step.resume(), state.walk());
            case Event.ScanAgain _ -> go(state, scanAgain(state), state.walk());
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(scanAgain(state)), Optional.empty()), state.walk());
            case Event.TimedOut _ -> exits.stop(state, RejectReason.SESSION_LEFT);
            default -> exits.anywhere(state, event);
        };
    }

    private Transition fromWithOperator(SessionState state, Event event) {
        return event instanceof Event.HandedOver ? exits.handOver(state) : exits.anywhere(state, event);
    }

    /// Only what is open at this moment, only by whoever is logged in, only for a reason that explains it.
    private Transition override(SessionState state, Event.Overridden wanted) {
        boolean open = Overridable.at(state, policy.overridable()).contains(wanted.reason()) && wanted.code().explains(wanted.reason())
                && state.walk().assistance().filter(by -> by.operator().id().equals(wanted.operator())).isPresent();
        if (!open) {
            return stay(state);
        }
        return new Transition(state, List.of(new Effect.StopWatching(),
                new Effect.NoteOverride(wanted.operator(), new ReasonOverride(wanted.reason(), wanted.code()))));
    }

    private Transition overridden(SessionState state, ReasonOverride override) {
        return Overridable.at(state, policy.overridable()).contains(override.reason())
                ? goOn(new SessionState(state.step(), state.walk().overriding(override))) : stay(state);
    }

    /// Once somebody has vouched for what kept a walk up: the reading is looked at again, or else faces, stay and decision.
    private Transition goOn(SessionState state) {
        Walk walk = state.walk();
        DocumentReading reading = walk.document().orElseThrow();
        if (!walk.presenceKnown()) {
            return afterReading(state, reading, new Step.CaptureDocument(reading.type(), DocumentSide.FRONT));
        }
        var read = new Step.Checking(Set.of(Step.Checking.Part.DOCUMENT));
        return walk.comparison().isEmpty() ? go(state, read, walk) : afterFaces(new SessionState(read.with(Step.Checking.Part.FACE), walk));
    }

    /// One reason, met at a step: what follows depends on its remedy and on how often it was met.
    private Transition reject(SessionState state, RejectReason reason, String field, Step again) {
        Remedy remedy = reason.remedy(state.walk().times(reason));
        Walk walk = state.walk().met(reason);
        var met = new SessionState(state.step(), walk);
        return switch (remedy) {
            case RETRY -> {
                int attempt = Tries.count(walk, again);
                yield attempt >= policy.tries() ? refer(met, Overridable.may(walk, reason, policy.overridable()) ? reason : RejectReason.TOO_MANY_TRIES)
                        : go(state, new Step.Retry(reason, field, attempt, policy.tries(), again), walk);
            }
            case OTHER -> go(state, new Step.Retry(reason, field, 0, policy.tries(), chooseDocument()), walk);
            case REFER -> refer(new SessionState(state.step(), state.walk().disputing(field)), reason);
            case STOP -> exits.stop(met, reason);
            case FAULT -> go(state, new Step.OutOfOrder(reason, again), walk);
        };
    }

    /// Staff take over; what is known is sealed for them.
    private Transition refer(SessionState state, RejectReason reason) {
        Walk walk = state.walk().met(reason);
        if (walk.consent().isEmpty()) { // nothing may be kept
            return go(state, new Step.WithStaff(Optional.empty(), Optional.empty()), walk);
        }
        var referred = new Decision.Referred(List.of(reason));
        return go(state, held(referred, walk) ? new Step.WithOperator() : new Step.Checking(Set.of()), walk.decided(referred));
    }

    private Transition backToConfirm(SessionState state) {
        return state.walk().document().map(reading -> go(state, new Step.ConfirmDocument(reading), state.walk()))
                .orElseGet(() -> go(state, chooseDocument(), state.walk()));
    }

    /// What was read, from its front.
    private Step scanAgain(SessionState state) {
        return state.walk().document().<Step>map(read -> new Step.CaptureDocument(read.type(), DocumentSide.FRONT)).orElseGet(this::chooseDocument);
    }

    private Step.ChooseDocument chooseDocument() {
        return new Step.ChooseDocument(policy.accepted());
    }
}
