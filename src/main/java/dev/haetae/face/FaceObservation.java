package dev.haetae.face;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.List;

/// Everything measured about the faces of one frame; the nearest (largest) face is described.
/// Lengths are pixels of the unmirrored frame; "left" and "right" are the person's own.
/// @param faces how many faces the detector found; the rest is empty or 0 when 0
/// @param box square box of the nearest face
/// @param points five points: the person's right eye, left eye, nose tip, right mouth corner, left mouth corner
///               (right eye first: it stands left in an unmirrored picture)
/// @param contour 68 points (iBUG order) where the engine gives them, else empty
/// @param turn nose offset along the eye axis over eye distance; positive when the person turns to their own left; 0 frontal
/// @param tilt vertical nose offset over eye distance, about 0.6 when level; grows when the person nods down
/// @param eyesClosed probability, 0 to 1, of the more open eye being closed
/// @param smile mouth width over eye distance
/// @param brightness mean luma of the face, 0 to 255
/// @param sharpness variance of the Laplacian of the face at 112 px
/// @param covered 0 (bare) to 1: evidence of a mask or dark glasses
/// @param passiveLive advisory score of the passive model, 0 (attack) to 1 (live)
/// @param screenCue 0 (none) to 1: evidence of a display's pixel grid or bezel; NaN where not measured
public record FaceObservation(
        int faces, Region box, double score, List<Point> points, List<Point> contour,
        double turn, double tilt, double eyesClosed, double smile,
        double brightness, double sharpness, double covered, double passiveLive, double screenCue,
        int frameWidth, int frameHeight, long nanos) {

    public static FaceObservation none(int frameWidth, int frameHeight, long nanos) {
        return new FaceObservation(0, new Region(0, 0, 0, 0), 0, List.of(), List.of(), 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN,
                frameWidth, frameHeight, nanos);
    }

    public boolean present() {
        return faces > 0;
    }

    public double eyeDistance() {
        return present() ? points.get(0).distance(points.get(1)) : 0;
    }
}
