package dev.haetae.document;

import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// Why a picture could not be read, as far as its quality tells. Asked only after reading failed: what was read is good.
final class QualityGate {
    private static final double DARK = 60;
    private static final double BRIGHT = 232;
    private static final double FLAT = 70;
    private static final double MOST_GLARE = 0.03;
    private static final double LEAST_SHARPNESS = 0.5;
    private static final double LEAST_WIDTH = 420;
    private static final double EMPTY = 18;

    private QualityGate() {}

    static Optional<RejectReason> fault(PageQuality quality) {
        return quality.brightness() < DARK ? Optional.of(RejectReason.DOCUMENT_DARK)
                : quality.glare() > MOST_GLARE && quality.glarePlace().isPresent() ? Optional.of(RejectReason.DOCUMENT_GLARE)
                : quality.brightness() > BRIGHT && quality.contrast() < FLAT && quality.contrast() > EMPTY
                ? Optional.of(RejectReason.DOCUMENT_BRIGHT)
                : quality.contrast() > EMPTY && quality.sharpness() < LEAST_SHARPNESS ? Optional.of(RejectReason.DOCUMENT_BLURRED)
                : quality.contrast() > EMPTY && quality.width() < LEAST_WIDTH
                ? Optional.of(RejectReason.DOCUMENT_LOW_RESOLUTION) : Optional.empty();
    }
}
