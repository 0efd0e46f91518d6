package dev.haetae.engine.opencv;

import dev.haetae.document.mrz.MrzBlock;
import dev.haetae.document.mrz.MrzLineFinder;
import dev.haetae.document.mrz.Strip;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds MRZ lines in a picture as it lies and turned by a quarter; the reader tries each strip both ways up.
public final class OpenCvMrzLines implements MrzLineFinder {
    private static final int MOST_GROUPS = 4;
    private static final int GROUPS_A_SCALE = 3;
    /// Strip height and end margin, in line thicknesses.
    private static final double STRIP_SIDE = 0.3;
    private static final double STRIP_END = 1.2;
    private static final int NARROWEST = 448;
    private static final int WIDEST = 1400;

    @Override public void find(Frame picture, Predicate<MrzBlock> enough) {
        Mat colour = Images.view(picture);
        Mat grey = new Mat();
        Mat turned = new Mat();
        try {
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
            if (!search(grey, -1, enough)) {
                Core.rotate(grey, turned, Core.ROTATE_90_CLOCKWISE);
                search(turned, grey.rows(), enough);
            }
        } finally {
            colour.release();
            Images.wipe(grey, turned);
        }
    }

    /// @param unturnedHeight of the picture before it was turned clockwise, or -1
    private static boolean search(Mat grey, int unturnedHeight, Predicate<MrzBlock> enough) {
        for (List<LineBlob> group : groups(grey)) {
            Map<LineBlob, Strip> strips = new IdentityHashMap<>();
            try {
                for (List<LineBlob> lines : LineGroups.completed(tightened(grey, group))) {
                    List<Quad> places = lines.stream().map(line -> line.quad(0, 0))
                            .map(quad -> unturnedHeight < 0 ? quad : turnedBack(quad, unturnedHeight)).toList();
                    List<Strip> cut = lines.stream().map(line -> strips.computeIfAbsent(line, l -> strip(grey, l))).toList();
                    if (enough.test(new MrzBlock(cut, places))) {
                        return true;
                    }
                }
            } finally {
                strips.values().forEach(Strip::close);
            }
        }
        return false;
    }

    private static List<List<LineBlob>> groups(Mat grey) {
        List<LineGroups.Group> all = new ArrayList<>();
        for (int longest : new int[] {600, 900, 1300}) {
            all.addAll(LineGroups.of(LineBlobs.find(grey, longest, 55, 85)).stream().limit(GROUPS_A_SCALE).toList());
        }
        if (Math.max(grey.cols(), grey.rows()) > 1600) { // a document on the glass: lines a third as long as the picture
            all.addAll(LineGroups.of(LineBlobs.find(grey, 1800, 85, 120)).stream().limit(GROUPS_A_SCALE).toList());
        }
        all.sort(Comparator.comparingDouble(LineGroups.Group::score).reversed());
        List<List<LineBlob>> kept = new ArrayList<>();
        for (LineGroups.Group group : all) {
            if (kept.size() < MOST_GROUPS && kept.stream().noneMatch(other -> same(other, group.lines()))) {
                kept.add(group.lines());
            }
        }
        return kept;
    }

    private static boolean same(List<LineBlob> a, List<LineBlob> b) {
        LineBlob first = a.getFirst();
        LineBlob other = b.getFirst();
        return a.size() == b.size() && Math.abs(first.x() - other.x()) < first.thickness()
                && Math.abs(first.y() - other.y()) < first.thickness();
    }

    /// Centre and thickness of each line from the rows that really hold strokes.
    private static List<LineBlob> tightened(Mat grey, List<LineBlob> group) {
        List<LineBlob> lines = new ArrayList<>();
        for (LineBlob line : LineGroups.level(group)) {
            Mat wide = cut(grey, line, 0.6, STRIP_END);
            double[] profile = LineBlobs.rowProfile(wide);
            int rows = wide.rows();
            Images.wipe(wide);
            int peak = rows / 2;
            for (int row = rows / 2 - rows / 5; row < rows / 2 + rows / 5; row++) {
                peak = profile[row] > profile[peak] ? row : peak;
            }
            double least = Double.MAX_VALUE;
            for (double value : profile) {
                least = Math.min(least, value);
            }
            double threshold = profile[peak] * 0.35 + least * 0.2;
            int top = peak;
            int bottom = peak;
            while (top > 0 && profile[top] > threshold) {
                top--;
            }
            while (bottom < rows - 1 && profile[bottom] > threshold) {
                bottom++;
            }
            double whole = line.thickness() * 2.2;
            lines.add(line.movedAcross(((top + bottom) / 2.0 / rows - 0.5) * whole)
                    .thick(Math.max(3, (double) (bottom - top) / rows * whole)));
        }
        double height = LineGroups.median(lines);
        return lines.stream().map(line -> line.thick(height)).toList();
    }

    private static Strip strip(Mat grey, LineBlob line) {
        Mat cut = cut(grey, line, STRIP_SIDE, STRIP_END);
        int width = (int) Math.clamp(Math.round((double) cut.cols() * Strip.HEIGHT / cut.rows() / 4) * 4, NARROWEST, WIDEST);
        Mat scaled = new Mat();
        Imgproc.resize(cut, scaled, new Size(width, Strip.HEIGHT), 0, 0,
                cut.rows() > Strip.HEIGHT ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
        byte[] pixels = new byte[width * Strip.HEIGHT];
        scaled.get(0, 0, pixels);
        Images.wipe(cut, scaled);
        return new Strip(pixels);
    }

    /// The line cut out and levelled, at least 24 pixels high.
    /// @param side, end margins in thicknesses
    private static Mat cut(Mat grey, LineBlob line, double side, double end) {
        double h = line.thickness();
        double zoom = Math.max(1, 24 / (h * (1 + 2 * side)));
        int width = Math.max(8, (int) ((line.length() + 2 * end * h) * zoom));
        int height = Math.max(8, (int) (h * (1 + 2 * side) * zoom));
        double c = Math.cos(line.angle()) / zoom;
        double s = Math.sin(line.angle()) / zoom;
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(0, 0, c, -s, line.x() - (c * width - s * height) / 2, s, c, line.y() - (s * width + c * height) / 2);
        Mat out = new Mat();
        Imgproc.warpAffine(grey, out, map, new Size(width, height), Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_REPLICATE);
        return out;
    }

    private static Quad turnedBack(Quad q, int height) {
        return new Quad(turnedBack(q.topLeft(), height), turnedBack(q.topRight(), height),
                turnedBack(q.bottomRight(), height), turnedBack(q.bottomLeft(), height));
    }

    private static Point turnedBack(Point p, int height) {
        return new Point(p.y(), height - 1 - p.x());
    }
}
