package dev.haetae.liveness;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.util.List;

/// What the judge sees of one frame. Measures as in `FaceObservation`: `turn` is positive to the person's own left.
/// @param faces number of faces; all else is meaningless when 0
/// @param contour 68 landmark points or empty, for telling a flat thing from a head
/// @param sameFace similarity 0..1 to the face bound at the start, or NaN where it was not measured on this frame
/// @param traces how the picture came about, as far as its pixels tell
public record Motion(long nanos, int faces, Region box, List<Point> points, List<Point> contour,
        double turn, double tilt, double eyesClosed, double smile, double passiveLive, double sameFace, Traces traces) {}
