package dev.haetae.liveness;

import java.time.Duration;

/// What the judge goes by; comes whole from kiosk-config, has no defaults.
/// @param movement when a face has moved
/// @param follow when a nose has followed a dot
/// @param still the check without movements
/// @param challengeTime how long the person has for each movement
/// @param lostAfter how long the face may be gone
/// @param severalAfter how long a second face may be there
/// @param faceSame similarity 0..1 to the bound face under which a frame shows another face
/// @param pad what presentation-attack detection goes by
public record LivenessLimits(MovementLimits movement, FollowLimits follow, StillLimits still, Duration challengeTime,
        Duration lostAfter, Duration severalAfter, double faceSame, PadLimits pad) {

    public LivenessLimits {
        share("faceSame", faceSame);
        positive("challengeTime", challengeTime);
        positive("lostAfter", lostAfter);
        positive("severalAfter", severalAfter);
    }

    /// The same, but with another time for each movement.
    public LivenessLimits within(Duration challengeTime) {
        return new LivenessLimits(movement, follow, still, challengeTime, lostAfter, severalAfter, faceSame, pad);
    }

    static void share(String name, double value) {
        if (!(value > 0 && value <= 1)) { // NaN too
            throw new IllegalArgumentException(name + " must be above 0 and at most 1");
        }
    }

    static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }
}
