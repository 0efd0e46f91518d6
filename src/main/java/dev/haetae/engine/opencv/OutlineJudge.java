package dev.haetae.engine.opencv;

import dev.haetae.engine.opencv.Segments.Segment;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.List;

/// How likely four corners are a document's: edges along the sides that end at the corners, a margin that is of one colour
/// inside and another outside, a size and proportions that documents have.
final class OutlineJudge {
    private static final double NEAR = 0.008;
    private static final double LEAST_COVERED = 0.55;
    private static final double LEAST_SIDE = 0.22;
    private static final double LEAST_CONTRAST = 0.35;
    /// Strips beside a side, as shares of the outline's height.
    private static final double STRIP = 0.035;

    private final BothSides colours;
    private final Segments segments;
    private final int width;
    private final int height;

    OutlineJudge(BothSides colours, Segments segments) {
        this.colours = colours;
        this.segments = segments;
        this.width = colours.width();
        this.height = colours.height();
    }

    /// @return 0 where it is none; larger is likelier
    double score(Quad quad) {
        List<Point> p = Quads.corners(quad);
        double near = NEAR * Math.max(width, height);
        double step = Math.max(2, STRIP * Math.min(quad.width(), quad.height()));
        double covered = 0;
        double least = 1;
        double beyond = 0;
        double contrast = 0;
        for (int i = 0; i < 4; i++) {
            Point a = p.get(i);
            Point b = p.get((i + 1) % 4);
            Segment side = Segment.of(a.x(), a.y(), b.x(), b.y());
            double[] shares = segments.covered(side, near);
            covered += shares[0] / 4;
            least = Math.min(least, shares[0]);
            beyond += shares[1] / 4;
            contrast += colours.contrast(side, step) / 4;
        }
        if (covered < LEAST_COVERED || least < LEAST_SIDE || contrast < LEAST_CONTRAST) {
            return 0;
        }
        double area = Quads.area(quad) / ((double) width * height);
        return Math.pow(covered, 2) * (0.4 + 0.6 * least) * contrast * (1 - 0.7 * Math.min(1, beyond)) * Math.sqrt(area)
                * proportions(Quads.aspect(quad));
    }

    /// Nearer to a known document's proportions is likelier; perspective moves them.
    private static double proportions(double aspect) {
        double off = Math.min(Math.abs(aspect - 1.586), Math.abs(aspect - 1.42));
        return Math.exp(-Math.pow(off / 0.25, 2));
    }
}
