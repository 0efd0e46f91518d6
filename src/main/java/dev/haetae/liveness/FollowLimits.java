package dev.haetae.liveness;

import java.time.Duration;

/// When a nose has followed a dot.
/// @param likeness smallest correlation of the nose's way with the dot's, in both directions
/// @param turn how far the nose goes to a side, over the eye distance, while the dot goes from the middle to the rim
/// @param nod how far it goes up or down
/// @param lagLongest how far the person may be behind
public record FollowLimits(double likeness, double turn, double nod, Duration lagLongest) {
    public FollowLimits {
        LivenessLimits.share("followLikeness", likeness);
        LivenessLimits.share("followTurn", turn);
        LivenessLimits.share("followNod", nod);
        LivenessLimits.positive("followLag", lagLongest);
    }
}
