package dev.haetae.engine.opencv;

import dev.haetae.document.PageCondition;
import dev.haetae.document.PageQuality;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Looks at a page that could not be read, for the one thing to tell the person.
final class PageExamination {
    private static final int LARGEST = 1000;
    private static final int SMALLEST = 200;
    /// The ground about the page that is looked at too, as a share of its sides.
    private static final double GROUND = 0.08;
    private static final int GROUND_WIDTH = 560;

    private static final double FILLING = 0.85;
    private static final double INNER = 0.3;

    private PageExamination() {}

    static PageCondition of(Mat bgr, List<Quad> outlines) {
        boolean whole = outlines.isEmpty() || fillsIt(outlines.getFirst(), bgr) || partOfAPage(outlines.getFirst(), bgr);
        Quad place = whole ? Quad.of(new Region(0, 0, bgr.cols(), bgr.rows())) : outlines.getFirst();
        double zoom = Math.min(1, LARGEST / Math.max(place.width(), place.height()));
        int width = (int) Math.max(SMALLEST, place.width() * zoom);
        int height = (int) Math.max(SMALLEST, place.height() * zoom);
        Mat page = whole ? scaled(bgr, width, height) : DocumentFinder.straighten(bgr, place, width, height);
        Mat grey = DocumentFinder.grey(page);
        try {
            PageQuality quality = back(PageMeasure.of(page, place.width()), place, width, height);
            Optional<Region> cut = whole ? PrintAtTheEdge.cut(grey, bgr.size()) : leaving(place, bgr.size());
            Optional<Region> covered = LaidOn.find(page).map(at -> back(at, place, width, height));
            Optional<Region> damaged = Optional.empty();
            Quad wider = Quads.grown(place, 1 + 2 * GROUND);
            if (!whole && within(wider, bgr.size())) {
                double share = 1 + 2 * GROUND;
                int across = (int) (GROUND_WIDTH * Math.min(1, place.width() / place.height()));
                int down = (int) Math.round(across * place.height() / place.width());
                Mat framed = DocumentFinder.straighten(bgr, wider, across, down);
                Rim rim = Rim.of(framed, GROUND / share);
                covered = rim.reachingIn().map(at -> back(at, wider, across, down)).or(() -> laidOn(page, place));
                damaged = rim.shownThrough().map(at -> back(at, wider, across, down));
                rim.close();
                Images.wipe(framed);
            }
            return new PageCondition(quality, Softness.percentile(grey, 0.95), Softness.print(grey), Softness.of(grey), cut,
                    cut.isPresent() && patterned(bgr), covered, damaged);
        } finally {
            Images.wipe(page, grey);
        }
    }

    private static Mat scaled(Mat bgr, int width, int height) {
        Mat page = new Mat();
        Imgproc.resize(bgr, page, new Size(width, height), 0, 0, width < bgr.cols() ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        return page;
    }

    private static boolean patterned(Mat bgr) {
        Mat grey = DocumentFinder.grey(bgr);
        try {
            return PrintAtTheEdge.onOppositeSides(grey);
        } finally {
            Images.wipe(grey);
        }
    }

    private static boolean fillsIt(Quad outline, Mat bgr) {
        return Quads.area(outline) > FILLING * bgr.total();
    }

    /// A portrait, a visa's picture or a field has an outline too.
    private static boolean partOfAPage(Quad outline, Mat bgr) {
        return Quads.area(outline) < INNER * bgr.total() && Surroundings.arePage(bgr, List.of(outline));
    }

    private static Optional<Region> laidOn(Mat page, Quad place) {
        return LaidOn.find(page).map(at -> back(at, place, page.cols(), page.rows()));
    }

    /// An outline that ends at the picture's edge goes on beyond it; one that has its four sides there is the picture itself.
    private static Optional<Region> leaving(Quad q, Size picture) {
        double near = 0.012 * Math.max(picture.width, picture.height);
        List<Point> p = Quads.corners(q);
        long left = p.stream().filter(c -> c.x() < near).count();
        long right = p.stream().filter(c -> c.x() > picture.width - 1 - near).count();
        long top = p.stream().filter(c -> c.y() < near).count();
        long bottom = p.stream().filter(c -> c.y() > picture.height - 1 - near).count();
        int sides = (left > 1 ? 1 : 0) + (right > 1 ? 1 : 0) + (top > 1 ? 1 : 0) + (bottom > 1 ? 1 : 0);
        if (sides == 0 || sides > 2) {
            return Optional.empty();
        }
        double w = picture.width;
        double h = picture.height;
        return Optional.of(left > 1 ? new Region(0, 0, w / 12, h) : right > 1 ? new Region(w * 11 / 12, 0, w / 12, h)
                : top > 1 ? new Region(0, 0, w, h / 12) : new Region(0, h * 11 / 12, w, h / 12));
    }

    /// The ground beyond the picture's edge is made up.
    private static boolean within(Quad q, Size picture) {
        double slack = 0.02 * Math.max(picture.width, picture.height);
        return Quads.corners(q).stream().allMatch(c -> c.x() > -slack && c.y() > -slack && c.x() < picture.width + slack
                && c.y() < picture.height + slack);
    }

    private static PageQuality back(PageQuality on, Quad place, int width, int height) {
        return new PageQuality(on.brightness(), on.contrast(), on.sharpness(), on.glare(),
                on.glarePlace().map(at -> back(at, place, width, height)), on.width());
    }

    /// From pixels of a straightened page to the smallest upright box in the picture.
    static Region back(Region onPage, Quad place, int width, int height) {
        MatOfPoint2f seen = new MatOfPoint2f();
        Core.perspectiveTransform(Quads.points(Quad.of(onPage)), seen, DocumentFinder.perspective(place, width, height).inv());
        var box = Imgproc.boundingRect(seen);
        return new Region(box.x, box.y, box.width, box.height);
    }
}
