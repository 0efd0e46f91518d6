package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds four-cornered things of a document's proportions: by what differs from the picture's border (glass, plain desk)
/// and by closed edges (busy background).
final class DocumentFinder {
    /// Longer side of the copy that is searched: previews need speed, stills precision.
    static final int QUICK = 360;
    static final int CAREFUL = 720;
    private static final double LEAST_AREA = 0.06;
    /// A document leaves some of the background to be seen; more is the picture's own frame.
    private static final double MOST_AREA = 0.97;
    /// ID-1 1.586, TD2 1.42, TD3 1.42, an open passport 0.7; seen in perspective.
    private static final double LEAST_ASPECT = 1.15;
    private static final double MOST_ASPECT = 1.95;

    /// @param score larger is likelier
    record Found(Quad quad, double score) {}

    private DocumentFinder() {}

    /// @param bgr the picture
    /// @return likeliest first, none within another, in pixels of the picture
    static List<Found> find(Mat bgr, int longest) {
        double zoom = Math.min(1, (double) longest / Math.max(bgr.cols(), bgr.rows()));
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size(), zoom, zoom, Imgproc.INTER_AREA);
        Imgproc.GaussianBlur(small, small, new Size(5, 5), 0);
        Mat edges = edges(small);
        List<Found> found = new ArrayList<>();
        Mat mask = unlikeBorder(small);
        collect(mask, edges, found);
        Mat closed = new Mat();
        Imgproc.dilate(edges, closed, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        collect(closed, edges, found);
        Images.wipe(small, edges, mask, closed);
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        List<Found> kept = new ArrayList<>();
        for (Found one : found) {
            if (kept.stream().noneMatch(other -> overlap(one.quad, other.quad))) {
                kept.add(one);
            }
        }
        return kept.stream().map(f -> new Found(scaled(f.quad, 1 / zoom), f.score)).toList();
    }

    private static Mat edges(Mat small) {
        Mat edges = new Mat();
        Mat grey = new Mat();
        Imgproc.cvtColor(small, grey, Imgproc.COLOR_BGR2GRAY);
        Imgproc.Canny(grey, edges, 20, 60);
        Images.wipe(grey);
        return edges;
    }

