package dev.haetae.frame;

import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Something that looks at a document: a flatbed or ID scanner, a document camera, or a replay. One consumer at a time.
public interface DocumentSource extends AutoCloseable {

    /// A small, quick picture for finding the document and guiding the person (a camera frame, or a low-resolution scan).
    /// The caller closes it.
    /// @return Rejected with SCANNER_LOST or SCANNER_JAMMED; DOCUMENT_MISSING where the device itself says so
    Outcome<Frame> preview(Duration timeout);

    /// The best picture the device can give, at [#stillDpi()]. The caller closes it.
    /// @param progress from 0 to 1, called on the caller's thread
    Outcome<Frame> still(DoubleConsumer progress);

    /// All pictures of one scan, in the order they came: one, or both sides from a duplex feeder. The caller closes them.
    /// A feeder with nothing in it is DOCUMENT_MISSING, and costs no paper and little time.
    default Outcome<List<Frame>> sides(DoubleConsumer progress) {
        return still(progress).map(List::of);
    }

    /// Whether documents are drawn in. There is no preview then: whoever waits for one calls [#sides] again and again.
    default boolean isFed() {
        return false;
    }

    /// Whether one scan shows both sides, so that nobody is asked to turn the card over.
    default boolean isDuplex() {
        return false;
    }

    /// Why it cannot scan now, asked without drawing anything in; empty when it can. DOCUMENT_MISSING is no fault of a device.
    default Optional<RejectReason> fault(Duration patience) {
        return switch (preview(patience)) {
            case Outcome.Rejected<Frame>(var reason, _) -> Optional.of(reason);
            case Outcome.Passed<Frame>(var frame) -> {
                frame.close();
                yield Optional.empty();
            }
        };
    }

    /// Dots per inch of a still on the glass, or 0 where distance varies (a camera).
    int stillDpi();

    /// Whether anything on a preview moves by itself; false for a flatbed, whose previews cost a scan each.
    boolean isLive();

    String name();

    @Override void close();
}
