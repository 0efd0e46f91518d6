package dev.haetae.face;

/// What light, focus and things worn do to a face. Measured on the face turned upright and scaled to one eye distance, so
/// that near and far faces are measured alike.
/// @param brightness mean luma of the skin, 0 to 255
/// @param sunken share of the face's pixels that are lost in black (ISO/IEC 29794-5 under-exposure), 0 to 1
/// @param blown share that are lost in white (over-exposure), 0 to 1
/// @param contrast range of luma between a twentieth and nineteen twentieths of the pixels, 0 to 255
/// @param uneven how much brighter one half of the face is: the logarithm to base 2 of the ratio, 0 even, 1 twice as bright
/// @param sharpness fine against coarse gradients of the face, noise taken off; 1 when there is no fine structure, about 1.6 when sharp
/// @param smear how much weaker fine structure is along the direction of a movement, 0 (none) to 1
/// @param cast distance of the skin's colour from what skin has under white light, in CIELAB units; 0 natural
/// @param mouthCovered evidence of a mask, a scarf or a hand over the mouth, 0 (bare) to 1
/// @param eyesCovered evidence of dark glasses, 0 to 1
/// @param browCovered evidence of a hat down to the brows, 0 to 1
public record Appearance(
        double brightness, double sunken, double blown, double contrast, double uneven, double sharpness, double smear,
        double cast, double mouthCovered, double eyesCovered, double browCovered) {
    public static final Appearance NONE = new Appearance(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Evidence of anything worn that hides the face, 0 (bare) to 1.
    public double covered() {
        return Math.max(mouthCovered, Math.max(eyesCovered, browCovered));
    }
}