    /// What differs in colour from the median of the picture's border.
    private static Mat unlikeBorder(Mat small) {
        int band = Math.max(2, Math.min(small.cols(), small.rows()) / 50);
        Mat[] sides = {small.rowRange(0, band), small.rowRange(small.rows() - band, small.rows()),
            small.colRange(0, band), small.colRange(small.cols() - band, small.cols())};
        double[] middle = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            double[] means = new double[4];
            for (int i = 0; i < 4; i++) {
                means[i] = Core.mean(sides[i]).val[channel];
            }
            Arrays.sort(means);
            middle[channel] = (means[1] + means[2]) / 2;
        }
        Mat difference = new Mat();
        Core.absdiff(small, new Scalar(middle), difference);
        List<Mat> channels = new ArrayList<>();
        Core.split(difference, channels);
        Mat most = new Mat();
        Core.max(channels.get(0), channels.get(1), most);
        Core.max(most, channels.get(2), most);
        double otsu = Imgproc.threshold(most, difference, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
        Imgproc.threshold(most, difference, Math.clamp(otsu * 0.6, 12, 40), 255, Imgproc.THRESH_BINARY);
        Imgproc.morphologyEx(difference, difference, Imgproc.MORPH_CLOSE,
                Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9)));
        Imgproc.morphologyEx(difference, difference, Imgproc.MORPH_OPEN,
                Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(7, 7)));
        channels.forEach(Images::wipe);
        Images.wipe(most);
        return difference;
    }

    private static void collect(Mat mask, Mat edges, List<Found> found) {
        double area = (double) mask.cols() * mask.rows();
        List<MatOfPoint> contours = new ArrayList<>();
        Imgproc.findContours(mask.clone(), contours, new Mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        Mat near = new Mat();
        Imgproc.dilate(edges, near, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(5, 5)));
        for (MatOfPoint contour : contours) {
            MatOfPoint hull = hull(contour);
            double size = Imgproc.contourArea(hull) / area;
            if (size >= LEAST_AREA && size <= MOST_AREA) {
                quad(hull).map(rough -> CornerFit.refined(rough, contour)).filter(DocumentFinder::plausible).ifPresent(quad -> {
                    double support = support(near, quad);
                    double filled = Imgproc.contourArea(hull) / area(quad);
                    if (support > 0.5 && filled > 0.85) {
                        found.add(new Found(quad, Math.sqrt(size) * support * support * filled));
                    }
                });
            }
        }
        near.release();
    }

    private static MatOfPoint hull(MatOfPoint contour) {
        MatOfInt indices = new MatOfInt();
        Imgproc.convexHull(contour, indices);
        org.opencv.core.Point[] points = contour.toArray();
        return new MatOfPoint(Arrays.stream(indices.toArray()).mapToObj(i -> points[i])
                .toArray(org.opencv.core.Point[]::new));
    }

    /// Rounded corners and bent edges need a coarser look.
    private static Optional<Quad> quad(MatOfPoint hull) {
        MatOfPoint2f points = new MatOfPoint2f(hull.toArray());
        double round = Imgproc.arcLength(points, true);
        for (double coarse : new double[] {0.02, 0.035, 0.05, 0.07}) {
            MatOfPoint2f simple = new MatOfPoint2f();
            Imgproc.approxPolyDP(points, simple, coarse * round, true);
            if (simple.total() == 4) {
                return Optional.of(ordered(simple.toArray()));
            }
        }
        return Optional.empty();
    }

    /// Clockwise, beginning with the corner nearest the top left.
    private static Quad ordered(org.opencv.core.Point[] corners) {
        double cx = Arrays.stream(corners).mapToDouble(p -> p.x).average().orElseThrow();
        double cy = Arrays.stream(corners).mapToDouble(p -> p.y).average().orElseThrow();
        Arrays.sort(corners, Comparator.comparingDouble(p -> Math.atan2(p.y - cy, p.x - cx)));
        int first = 0;
        for (int i = 1; i < 4; i++) {
            first = corners[i].x + corners[i].y < corners[first].x + corners[first].y ? i : first;
        }
        Point[] p = new Point[4];
        for (int i = 0; i < 4; i++) {
            var corner = corners[(first + i) % 4];
            p[i] = new Point(corner.x, corner.y);
        }
        return new Quad(p[0], p[1], p[2], p[3]);
    }

    private static boolean plausible(Quad q) {
        double aspect = Math.max(q.width(), q.height()) / Math.max(1, Math.min(q.width(), q.height()));
        double upper = q.topLeft().distance(q.topRight()) / Math.max(1, q.bottomLeft().distance(q.bottomRight()));
        double left = q.topLeft().distance(q.bottomLeft()) / Math.max(1, q.topRight().distance(q.bottomRight()));
        return aspect >= LEAST_ASPECT && aspect <= MOST_ASPECT && upper > 0.6 && upper < 1.67 && left > 0.6 && left < 1.67;
    }

    /// Share of the quad's sides along which an edge runs.
    private static double support(Mat near, Quad q) {
        Point[] p = {q.topLeft(), q.topRight(), q.bottomRight(), q.bottomLeft()};
        int hits = 0;
        int all = 0;
        for (int side = 0; side < 4; side++) {
            Point a = p[side];
            Point b = p[(side + 1) % 4];
            int steps = (int) Math.max(8, a.distance(b) / 3);
            for (int i = 1; i < steps; i++) {
                int x = (int) Math.round(a.x() + (b.x() - a.x()) * i / steps);
                int y = (int) Math.round(a.y() + (b.y() - a.y()) * i / steps);
                if (x >= 0 && y >= 0 && x < near.cols() && y < near.rows()) {
                    all++;
                    hits += near.get(y, x)[0] > 0 ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) hits / all;
    }

    private static boolean overlap(Quad a, Quad b) {
        MatOfPoint2f shared = new MatOfPoint2f();
        double area = Imgproc.intersectConvexConvex(points(a), points(b), shared);
        return area > 0.2 * Math.min(area(a), area(b));
    }

    static MatOfPoint2f points(Quad q) {
        return new MatOfPoint2f(point(q.topLeft()), point(q.topRight()), point(q.bottomRight()), point(q.bottomLeft()));
    }

    private static org.opencv.core.Point point(Point p) {
        return new org.opencv.core.Point(p.x(), p.y());
    }

    static double area(Quad q) {
        return Imgproc.contourArea(points(q));
    }

    private static Quad scaled(Quad q, double by) {
        return new Quad(scaled(q.topLeft(), by), scaled(q.topRight(), by), scaled(q.bottomRight(), by),
                scaled(q.bottomLeft(), by));
    }

    private static Point scaled(Point p, double by) {
        return new Point(p.x() * by, p.y() * by);
    }

    static Mat perspective(Quad place, int width, int height) {
        var target = new MatOfPoint2f(new org.opencv.core.Point(0, 0), new org.opencv.core.Point(width, 0),
                new org.opencv.core.Point(width, height), new org.opencv.core.Point(0, height));
        return Imgproc.getPerspectiveTransform(points(place), target);
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
