package dev.haetae.session;

import static dev.haetae.session.Moves.change;
import static dev.haetae.session.Moves.stay;

import dev.haetae.session.Step.MyData.Printing;
import java.util.List;
import java.util.Optional;

/// The steps of a walk that is over: what became of it is told, and nothing is gathered any more. Between them, and to staff and
/// back, what runs goes on: it is the erasing, and its proof is awaited at whichever of them the person is.
record Ends(Exits exits) {

    /// Whether there is nothing left to stop or to erase.
    static boolean over(Step step) {
        return step instanceof Step.Finished || step instanceof Step.Stopped || step instanceof Step.MyData;
    }

    static Step proven(Step step, Erasure erasure) {
        var proof = Optional.of(erasure);
        return switch (step) {
            case Step.Finished s -> new Step.Finished(s.decision(), s.receipt(), proof);
            case Step.Stopped s -> new Step.Stopped(s.reason(), s.receipt(), proof);
            case Step.MyData s -> new Step.MyData(proven(s.end(), erasure), s.receipt(), proof, s.printing());
            default -> step;
        };
    }

    Transition fromFinished(SessionState state, Step.Finished step, Event event) {
        return switch (event) {
            case Event.DataAsked _ -> myData(state, step.receipt(), step.erasure());
            case Event.CallStaff _ -> staff(state, Optional.of(step.receipt()));
            default -> anyEnd(state, event);
        };
    }

    Transition fromStopped(SessionState state, Step.Stopped step, Event event) {
        return switch (event) {
            case Event.DataAsked _ when step.receipt().isPresent() -> myData(state, step.receipt().get(), step.erasure());
            case Event.CallStaff _ -> staff(state, step.receipt());
            default -> anyEnd(state, event);
        };
    }

    Transition fromMyData(SessionState state, Step.MyData step, Event event) {
        return switch (event) {
            case Event.Back _ -> change(state, step.end(), state.walk());
            case Event.PrintAsked _ when step.erasure().isPresent() && step.printing() != Printing.UNDER_WAY ->
                    change(state, step.with(Printing.UNDER_WAY), state.walk(),
                            List.of(new Effect.Print(step.receipt(), step.erasure().get(), state.walk().language())));
            case Event.Printed printed -> change(state, step.with(printed.done() ? Printing.DONE : Printing.FAILED), state.walk());
            case Event.CallStaff _ -> staff(state, Optional.of(step.receipt()));
            default -> anyEnd(state, event);
        };
    }

    private Transition anyEnd(SessionState state, Event event) {
        return switch (event) {
            case Event.Erased erased -> change(state, proven(state.step(), erased.erasure()), state.walk());
            case Event.Abandoned _, Event.TimedOut _ -> exits.toHome(state);
            case Event.LanguageChosen chosen -> change(state, state.step(), state.walk().in(chosen.language()));
            default -> stay(state);
        };
    }

    private static Transition myData(SessionState state, Receipt receipt, Optional<Erasure> erasure) {
        return change(state, new Step.MyData(state.step(), receipt, erasure, Printing.NOT_ASKED), state.walk());
    }

    private static Transition staff(SessionState state, Optional<Receipt> receipt) {
        var number = receipt.map(Receipt::number);
        return change(state, new Step.WithStaff(Optional.of(state.step()), number), state.walk(), Moves.signal(state.walk(), true, number));
    }

    /// Staff let the person go on, where they were called from an end.
    static Transition back(SessionState state, Step end) {
        return change(state, end, state.walk(), Moves.signal(state.walk(), false, Optional.empty()));
    }
}
