package dev.haetae.engine.opencv;

import dev.haetae.engine.opencv.Segments.Line;
import dev.haetae.engine.opencv.Segments.Segment;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Four lines of a picture that could be a document's sides: two nearly parallel, two across them.
final class LineQuads {
    private static final double PARALLEL = Math.sin(Math.toRadians(16));
    private static final double ACROSS = Math.sin(Math.toRadians(62));
    private static final double LEAST_HEIGHT = 0.14;
    /// How far a corner may stand outside of the picture, as a share of its longer side.
    private static final double OUTSIDE = 0.02;
    private static final int MOST = 60;

    private record Rough(Quad quad, double score) {}

    private LineQuads() {}

    /// @return likeliest first by the lines alone, at most 60
    static List<Quad> of(List<Line> lines, int width, int height) {
        double longest = Math.max(width, height);
        List<Line[]> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Segment a = lines.get(i).at();
                Segment b = lines.get(j).at();
                double apart = Math.min(Math.abs(a.distance((b.x1() + b.x2()) / 2, (b.y1() + b.y2()) / 2)),
                        Math.abs(b.distance((a.x1() + a.x2()) / 2, (a.y1() + a.y2()) / 2)));
                if (Math.abs(a.cross(b)) < PARALLEL && apart > LEAST_HEIGHT * longest) {
                    pairs.add(new Line[] {lines.get(i), lines.get(j)});
                }
            }
        }
        List<Rough> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                Line[] one = pairs.get(i);
                Line[] two = pairs.get(j);
                if (Math.abs(one[0].at().cross(two[0].at())) > ACROSS) {
                    rough(one, two, width, height, longest, found);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Rough::score).reversed());
        return found.stream().limit(MOST).map(Rough::quad).toList();
    }

    private static void rough(Line[] one, Line[] two, int width, int height, double longest, List<Rough> found) {
        Segment[] sides = {one[0].at(), two[0].at(), one[1].at(), two[1].at()};
        double contrast = (one[0].contrast() + two[0].contrast() + one[1].contrast() + two[1].contrast()) / 4;
        Point[] corners = new Point[4];
        double slack = OUTSIDE * longest;
        for (int i = 0; i < 4; i++) {
            corners[i] = meet(sides[(i + 3) % 4], sides[i]);
            if (corners[i].x() < -slack || corners[i].y() < -slack || corners[i].x() > width + slack || corners[i].y() > height + slack) {
                return;
            }
        }
        double least = 1;
        double sum = 0;
        double round = 0;
        for (int i = 0; i < 4; i++) {
            Segment side = Segment.of(corners[i].x(), corners[i].y(), corners[(i + 1) % 4].x(), corners[(i + 1) % 4].y());
            double a = side.along(sides[i].x1(), sides[i].y1());
            double b = side.along(sides[i].x2(), sides[i].y2());
            double on = Math.max(0, Math.min(side.length(), Math.max(a, b)) - Math.max(0, Math.min(a, b)));
            double out = Math.max(0, Math.abs(b - a) - on) / side.length();
            double share = Math.max(0, on / side.length() - 0.4 * Math.min(1, out));
            least = Math.min(least, share);
            sum += share;
            round += side.length();
        }
        if (least < 0.2 || sum < 2) {
            return;
        }
        Quad quad = Quads.ordered(corners);
        if (Quads.plausible(quad)) {
            found.add(new Rough(quad, sum * Math.sqrt(least) * Math.sqrt(round / longest) * (0.1 + contrast)));
        }
    }

    private static Point meet(Segment a, Segment b) {
        double cross = a.cross(b);
        double t = ((b.x1() - a.x1()) * b.dy() - (b.y1() - a.y1()) * b.dx()) / cross;
        return new Point(a.x1() + t * a.dx(), a.y1() + t * a.dy());
    }
}
