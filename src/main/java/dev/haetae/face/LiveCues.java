package dev.haetae.face;

/// What a frame says about a living person standing there, rather than a picture of one.
/// @param passive advisory score of the passive model, 0 (attack) to 1 (live)
/// @param screen 0 (none) to 1: evidence of a display's pixel grid or bezel; NaN where not measured
public record LiveCues(double passive, double screen) {
    public static final LiveCues NONE = new LiveCues(0, Double.NaN);
}
