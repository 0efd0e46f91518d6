package dev.haetae.frame;

import dev.haetae.outcome.Outcome;
import java.time.Duration;

/// A camera that looks at a person: webcam, network camera, or a replay. One consumer at a time.
public interface FrameSource extends AutoCloseable {

    /// The next frame newer than the last one given. The caller closes it.
    /// @return Rejected with CAMERA_LOST when no frame came in time; a later call may find the camera back
    Outcome<Frame> next(Duration timeout);

    /// What stands in the record and in `haetae doctor`; no serial number.
    String name();

    /// Never throws; a closed source may not be used again.
    @Override void close();
}
