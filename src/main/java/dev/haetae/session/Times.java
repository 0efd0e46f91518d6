package dev.haetae.session;

import java.time.Duration;

/// How long the kiosk waits, per kind of step.
/// @param idle without a touch, before the warning
/// @param capture at a camera or scanner step, before the warning
/// @param warning from the warning to the erasure
/// @param farewell on the last screen, before it returns to the start
/// @param staff with staff called
/// @param busy for a machine's answer: a guard, not a target
/// @param covered with nobody there, before the erasure
/// @param operator with an operator logged in and nobody before the desk
public record Times(Duration idle, Duration capture, Duration warning, Duration farewell, Duration staff, Duration busy, Duration covered,
        Duration operator) {
    Duration of(SessionState state) {
        return switch (state.step()) {
            case Step.Consent _, Step.ChooseDocument _, Step.ChooseName _, Step.ConfirmDocument _, Step.Retry _, Step.MyData _ -> idle;
            case Step.CaptureDocument _, Step.CaptureFace _, Step.ProveLive _ -> capture;
            case Step.Finished _, Step.Stopped _ -> farewell;
            case Step.WithStaff _, Step.WithOperator _ -> staff;
            case Step.ReadDocument _, Step.Checking _, Step.OutOfOrder _ -> busy;
            case Step.Covered _ -> covered;
            case Step.AboutToTimeOut _ -> Duration.ofSeconds(1);
            case Step.Attract _ -> state.walk().assistance().isPresent() ? operator : Duration.ZERO;
            case Step.DeskClosed _ -> Duration.ZERO;
        };
    }

    /// Steps that end in silence instead of a question.
    static boolean endsUnasked(Step step) {
        return Ends.over(step) || step instanceof Step.WithStaff || step instanceof Step.OutOfOrder || step instanceof Step.Covered;
    }
}
