package dev.haetae.evaluate.pad;

import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;

/// How one walk before the camera ended.
/// @param end what the kiosk said
/// @param reasons why, when it was not LIVE
/// @param pad the fused score; NaN where the face was never taken
/// @param stuck the movement that was asked for when it ended before its time
/// @param seconds of clip time
record WalkResult(End end, List<RejectReason> reasons, double pad, Optional<Challenge> stuck, double seconds, int frames) {

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
        return new WalkResult(End.NOT_TAKEN, List.of(fault), Double.NaN, Optional.empty(), seconds, frames);
    }

    static WalkResult of(LivenessVerdict verdict, Optional<Challenge> stuck, double seconds, int frames) {
        End end = switch (verdict.kind()) {
            case LIVE -> End.LIVE;
            case ATTACK -> End.ATTACK;
            case INCOMPLETE -> End.INCOMPLETE;
        };
        return new WalkResult(end, verdict.reasons(), verdict.pad(), stuck, seconds, frames);
    }
}
