package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.opencv.imgproc.LineSegmentDetector;

/// Straight pieces of edges (LSD: Grompone von Gioi et al., IPOL 2012) and the long lines that they are pieces of.
final class Segments {
    /// Pieces of one line: how far they may turn and stand off it, as sine and as share of the picture's longer side.
    private static final double SAME_DIRECTION = Math.sin(Math.toRadians(3));
    private static final double NEAR = 0.005;
    private static final double LEAST_PIECE = 0.02;
    private static final double LEAST_SEED = 0.05;
    private static final double LEAST_LINE = 0.09;
    private static final int MOST_SEEDS = 160;
    private static final int MOST_LINES = 40;
    /// Of the strips beside an edge that are compared, as a share of the longer side.
    private static final double DEPTH = 0.012;

    /// @param contrast 0 to 1: how different its two sides are
    record Line(Segment at, double contrast) {}

    /// From (x1, y1) to (x2, y2), and its unit direction.
    record Segment(double x1, double y1, double x2, double y2, double length, double dx, double dy) {
        static Segment of(double x1, double y1, double x2, double y2) {
            double length = Math.max(1e-6, Math.hypot(x2 - x1, y2 - y1));
            return new Segment(x1, y1, x2, y2, length, (x2 - x1) / length, (y2 - y1) / length);
        }

        /// Of a point, signed.
        double distance(double x, double y) {
            return (x - x1) * dy - (y - y1) * dx;
        }

        double along(double x, double y) {
            return (x - x1) * dx + (y - y1) * dy;
        }

        double cross(Segment other) {
            return dx * other.dy - dy * other.dx;
        }
    }

    final List<Segment> all;
    /// Likeliest sides of a document first.
    final List<Line> lines;
    private final double longest;

    private Segments(List<Segment> all, double longest, BothSides colours) {
        this.all = all;
        this.longest = longest;
        this.lines = lines(colours);
    }

    static Segments of(Mat grey, BothSides colours) {
        LineSegmentDetector detector = Imgproc.createLineSegmentDetector(Imgproc.LSD_REFINE_NONE);
        Mat found = new Mat();
        detector.detect(grey, found);
        float[] ends = new float[(int) found.total() * 4];
        if (ends.length > 0) {
            found.get(0, 0, ends);
        }
        found.release();
        double longest = Math.max(grey.cols(), grey.rows());
        List<Segment> all = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 4) {
            Segment one = Segment.of(ends[i], ends[i + 1], ends[i + 2], ends[i + 3]);
            if (one.length >= LEAST_PIECE * longest) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparingDouble(Segment::length).reversed());
        return new Segments(all, longest, colours);
    }

    /// Lines from the longest pieces, each drawn through all that lies on it. A document's side is one edge, or few, between
    /// two things that differ; a row of keys or a stripe of cloth is many pieces with the same on both sides.
    private List<Line> lines(BothSides colours) {
        record Weighed(Line line, double weight) {}
        boolean[] used = new boolean[all.size()];
        List<Weighed> found = new ArrayList<>();
        for (int i = 0; i < all.size() && all.get(i).length >= LEAST_SEED * longest && found.size() < MOST_SEEDS; i++) {
            if (used[i]) {
                continue;
            }
            Segment seed = all.get(i);
            List<Segment> pieces = new ArrayList<>();
            for (int j = i; j < all.size(); j++) {
                if (!used[j] && on(seed, all.get(j), NEAR * longest)) {
                    pieces.add(all.get(j));
                    used[j] |= j == i || all.get(j).length < 0.6 * seed.length;
                }
            }
            Segment line = through(seed, pieces);
            if (pieces.stream().mapToDouble(Segment::length).sum() >= LEAST_LINE * longest) {
                double contrast = pieces.stream().limit(2).mapToDouble(p -> colours.contrast(p, DEPTH * longest)).max().orElse(0);
                found.add(new Weighed(new Line(line, contrast),
                        (0.15 + contrast) * Math.sqrt(pieces.stream().mapToDouble(p -> p.length * p.length).sum())));
            }
        }
        found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        List<Line> kept = new ArrayList<>();
        for (Weighed one : found) {
            Segment at = one.line.at;
            if (kept.size() < MOST_LINES && kept.stream().noneMatch(k -> on(k.at, at, NEAR * longest / 2)
                    && Math.abs(k.at.length - at.length) < 0.3 * k.at.length)) {
                kept.add(one.line);
            }
        }
        return kept;
    }

    private static boolean on(Segment line, Segment piece, double near) {
        return Math.abs(line.cross(piece)) < Math.max(SAME_DIRECTION, Math.min(0.12, near / piece.length))
                && Math.abs(line.distance(piece.x1, piece.y1)) < near && Math.abs(line.distance(piece.x2, piece.y2)) < near;
    }

    /// Least squares, each piece by its length.
    private static Segment through(Segment seed, List<Segment> pieces) {
        double w = 0;
        double su = 0;
        double sv = 0;
        double suu = 0;
        double suv = 0;
        double from = Double.MAX_VALUE;
        double to = -Double.MAX_VALUE;
        for (Segment p : pieces) {
            for (double[] at : new double[][] {{p.x1, p.y1}, {p.x2, p.y2}}) {
                double u = seed.along(at[0], at[1]);
                double v = -seed.distance(at[0], at[1]);
                w += p.length;
                su += p.length * u;
                sv += p.length * v;
                suu += p.length * u * u;
                suv += p.length * u * v;
                from = Math.min(from, u);
                to = Math.max(to, u);
            }
        }
        double spread = suu - su * su / w;
        double slope = spread < 1e-6 ? 0 : (suv - su * sv / w) / spread;
        double offset = (sv - slope * su) / w;
        return Segment.of(seed.x1 + seed.dx * from - seed.dy * (offset + slope * from),
                seed.y1 + seed.dy * from + seed.dx * (offset + slope * from),
                seed.x1 + seed.dx * to - seed.dy * (offset + slope * to),
                seed.y1 + seed.dy * to + seed.dx * (offset + slope * to));
    }

    /// How much of a side has an edge on it, and how much edge goes on beyond its ends, each as a share of its length.
    /// @return {covered, beyond}
    double[] covered(Segment side, double near) {
        int bins = 48;
        boolean[] on = new boolean[bins * 2];
        for (Segment piece : all) {
            if (on(side, piece, near)) {
                double a = side.along(piece.x1, piece.y1) / side.length;
                double b = side.along(piece.x2, piece.y2) / side.length;
                int first = (int) Math.max(0, Math.round((Math.min(a, b) + 0.5) * bins));
                int last = (int) Math.min(on.length, Math.round((Math.max(a, b) + 0.5) * bins));
                if (first < last) {
                    Arrays.fill(on, first, last, true);
                }
            }
        }
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < on.length; i++) {
            boolean within = i >= bins / 2 && i < bins / 2 + bins;
            inside += on[i] && within ? 1 : 0;
            // a little beyond a corner is still the corner
            outside += on[i] && (i < bins / 2 - 4 || i >= bins / 2 + bins + 4) && i > bins / 6 && i < on.length - bins / 6 ? 1 : 0;
        }
        return new double[] {(double) inside / bins, (double) outside / bins};
    }
}
