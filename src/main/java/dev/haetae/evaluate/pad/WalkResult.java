package dev.haetae.evaluate.pad;

import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import java.util.List;

/// How one walk before the camera ended.
/// @param end what the kiosk said
/// @param reasons why, when it was not LIVE
/// @param pad the fused score; NaN where the face was never taken
/// @param seconds of clip time
record WalkResult(End end, List<RejectReason> reasons, double pad, double seconds, int frames) {

    enum End {
        /// Called a living person.
        LIVE,
        /// Called an attack.
        ATTACK,
        /// Neither: the prompts were not answered, the face changed or left.
        INCOMPLETE,
        /// The face never stood well enough to begin.
        NOT_TAKEN
    }

    WalkResult {
        reasons = List.copyOf(reasons);
    }

    static WalkResult notTaken(RejectReason fault, double seconds, int frames) {
        return new WalkResult(End.NOT_TAKEN, List.of(fault), Double.NaN, seconds, frames);
    }

    static WalkResult of(LivenessVerdict verdict, double seconds, int frames) {
        End end = switch (verdict.kind()) {
            case LIVE -> End.LIVE;
            case ATTACK -> End.ATTACK;
            case INCOMPLETE -> End.INCOMPLETE;
        };
        return new WalkResult(end, verdict.reasons(), verdict.pad(), seconds, frames);
    }
}
