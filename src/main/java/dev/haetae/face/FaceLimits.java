package dev.haetae.face;

import java.time.Duration;

/// What makes a face usable; comes whole from kiosk-config, has no defaults.
/// @param farthest smallest height of the face over the frame's height
/// @param closest largest height of the face over the frame's height
/// @param offCentre largest distance of the face's centre from the frame's centre, over the frame's height
/// @param turned largest nose offset to either side, over the eye distance
/// @param tiltLow lowest vertical nose offset over the eye distance (chin raised)
/// @param tiltHigh highest (chin lowered)
/// @param covered evidence of a mask or dark glasses at and above which the face is covered, 0 to 1
/// @param darkest lowest mean luma of the face, 0 to 255
/// @param brightest highest mean luma of the face
/// @param eyesClosed probability at and above which the eyes count as closed
/// @param sharpness lowest variance of the Laplacian at 112 pixels
/// @param portraitEyes smallest eye distance, in pixels, of a document's portrait that may be compared
/// @param showAfter how long a fault lasts before it is shown
/// @param holdGood how long all must be good before the picture is taken
public record FaceLimits(
        double farthest, double closest, double offCentre, double turned, double tiltLow, double tiltHigh,
        double covered, double darkest, double brightest, double eyesClosed, double sharpness, double portraitEyes,
        Duration showAfter, Duration holdGood) {

    public FaceLimits {
        ordered("farthest", farthest, "closest", closest);
        ordered("tiltLow", tiltLow, "tiltHigh", tiltHigh);
        ordered("darkest", darkest, "brightest", brightest);
        positive("offCentre", offCentre);
        positive("turned", turned);
        positive("covered", covered);
        positive("eyesClosed", eyesClosed);
        positive("sharpness", sharpness);
        positive("portraitEyes", portraitEyes);
        if (showAfter.isNegative() || holdGood.isNegative()) {
            throw new IllegalArgumentException("showAfter and holdGood must not be negative");
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0)) { // NaN too
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }

    private static void ordered(String low, double least, String high, double most) {
        positive(low, least);
        if (!(least < most)) {
            throw new IllegalArgumentException(low + " must be below " + high);
        }
    }
}
