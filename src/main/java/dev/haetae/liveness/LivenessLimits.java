package dev.haetae.liveness;

import java.time.Duration;

/// What the judge goes by; comes whole from kiosk-config, has no defaults.
/// Movements are relative to the person's own neutral.
/// @param eyesShut probability at and above which the eyes are shut
/// @param blinkLongest longest a blink lasts; eyes shut longer are closed, not blinking
/// @param turn nose offset from neutral, over the eye distance, that counts as a turn
/// @param nod vertical nose offset from neutral, over the eye distance, that counts as a nod
/// @param smile widening of the mouth, as a share of its neutral width, that counts as a smile
/// @param hold how long a turn, nod or smile is held at least
/// @param rest how long the face is neutral before and after a movement
/// @param challengeTime how long the person has for each movement
/// @param lostAfter how long the face may be gone
/// @param severalAfter how long a second face may be there
/// @param faceSame similarity 0..1 to the bound face under which a frame shows another face
/// @param pad what presentation-attack detection goes by
public record LivenessLimits(
        double eyesShut, Duration blinkLongest, double turn, double nod, double smile, Duration hold, Duration rest,
        Duration challengeTime, Duration lostAfter, Duration severalAfter, double faceSame,
        PadLimits pad) {

    public LivenessLimits {
        share("eyesShut", eyesShut);
        share("turn", turn);
        share("nod", nod);
        share("smile", smile);
        share("faceSame", faceSame);
        positive("blinkLongest", blinkLongest);
        positive("challengeTime", challengeTime);
        positive("lostAfter", lostAfter);
        positive("severalAfter", severalAfter);
        if (hold.isNegative() || rest.isNegative()) {
            throw new IllegalArgumentException("hold and rest must not be negative");
        }
    }

    /// The same, but with another time for each movement.
    public LivenessLimits within(Duration challengeTime) {
        return new LivenessLimits(eyesShut, blinkLongest, turn, nod, smile, hold, rest, challengeTime, lostAfter,
                severalAfter, faceSame, pad);
    }

    private static void share(String name, double value) {
        if (!(value > 0 && value <= 1)) { // NaN too
            throw new IllegalArgumentException(name + " must be above 0 and at most 1");
        }
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }
}
