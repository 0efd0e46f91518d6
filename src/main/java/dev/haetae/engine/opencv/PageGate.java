package dev.haetae.engine.opencv;

import dev.haetae.document.DocumentView;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;
import org.opencv.core.Mat;

/// One more gate for previews, asked last, when the document lies well and is lit well: whether it is a copy or a display.
/// Must be quick: it looks at every frame.
public interface PageGate {
    /// @param page straightened, BGR, 480 pixels wide; not to be kept
    /// @return the one reason of this gate (see [DocumentView#fault()])
    Optional<RejectReason> fault(Mat page);
}
