package dev.haetae.screen.step;

import dev.haetae.screen.part.Desk;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;

/// A screen for every Step. No default: a new Step does not compile until it has a screen.
public final class Screens {
    private Screens() {}

    public static StepScreen of(Desk desk, Step shown, SessionState state) {
        return switch (shown) {
            case Step.Attract _ -> new AttractScreen(desk);
            case Step.Consent step -> new ConsentScreen(desk, step);
            case Step.ChooseDocument step -> new ChooseScreen(desk, step);
            case Step.CaptureDocument step -> new CaptureDocumentScreen(desk, step);
            case Step.ReadDocument step -> new ReadScreen(desk, step);
            case Step.ChooseName step -> new ChooseNameScreen(desk, step);
            case Step.ConfirmDocument step -> new ConfirmScreen(desk, step);
            case Step.CaptureFace _ -> new CaptureFaceScreen(desk);
            case Step.ProveLive step -> new ProveLiveScreen(desk, step);
            case Step.Checking step -> new CheckingScreen(desk, step);
            case Step.Retry step -> new RetryScreen(desk, step, state.walk().times(step.reason()));
            case Step.Finished step -> new FinishedScreen(desk, step, state.walk().disputed());
            case Step.Stopped step -> new StoppedScreen(desk, step);
            case Step.MyData step -> new MyDataScreen(desk, step);
            case Step.WithStaff step -> StaffScreen.called(desk, step);
            case Step.WithOperator _ -> StaffScreen.together(desk);
            case Step.DeskClosed _ -> StaffScreen.closed(desk);
            // the dialog lies over the screen it warns about
            case Step.AboutToTimeOut step -> of(desk, step.resume(), state);
            case Step.Covered _ -> new CoveredScreen(desk);
            case Step.OutOfOrder step -> new OutOfOrderScreen(desk, step);
        };
    }
}
