package dev.haetae.screen.desk;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Stage;
import dev.haetae.session.Step;

/// Where a walk stands, in a few words for the operator.
final class Standing {
    private Standing() {}

    static String of(Desk desk, Step step) {
        return switch (step) {
            case Step.Attract _, Step.DeskClosed _ -> desk.text("desk.free");
            case Step.Consent _ -> at(desk, Stage.CONSENT);
            case Step.ChooseDocument _, Step.CaptureDocument _, Step.ReadDocument _, Step.ChooseName _, Step.ConfirmDocument _ -> at(desk, Stage.DOCUMENT);
            case Step.CaptureFace _, Step.ProveLive _ -> at(desk, Stage.FACE);
            case Step.Checking _, Step.WithOperator _ -> at(desk, Stage.CHECKING);
            case Step.Finished _, Step.MyData _ -> at(desk, Stage.RECEIPT);
            case Step.Retry retry -> of(desk, retry.again());
            case Step.WithStaff(var resume, var _) -> resume.map(from -> of(desk, from)).orElse(desk.text("staff.title"));
            case Step.AboutToTimeOut(var resume, var _) -> of(desk, resume);
            case Step.Covered(var resume) -> of(desk, resume);
            case Step.Stopped stopped -> desk.text(stopped.reason().staffKey());
            case Step.OutOfOrder fault -> desk.text(fault.reason().staffKey());
        };
    }

    private static String at(Desk desk, Stage stage) {
        return desk.text("step.now", desk.text(stage.messageKey()));
    }
}
