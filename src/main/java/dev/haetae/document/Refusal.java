package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;

/// Why nothing could be read of a picture.
record Refusal(DocumentOptics optics) {
    Inspection of(Frame picture, List<Quad> outlines) {
        PageQuality quality;
        if (outlines.isEmpty()) {
            quality = optics.measure(picture, picture.width());
        } else {
            PagePlacement placement = PagePlacement.id1(outlines.getFirst());
            try (Frame page = optics.straighten(picture, placement.place(), placement.width(), placement.height())) {
                quality = optics.measure(page, placement.place().width());
            }
        }
        RejectReason why = QualityGate.fault(quality).orElse(QualityGate.looksLikeADocument(picture, outlines, quality)
                ? RejectReason.DOCUMENT_UNSUPPORTED : RejectReason.DOCUMENT_MISSING);
        return new Inspection(Optional.empty(), List.of(rejected(why)), quality, Optional.empty());
    }

    private static Rejected<SideReading> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }
}
