package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import java.util.List;

/// Port: the five points of an observed face found again, with more care than a stream allows. What a template is cut
/// out by decides how well it compares.
public interface FacePoints {
    /// @param face an observation of this very frame with a face present
    /// @return as [FaceObservation#points()]
    List<Point> find(Frame frame, FaceObservation face);
}
