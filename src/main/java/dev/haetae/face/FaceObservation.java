package dev.haetae.face;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.List;

/// Everything measured about the faces of one frame; the nearest (largest) face is described.
/// Lengths are pixels of the unmirrored frame; "left" and "right" are the person's own.
/// @param faces how many faces stand there; small ones in the background do not count. The rest is empty or 0 when 0
/// @param second height of the second largest face over the nearest one's, background included; 0 when there is none
/// @param box square box of the nearest face
/// @param points five points: the person's right eye, left eye, nose tip, right mouth corner, left mouth corner
///               (right eye first: it stands left in an unmirrored picture)
/// @param contour 68 points (iBUG order) where the engine gives them, else empty
/// @param pose where the head points
/// @param mimic what eyes and mouth do
/// @param look what light, focus and things worn do
/// @param cues what tells a living person from a picture
/// @param pictureLuma mean luma of the whole frame, 0 to 255; measured without a face too
public record FaceObservation(
        int faces, double second, Region box, double score, List<Point> points, List<Point> contour,
        HeadPose pose, Mimic mimic, Appearance look, LiveCues cues,
        double pictureLuma, int frameWidth, int frameHeight, long nanos) {

    public static FaceObservation none(double pictureLuma, int frameWidth, int frameHeight, long nanos) {
        return new FaceObservation(0, 0, new Region(0, 0, 0, 0), 0, List.of(), List.of(), HeadPose.NONE, Mimic.NONE,
                Appearance.NONE, LiveCues.NONE, pictureLuma, frameWidth, frameHeight, nanos);
    }

    /// The same, with points found more exactly.
    public FaceObservation at(List<Point> exact) {
        return new FaceObservation(faces, second, box, score, exact, contour, pose, mimic, look, cues, pictureLuma,
                frameWidth, frameHeight, nanos);
    }

    public boolean present() {
        return faces > 0;
    }

    public double eyeDistance() {
        return present() ? points.get(0).distance(points.get(1)) : 0;
    }

    public double turn() {
        return pose.turn();
    }

    public double tilt() {
        return pose.tilt();
    }

    public double eyesClosed() {
        return mimic.eyesClosed();
    }

    public double smile() {
        return mimic.smile();
    }
}
