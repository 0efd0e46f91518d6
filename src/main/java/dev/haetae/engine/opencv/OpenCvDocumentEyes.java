package dev.haetae.engine.opencv;

import dev.haetae.document.DocumentEyes;
import dev.haetae.document.DocumentView;
import dev.haetae.document.PageQuality;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.Core;

/// Looks at previews: one outline, one fault, the worst first; `haetae bench`, stage "live gates", says how fast.
public final class OpenCvDocumentEyes implements DocumentEyes {
    private static final int PAGE_WIDTH = 480;
    /// Distance to the edge of the frame, as a share of its width, under which a document counts as cut off.
    private static final double EDGE = 0.006;
    /// Opposite sides of a document seen straight from above are equally long.
    private static final double LEAST_EVENNESS = 0.86;
    private static final double MOST_TILT_DEGREES = 15;
    private static final double LEAST_WIDTH_SHARE = 0.28;
    private static final double LEAST_SECOND = 0.5;
    private static final double DARK = 55;
    private static final double BRIGHT = 225;
    private static final double MOST_GLARE = 0.012;

    /// What a finger looks like is told by the ground about the page, so that much of it is straightened too.
    private static final double GROUND = 0.08;
    private static final int FRAMED_WIDTH = 320;
    private static final double MOST_SOFTNESS = 3.6;

    private final List<PageGate> gates;

    /// @param gates asked after our own
    public OpenCvDocumentEyes(PageGate... gates) {
        this.gates = List.of(gates);
    }

    @Override public DocumentView look(Frame preview) {
        Mat bgr = Images.view(preview);
        try {
            List<DocumentFinder.Found> found = DocumentFinder.find(bgr, DocumentFinder.QUICK);
            if (found.isEmpty()) {
                RejectReason why = Core.mean(bgr).val[1] < 20 ? RejectReason.DOCUMENT_DARK : RejectReason.DOCUMENT_MISSING;
                return new DocumentView(Optional.empty(), Optional.of(why), Optional.empty());
            }
            Quad outline = found.getFirst().quad();
            return look(bgr, found, outline);
        } finally {
            bgr.release();
        }
    }

    private DocumentView look(Mat bgr, List<DocumentFinder.Found> found, Quad outline) {
        Optional<RejectReason> place = placeFault(bgr, found, outline);
        if (place.isPresent()) {
            return new DocumentView(Optional.of(outline), place, Optional.empty());
        }
        Optional<Region> finger = finger(bgr, outline);
        if (finger.isPresent()) {
            return new DocumentView(Optional.of(outline), Optional.of(RejectReason.DOCUMENT_COVERED), finger);
        }
        int height = (int) Math.round(PAGE_WIDTH * outline.height() / outline.width());
        Mat page = DocumentFinder.straighten(bgr, outline, PAGE_WIDTH, height);
        try {
            PageQuality quality = PageMeasure.of(page, outline.width());
            Optional<RejectReason> fault = lightFault(quality).or(() -> soft(page))
                    .or(() -> gates.stream().map(gate -> gate.fault(page)).flatMap(Optional::stream).findFirst());
            Optional<Region> where = fault.filter(reason -> reason == RejectReason.DOCUMENT_GLARE)
                    .flatMap(_ -> quality.glarePlace()).map(patch -> PageExamination.back(patch, outline, PAGE_WIDTH, height));
            return new DocumentView(Optional.of(outline), fault, where);
        } finally {
            Images.wipe(page);
        }
    }

    private static Optional<RejectReason> soft(Mat page) {
        Mat grey = DocumentFinder.grey(page);
        double softness = Softness.of(grey);
        Images.wipe(grey);
        return softness > MOST_SOFTNESS ? Optional.of(RejectReason.DOCUMENT_BLURRED) : Optional.empty();
    }

    private static Optional<Region> finger(Mat bgr, Quad outline) {
        Quad wider = Quads.grown(outline, 1 + 2 * GROUND);
        boolean inPicture = Quads.corners(wider).stream().allMatch(c -> c.x() >= -EDGE * bgr.cols() && c.y() >= -EDGE * bgr.cols()
                && c.x() < (1 + EDGE) * bgr.cols() && c.y() < bgr.rows() + EDGE * bgr.cols());
        if (!inPicture) {
            return Optional.empty(); // too near to the edge to see what reaches in
        }
        int height = (int) Math.round(FRAMED_WIDTH * wider.height() / wider.width());
        Mat framed = DocumentFinder.straighten(bgr, wider, FRAMED_WIDTH, height);
        try (Rim rim = Rim.of(framed, GROUND / (1 + 2 * GROUND))) {
            return rim.reachingIn().map(at -> PageExamination.back(at, wider, FRAMED_WIDTH, height));
        } finally {
            Images.wipe(framed);
        }
    }

    private static Optional<RejectReason> placeFault(Mat bgr, List<DocumentFinder.Found> found, Quad q) {
        double area = Quads.area(q);
        boolean several = found.stream().skip(1).anyMatch(other -> Quads.area(other.quad()) > LEAST_SECOND * area);
        double edge = EDGE * bgr.cols();
        boolean cut = corners(q).anyMatch(p -> p.x() < edge || p.y() < edge || p.x() > bgr.cols() - 1 - edge
                || p.y() > bgr.rows() - 1 - edge);
        double tilt = Math.toDegrees(Math.atan2(q.topRight().y() - q.topLeft().y(), q.topRight().x() - q.topLeft().x()));
        boolean skewed = evenness(q) < LEAST_EVENNESS || Math.abs(Math.IEEEremainder(tilt, 90)) > MOST_TILT_DEGREES;
        boolean far = Math.max(q.width(), q.height()) < LEAST_WIDTH_SHARE * bgr.cols();
        return several ? Optional.of(RejectReason.DOCUMENT_SEVERAL) : cut ? Optional.of(RejectReason.DOCUMENT_CUT)
                : skewed ? Optional.of(RejectReason.DOCUMENT_SKEWED)
                : far ? Optional.of(RejectReason.DOCUMENT_LOW_RESOLUTION) : Optional.empty();
    }

    private static Optional<RejectReason> lightFault(PageQuality quality) {
        return quality.brightness() < DARK ? Optional.of(RejectReason.DOCUMENT_DARK)
                : quality.brightness() > BRIGHT && quality.contrast() < 90 ? Optional.of(RejectReason.DOCUMENT_BRIGHT)
                : quality.glare() > MOST_GLARE && quality.glarePlace().isPresent() ? Optional.of(RejectReason.DOCUMENT_GLARE)
                : Optional.empty();
    }

    private static double evenness(Quad q) {
        double upper = q.topLeft().distance(q.topRight());
        double lower = q.bottomLeft().distance(q.bottomRight());
        double left = q.topLeft().distance(q.bottomLeft());
        double right = q.topRight().distance(q.bottomRight());
        return Math.min(Math.min(upper, lower) / Math.max(upper, lower), Math.min(left, right) / Math.max(left, right));
    }

    private static Stream<Point> corners(Quad q) {
        return Stream.of(q.topLeft(), q.topRight(), q.bottomRight(), q.bottomLeft());
    }
}
