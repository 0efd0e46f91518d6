package dev.haetae.liveness;

import dev.haetae.outcome.RejectReason;
import java.util.List;

/// The judge's last word.
/// @param pad 0 (attack) to 1 (live): the fused presentation-attack score
/// @param sameFaceLowest the lowest similarity seen to the bound face
/// @param asked the challenges in the order in which they were asked
public record LivenessVerdict(Kind kind, double pad, double sameFaceLowest, List<Challenge> asked, List<RejectReason> reasons) {
    public enum Kind { LIVE, ATTACK, INCOMPLETE }

    public LivenessVerdict {
        asked = List.copyOf(asked);
        reasons = List.copyOf(reasons);
    }
}
