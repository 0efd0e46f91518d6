package dev.haetae.face;

/// What eyes and mouth do.
/// @param eyesClosed probability, 0 to 1, of the more open eye being closed
/// @param smile mouth width over eye distance
/// @param mouthOpen gap between the lips over eye distance; 0 where the engine gives no contour
public record Mimic(double eyesClosed, double smile, double mouthOpen) {
    public static final Mimic NONE = new Mimic(0, 0, 0);
}
