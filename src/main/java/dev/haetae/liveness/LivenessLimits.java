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
/// @param flatMotion how much a face must be foreshortened before it can be told flat (logarithm, see [Shape])
/// @param flatShare a flat thing's nose keeps its place: it moves less than this share of the foreshortening
/// @param screenCue evidence of a display at and above which the face is one on a screen
/// @param padLive fused score at and above which the face is live
public record LivenessLimits(
        double eyesShut, Duration blinkLongest, double turn, double nod, double smile, Duration hold, Duration rest,
        Duration challengeTime, Duration lostAfter, Duration severalAfter, double faceSame,
        double flatMotion, double flatShare, double screenCue, double padLive) {

    public LivenessLimits {
        share("eyesShut", eyesShut);
        share("turn", turn);
        share("nod", nod);
        share("smile", smile);
        share("faceSame", faceSame);
        share("flatMotion", flatMotion);
        share("flatShare", flatShare);
        share("screenCue", screenCue);
        share("padLive", padLive);
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
                severalAfter, faceSame, flatMotion, flatShare, screenCue, padLive);
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
