package dev.haetae.engine.opencv;

import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds four-cornered things of a document's proportions: by contours where the ground is quiet, by straight lines where it
/// is busy, where a hand crosses an edge, and where the document hardly differs from what it lies on.
final class DocumentFinder {
    /// Longer side of the copy that is searched: previews need speed, stills precision.
    static final int QUICK = 360;
    static final int CAREFUL = 720;
    /// What a contour says by itself, where lines say nothing of it.
    private static final double CONTOUR_ALONE = 0.02;
    private static final double CONTOUR_TOO = 1.15;

    /// @param score larger is likelier
    record Found(Quad quad, double score) {}

    private DocumentFinder() {}

    /// @param bgr the picture
    /// @return likeliest first, none within another, in pixels of the picture
    static List<Found> find(Mat bgr, int longest) {
        double zoom = Math.min(1, (double) longest / Math.max(bgr.cols(), bgr.rows()));
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size(), zoom, zoom, Imgproc.INTER_AREA);
        Mat grey = grey(small);
        Imgproc.GaussianBlur(small, small, new Size(5, 5), 0);
        List<Found> found = new ArrayList<>();
        try (var colours = new BothSides(small)) {
            search(small, Segments.of(grey, colours), colours, found);
        } finally {
            Images.wipe(small, grey);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        List<Found> kept = new ArrayList<>();
        for (Found one : found) {
            if (kept.stream().noneMatch(other -> Quads.overlap(one.quad, other.quad))) {
                kept.add(one);
            }
        }
        return kept.stream().map(f -> new Found(Quads.scaled(f.quad, 1 / zoom), f.score)).toList();
    }

    private static void search(Mat small, Segments segments, BothSides colours, List<Found> found) {
        var judge = new OutlineJudge(colours, segments);
        for (Found one : ContourQuads.of(small)) {
            found.add(new Found(one.quad, Math.max(CONTOUR_TOO * judge.score(one.quad), CONTOUR_ALONE * one.score)));
        }
        for (Quad quad : LineQuads.of(segments.lines, small.cols(), small.rows())) {
            double score = judge.score(quad);
            if (score > 0) {
                found.add(new Found(quad, score));
            }
        }
    }

    static Mat perspective(Quad place, int width, int height) {
        var target = new MatOfPoint2f(new org.opencv.core.Point(0, 0), new org.opencv.core.Point(width, 0),
                new org.opencv.core.Point(width, height), new org.opencv.core.Point(0, height));
        return Imgproc.getPerspectiveTransform(Quads.points(place), target);
    }

    static Mat straighten(Mat bgr, Quad place, int width, int height) {
        double shrink = place.width() / width;
        Mat out = new Mat();
        if (shrink > 1.6) { // a warp alone would alias
            int factor = (int) Math.min(4, Math.round(shrink));
            Mat large = new Mat();
            Imgproc.warpPerspective(bgr, large, perspective(place, width * factor, height * factor),
                    new Size(width * factor, height * factor), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            Imgproc.resize(large, out, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            Images.wipe(large);
        } else {
            Imgproc.warpPerspective(bgr, out, perspective(place, width, height), new Size(width, height),
                    shrink < 0.8 ? Imgproc.INTER_CUBIC : Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        }
        return out;
    }

    static Mat grey(Mat bgr) {
        Mat grey = new Mat(bgr.rows(), bgr.cols(), CvType.CV_8UC1);
        Imgproc.cvtColor(bgr, grey, Imgproc.COLOR_BGR2GRAY);
        return grey;
    }
}
