package dev.haetae.liveness;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.List;

/// What the judge sees of one frame. Measures as in `FaceObservation`: `turn` is positive to the person's own left.
/// @param faces number of faces; all else is meaningless when 0
/// @param contour 68 landmark points or empty, for telling a flat thing from a head
/// @param sameFace similarity 0..1 to the face bound at the start, or NaN where it was not measured on this frame
/// @param screenCue 0 (none) to 1: moire, bezel and pixel-grid evidence, NaN where not measured
public record Motion(long nanos, int faces, Region box, List<Point> points, List<Point> contour,
        double turn, double tilt, double eyesClosed, double smile, double passiveLive, double sameFace, double screenCue) {}
