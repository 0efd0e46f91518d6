package dev.haetae.screen.gallery;

import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.Cause;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveView;
import dev.haetae.session.Receipt;
import dev.haetae.session.Step;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every reason on the screen on which a person first meets it. Where it leads follows from its remedy; EveryReasonTest
/// walks there through the session's flow and compares. Of the friendly call to staff there is one screen for all the
/// reasons behind it, and it is among [Scenes#all()].
public final class Reasons {
    private static final int FIRST_TRY = 1;
    private static final int TRIES = 3;
    private static final Step SCAN = new Step.CaptureDocument(DocumentType.PASSPORT, DocumentSide.FRONT);

    private Reasons() {}

    /// The scenes by name: the screen's, and the reason's code.
    public static Map<String, Scenes> all() {
        var all = new LinkedHashMap<String, Scenes>();
        steps().forEach((reason, step) -> all.put(screen(step) + "-" + reason, new Scenes(step, LiveView.NOTHING)));
        return all;
    }

    /// Reasons that a person is told, or shown, apart from all others.
    public static Map<RejectReason, Step> steps() {
        var steps = new EnumMap<RejectReason, Step>(RejectReason.class);
        for (RejectReason reason : RejectReason.values()) {
            step(reason).ifPresent(step -> steps.put(reason, step));
        }
        return steps;
    }

    private static Optional<Step> step(RejectReason reason) {
        return Optional.ofNullable(switch (reason.remedy(0)) {
            case RETRY -> reason == RejectReason.NAME_VARIANT ? Scenes.all().get("05-name-hangul").step()
                    : new Step.Retry(reason, "", FIRST_TRY, TRIES, aboutFace(reason) ? new Step.CaptureFace() : SCAN);
            case OTHER -> new Step.Retry(reason, "", 0, TRIES, new Step.ChooseDocument(Scenes.OFFERED));
            case REFER -> switch (reason) {
                case FIELD_MISMATCH -> finished(new Decision.Referred(List.of(reason))); // the field is named
                case STAY_UNAVAILABLE -> finished(new Decision.Pending(List.of(reason)));
                default -> null;
            };
            case STOP -> new Step.Stopped(reason, sealed(reason), Optional.of(Scenes.ERASED));
            case FAULT -> new Step.OutOfOrder(reason, new Step.Attract());
        });
    }

    private static Step finished(Decision decision) {
        return new Step.Finished(decision, Scenes.RECEIPT, Optional.of(Scenes.ERASED));
    }

    /// A walk that the authority's answer ended was decided and has a receipt; one that the person ended has not.
    private static Optional<Receipt> sealed(RejectReason reason) {
        return Optional.of(Scenes.RECEIPT).filter(_ -> reason.cause() == Cause.AUTHORITY);
    }

    private static boolean aboutFace(RejectReason reason) {
        return switch (reason) {
            case FACE_MISSING, FACE_FAR, FACE_CLOSE, FACE_OFF_CENTRE, FACE_SEVERAL, FACE_TURNED, EYES_CLOSED, FACE_COVERED, FACE_DARK,
                    FACE_BRIGHT, FACE_BLURRED, LIVENESS_TIMEOUT, LIVENESS_WRONG_ACTION, FACE_CHANGED -> true;
            default -> false;
        };
    }

    private static String screen(Step step) {
        return switch (step) {
            case Step.Retry _ -> "retry";
            case Step.Stopped _ -> "stopped";
            case Step.OutOfOrder _ -> "out-of-order";
            case Step.ChooseName _ -> "choose-name";
            case Step.Finished(Decision.Pending _, _, _) -> "pending";
            case Step.Finished _ -> "referred";
            default -> throw new IllegalStateException("no reason leads to " + step.getClass().getSimpleName());
        };
    }
}
