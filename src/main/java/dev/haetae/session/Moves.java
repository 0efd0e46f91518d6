package dev.haetae.session;

import dev.haetae.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The three ways to move, and what entering a step starts.
final class Moves {
    private Moves() {}

    static Transition stay(SessionState state) {
        return new Transition(state, List.of());
    }

    /// The step or the walk changes, what runs goes on.
    static Transition change(SessionState state, Step step, Walk walk) {
        return change(state, step, walk, List.of());
    }

    static Transition change(SessionState state, Step step, Walk walk, List<Effect> besides) {
        return new Transition(new SessionState(step, walk), besides);
    }

    /// Another step: what ran for the old one stops, what the new one needs starts.
    static Transition go(SessionState state, Step target, Walk walk) {
        Step step = restartable(target);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.StopWatching());
        if (state.step() instanceof Step.WithStaff) {
            effects.addAll(signal(walk, false, Optional.empty()));
        }
        effects.addAll(entering(step, walk));
        return new Transition(new SessionState(step, walk), effects);
    }

    /// Nobody is called to a desk: they sit there.
    static List<Effect> signal(Walk walk, boolean wanted, Optional<String> reference) {
        return walk.assistance().isPresent() ? List.of() : List.of(new Effect.SignalStaff(wanted, reference));
    }

    /// A step that was interrupted half-way begins again where its material is still whole.
    private static Step restartable(Step step) {
        return switch (step) {
            case Step.ReadDocument s -> new Step.CaptureDocument(s.expected(), s.side());
            case Step.ProveLive s when s.current() > 0 -> new Step.CaptureFace();
            default -> step;
        };
    }

    private static List<Effect> entering(Step step, Walk walk) {
        return switch (step) {
            case Step.CaptureDocument s -> List.of(new Effect.WatchDocument(s.expected(), s.side()));
            case Step.ChooseName _, Step.ConfirmDocument _ -> List.of(new Effect.WatchPresence());
            case Step.CaptureFace _ -> List.of(new Effect.WatchFace());
            case Step.ProveLive s -> List.of(new Effect.WatchLiveness(s.script()));
            case Step.Checking _ when walk.decision().isPresent() ->
                    List.of(new Effect.Keep(walk.evidence(), walk.decision().get()));
            case Step.Checking _ -> List.of(new Effect.CompareFaces());
            case Step.Finished s when s.decision() instanceof Decision.Referred ->
                    List.of(new Effect.Erase(), new Effect.SignalStaff(true, Optional.of(s.receipt().number())));
            case Step.Finished _, Step.Stopped _, Step.Attract _, Step.DeskClosed _ -> List.of(new Effect.Erase());
            case Step.WithStaff s -> signal(walk, true, s.reference());
            case Step.OutOfOrder s -> List.of(new Effect.AwaitRepair(s.reason()));
            case Step.Consent _, Step.ChooseDocument _, Step.ReadDocument _, Step.Retry _, Step.WithOperator _, Step.AboutToTimeOut _,
                    Step.Covered _, Step.MyData _ -> List.of();
        };
    }
}
