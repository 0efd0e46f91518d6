package dev.haetae.session;

import dev.haetae.face.FaceObservation;
import dev.haetae.liveness.Motion;

/// What the face room sees, told to the liveness room; the two do not know each other.
public final class Motions {
    private Motions() {}

    /// @param sameFace similarity to the bound face, or NaN where it was not measured on this frame
    public static Motion of(FaceObservation seen, double sameFace) {
        return new Motion(seen.nanos(), seen.faces(), seen.box(), seen.points(), seen.contour(), seen.turn(), seen.tilt(),
                seen.eyesClosed(), seen.smile(), seen.cues().passive(), sameFace, seen.cues().traces());
    }
}
