package dev.haetae.document;

import dev.haetae.frame.Quad;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;

/// From what a page looks like to the one reason to tell. Limits were set on the tuning half of `haetae evaluate documents
/// --part damage`; docs/figures.md says how well they hold on the other half.
final class PageFaults {
    /// Less print than this is none.
    private static final double LEAST_PRINT = 0.012;
    /// A desk has dark strokes too, but is not as light as paper.
    private static final double PAPER = 140;
    private static final double DARK = 70;
    private static final double BURNT = 0.35;
    /// So much that hardly anything else is left to see.
    private static final double ALL_BURNT = 0.9;
    private static final double GLARE = 0.005;
    static final double SOFT = 2.6;
    /// So soft that nothing else can be told of it.
    private static final double HOPELESS = 4.2;
    /// A bare desk is soft too, having no edges; what is on a page still differs from its paper when it is blurred.
    private static final double LEAST_CONTRAST = 60;
    private static final double LEAST_WIDTH = 460;

    private PageFaults() {}

    /// @param face whether a face was seen, so that there is a document although no outline was found
    /// @return empty where nothing is to be seen that would keep a document from being read
    static Optional<RejectReason> why(PageCondition page, List<Quad> outlines, boolean face) {
        PageQuality quality = page.quality();
        boolean print = page.print() >= LEAST_PRINT || page.softness() > HOPELESS && quality.contrast() > LEAST_CONTRAST;
        boolean document = print && (!outlines.isEmpty() || face || page.light() > PAPER) && (face || !page.patterned());
        return quality.glare() > ALL_BURNT ? Optional.of(RejectReason.DOCUMENT_BRIGHT)
                : !document ? Optional.of(RejectReason.DOCUMENT_MISSING)
                : quality.glare() > BURNT ? Optional.of(RejectReason.DOCUMENT_BRIGHT)
                : page.light() < DARK ? Optional.of(RejectReason.DOCUMENT_DARK)
                : page.softness() > HOPELESS ? Optional.of(RejectReason.DOCUMENT_BLURRED)
                : page.cut().isPresent() ? Optional.of(RejectReason.DOCUMENT_CUT)
                : page.covered().isPresent() ? Optional.of(RejectReason.DOCUMENT_COVERED)
                : page.softness() > SOFT ? Optional.of(quality.width() < LEAST_WIDTH ? RejectReason.DOCUMENT_LOW_RESOLUTION
                        : RejectReason.DOCUMENT_BLURRED)
                : quality.glare() > GLARE && quality.glarePlace().isPresent() ? Optional.of(RejectReason.DOCUMENT_GLARE)
                : page.damaged().isPresent() ? Optional.of(RejectReason.DOCUMENT_DAMAGED)
                : quality.width() < LEAST_WIDTH ? Optional.of(RejectReason.DOCUMENT_LOW_RESOLUTION) : Optional.empty();
    }
}
