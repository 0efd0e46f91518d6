package dev.haetae.session;

import static dev.haetae.session.Moves.change;
import static dev.haetae.session.Moves.go;
import static dev.haetae.session.Moves.stay;

import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The doors out of a walk: staff, the warning, a fault, a closed desk, and home. What is told at its end is in [Ends].
/// @param firstLanguage of the first screen
/// @param assisted a desk: nothing goes on there before an operator has logged in
record Exits(String firstLanguage, boolean assisted) {

    SessionState start() {
        Walk nobody = Walk.begin(firstLanguage);
        return new SessionState(home(nobody), nobody);
    }

    /// The first screen, or a desk that somebody must open.
    private Step home(Walk walk) {
        return assisted && walk.assistance().isEmpty() ? new Step.DeskClosed() : new Step.Attract();
    }

    Transition toHome(SessionState state) {
        return go(state, home(state.walk()), state.walk().next(firstLanguage));
    }

    Transition fromWithStaff(SessionState state, Step.WithStaff step, Event event) {
        return switch (event) {
            case Event.StaffLeft _ -> step.resume().map(resume -> Ends.over(resume) ? Ends.back(state, resume) : go(state, resume, state.walk()))
                    .orElseGet(() -> stop(state, RejectReason.SESSION_LEFT));
            case Event.TimedOut _ when step.resume().filter(Step.WithOperator.class::isInstance).isPresent() -> handOver(state);
            case Event.TimedOut _ -> leaveResult(state, step.resume());
            case Event.Abandoned _ -> leaveResult(state, step.resume());
            case Event.Erased erased -> change(state,
                    new Step.WithStaff(step.resume().map(end -> Ends.proven(end, erased.erasure())), step.reference()), state.walk());
            case Event.LanguageChosen chosen -> change(state, step, state.walk().in(chosen.language()));
            default -> stay(state);
        };
    }

    /// Where staff were called from the last screen (or from none), there is nothing left to stop.
    private Transition leaveResult(SessionState state, Optional<Step> resume) {
        boolean over = resume.filter(s -> Ends.over(s) || s instanceof Step.Attract || s instanceof Step.DeskClosed).isPresent();
        return over ? toHome(state) : stop(state, RejectReason.SESSION_TIMEOUT);
    }

    Transition fromAboutToTimeOut(SessionState state, Step.AboutToTimeOut step, Event event) {
        return switch (event) {
            case Event.MoreTime _ -> go(state, step.resume(), state.walk());
            case Event.IdleWarning warning -> change(state, new Step.AboutToTimeOut(step.resume(), warning.seconds()), state.walk());
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(step.resume()), Optional.empty()), state.walk());
            case Event.TimedOut _ when step.resume() instanceof Step.WithOperator -> handOver(state);
            default -> anywhere(state, event);
        };
    }

    /// The case is sealed and referred as it stands: by the operator, or because the operator has gone.
    Transition handOver(SessionState state) {
        return go(state, new Step.Checking(Set.of()), state.walk());
    }

    Transition fromOutOfOrder(SessionState state, Step.OutOfOrder step, Event event) {
        return switch (event) {
            case Event.DeviceBack _ -> go(state, step.resume(), state.walk());
            case Event.TimedOut _, Event.Abandoned _ -> {
                var next = new SessionState(new Step.OutOfOrder(step.reason(), home(state.walk())), state.walk().next(firstLanguage));
                yield new Transition(next, List.of(new Effect.StopWatching(), new Effect.Erase(), new Effect.AwaitRepair(step.reason())));
            }
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(step), Optional.empty()), state.walk());
            case Event.LanguageChosen chosen -> change(state, step, state.walk().in(chosen.language()));
            default -> stay(state);
        };
    }

    Transition fromDeskClosed(SessionState state, Step.DeskClosed step, Event event) {
        return switch (event) {
            case Event.LogIn wanted when !step.asking() -> new Transition(
                    new SessionState(new Step.DeskClosed(true, Optional.empty()), state.walk()),
                    List.of(new Effect.AskOperator(wanted.name(), wanted.password())));
            case Event.OperatorEntered entered -> go(state, new Step.Attract(), Walk.begin(firstLanguage).assistedBy(entered.operator()));
            case Event.LoginRefused refused -> change(state, new Step.DeskClosed(false, Optional.of(refused.why())), state.walk());
            case Event.LanguageChosen chosen -> change(state, step, state.walk().in(chosen.language()));
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(new Step.DeskClosed()), Optional.empty()), state.walk());
            default -> stay(state);
        };
    }

    /// The operator goes: whoever stood there is erased, and nothing works before the next one comes. While a record is
    /// being sealed nobody goes.
    Transition logOut(SessionState state) {
        boolean sealing = state.step() instanceof Step.Checking && state.walk().decision().isPresent();
        return state.walk().assistance().filter(_ -> !sealing).map(by -> new Transition(
                new SessionState(new Step.DeskClosed(), Walk.begin(firstLanguage)),
                List.of(new Effect.StopWatching(), new Effect.NoteLogOut(by.operator().id()), new Effect.Erase()))).orElseGet(() -> stay(state));
    }

    /// What every step of a walk in progress answers alike.
    Transition anywhere(SessionState state, Event event) {
        return switch (event) {
            case Event.LanguageChosen chosen -> change(state, state.step(), state.walk().in(chosen.language()));
            case Event.CallStaff _ -> go(state, new Step.WithStaff(Optional.of(state.step()), Optional.empty()), state.walk());
            case Event.IdleWarning warning -> go(state, new Step.AboutToTimeOut(state.step(), warning.seconds()), state.walk());
            case Event.TimedOut _ -> stop(state, RejectReason.SESSION_TIMEOUT);
            case Event.Abandoned _ -> stop(state, RejectReason.SESSION_LEFT);
            case Event.DeviceLost lost -> go(state, new Step.OutOfOrder(lost.reason(), state.step()), state.walk());
            default -> stay(state);
        };
    }

    Transition stop(SessionState state, RejectReason reason) {
        return go(state, new Step.Stopped(reason, Optional.empty(), Optional.empty()), state.walk().next(state.walk().language()).met(reason));
    }
}
