package dev.haetae.engine.opencv;

import dev.haetae.document.mrz.MrzBlock;
import dev.haetae.document.mrz.MrzLineFinder;
import dev.haetae.document.mrz.Strip;
import dev.haetae.engine.opencv.LineBlobs.Strokes;
import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds MRZ lines in a picture; the reader tries each strip both ways up.
public final class OpenCvMrzLines implements MrzLineFinder {
    private static final int MOST_GROUPS = 9;
    private static final int GROUPS_A_LOOK = 6;
    /// Finer than this no line is looked for; strips are cut from the picture itself.
    private static final int FINEST = 2400;

    /// One way of looking: the longer side scaled to so many pixels, glyphs of a pitch of so many to the longer side, lines of
    /// at least such a share of it.
    private record Look(Strokes kind, int longest, double leastLength, int... pitches) {
        Look(int longest, double leastLength, int... pitches) {
            this(Strokes.PLAIN, longest, leastLength, pitches);
        }
    }

    private static final List<Look> NEAR = List.of(new Look(600, 0.2, 55, 85), new Look(900, 0.2, 55, 85),
            new Look(1300, 0.2, 55, 85), new Look(Strokes.FAINT, 600, 0.2, 55, 85), new Look(Strokes.AMID, 900, 0.2, 85));
    /// A document on the glass: lines a third as long as the picture.
    private static final Look FAR = new Look(1800, 0.2, 85, 120);
    private static final int LARGE = 1600;
    /// Lines among other print, and those of a document that lies far away.
    private static final List<Look> FINE = List.of(new Look(900, 0.2, 120), new Look(1300, 0.1, 120, 220),
            new Look(Strokes.FAINT, 900, 0.2, 55, 85), new Look(Strokes.FAINT, 1800, 0.1, 170));
    private static final List<Look> ASKEW = List.of(new Look(900, 0.2, 55, 85));

    @Override public void find(Frame picture, Reach reach, Predicate<MrzBlock> enough) {
        Mat colour = Images.view(picture);
        Mat grey = new Mat();
        Mat small = new Mat();
        try {
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
            List<Look> near = new ArrayList<>(NEAR);
            if (Math.max(grey.cols(), grey.rows()) > LARGE) {
                near.add(FAR);
            }
            double shrink = Math.min(1, (double) FINEST / Math.max(grey.cols(), grey.rows()));
            Imgproc.resize(grey, small, new Size(), shrink, shrink, Imgproc.INTER_AREA);
            try (var search = new Search(grey, small, new HashMap<>(), enough)) {
                switch (reach) {
                    case LEVEL -> search.finds(near, 0, 90);
                    case REST -> {
                        if (!search.finds(FINE, 0, 90)) {
                            search.finds(ASKEW, 45, 135);
                        }
                    }
                }
            }
        } finally {
            colour.release();
            Images.wipe(grey, small);
        }
    }

    /// @param small what lines are looked for in; they are cut from `grey`
    /// @param levels the same at the scale of each look: scaling costs more than looking, turning little
    private record Search(Mat grey, Mat small, Map<Double, Mat> levels, Predicate<MrzBlock> enough) implements AutoCloseable {

        boolean finds(List<Look> looks, int... angles) {
            for (int angle : angles) {
                for (List<LineBlob> group : groups(looks, angle)) {
                    if (stops(group)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean stops(List<LineBlob> group) {
            Map<LineBlob, Strip> strips = new IdentityHashMap<>();
            try {
                for (List<LineBlob> lines : LineGroups.completed(LineCut.tightened(grey, group))) {
                    List<Strip> cut = lines.stream().map(line -> strips.computeIfAbsent(line, l -> LineCut.strip(grey, l))).toList();
                    if (enough.test(new MrzBlock(cut, lines.stream().map(line -> line.quad(0, 0)).toList()))) {
                        return true;
                    }
                }
                return false;
            } finally {
                strips.values().forEach(Strip::close);
            }
        }

        /// Likeliest first, in pixels of `grey`, their angles as they lie there.
        private List<List<LineBlob>> groups(List<Look> looks, int angle) {
            List<LineGroups.Group> all = new ArrayList<>();
            for (Look look : looks) {
                double zoom = look.longest / (angle % 90 == 0 ? Math.max(small.cols(), small.rows())
                        : Math.hypot(small.cols(), small.rows()));
                Mat turned = turned(levels.computeIfAbsent(zoom, z -> LineBlobs.scaled(small, z)), angle);
                List<LineBlob> lines = LineBlobs.find(turned, look.kind, look.longest, look.leastLength, look.pitches).stream()
                        .map(line -> line.scaled(1 / zoom)).toList();
                Images.wipe(turned);
                all.addAll(LineGroups.distinct(LineGroups.of(lines), GROUPS_A_LOOK));
            }
            Mat map = turning(small, angle);
            double[] back = inverse(map);
            map.release();
            double larger = (double) grey.cols() / small.cols();
            return LineGroups.distinct(all, MOST_GROUPS).stream().map(group -> group.lines().stream()
                    .map(line -> turnedBack(line, back, angle).scaled(larger)).toList()).toList();
        }

        @Override public void close() {
            levels.values().forEach(Images::wipe);
        }
    }

    private static Mat turned(Mat level, int angle) {
        Mat turned = new Mat();
        if (angle == 0) {
            level.copyTo(turned);
        } else if (angle == 90) {
            Core.rotate(level, turned, Core.ROTATE_90_CLOCKWISE);
        } else {
            Mat map = turning(level, angle);
            double size = Math.hypot(level.cols(), level.rows());
            Imgproc.warpAffine(level, turned, map, new Size(size, size), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, Scalar.all(0));
            map.release();
        }
        return turned;
    }

    /// Clockwise; a quarter as [Core#rotate] does it, another angle into a square that holds the picture.
    private static Mat turning(Mat level, int degrees) {
        double a = Math.toRadians(degrees);
        double c = Math.cos(a);
        double s = Math.sin(a);
        double size = Math.hypot(level.cols(), level.rows());
        double width = degrees == 0 ? level.cols() : degrees == 90 ? level.rows() : size;
        double height = degrees == 0 ? level.rows() : degrees == 90 ? level.cols() : size;
        double x = (level.cols() - 1) / 2.0;
        double y = (level.rows() - 1) / 2.0;
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(0, 0, c, -s, (width - 1) / 2 - c * x + s * y, s, c, (height - 1) / 2 - s * x - c * y);
        return map;
    }

    private static double[] inverse(Mat map) {
        Mat inverse = new Mat();
        Imgproc.invertAffineTransform(map, inverse);
        double[] values = new double[6];
        inverse.get(0, 0, values);
        inverse.release();
        return values;
    }

    private static LineBlob turnedBack(LineBlob line, double[] back, int degrees) {
        return new LineBlob(back[0] * line.x() + back[1] * line.y() + back[2], back[3] * line.x() + back[4] * line.y() + back[5],
                line.length(), line.thickness(), line.angle() - Math.toRadians(degrees), line.fill());
    }
}
