package dev.haetae.face;

import dev.haetae.frame.Traces;

/// What a frame says about a living person standing there, rather than a picture of one.
/// @param passive advisory score of the passive model, 0 (attack) to 1 (live)
/// @param traces how the picture came about, as far as its pixels tell
public record LiveCues(double passive, Traces traces) {
    public static final LiveCues NONE = new LiveCues(0, Traces.NONE);
}
