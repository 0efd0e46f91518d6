package dev.haetae.engine.opencv;

import dev.haetae.engine.opencv.DocumentFinder.Found;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Four-cornered things by their contours: what differs in colour from the picture's border (glass, plain desk), and closed
/// edges.
final class ContourQuads {
    private static final double LEAST_AREA = 0.06;
    /// A document leaves some of the background to be seen; more is the picture's own frame.
    private static final double MOST_AREA = 0.97;

    private ContourQuads() {}

    static List<Found> of(Mat small) {
        Mat edges = edges(small);
        List<Found> found = new ArrayList<>();
        Mat mask = unlikeBorder(small);
        collect(mask, edges, found);
        Mat closed = new Mat();
        Imgproc.dilate(edges, closed, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        collect(closed, edges, found);
        Images.wipe(edges, mask, closed);
        return found;
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
        Arrays.stream(sides).forEach(Mat::release);
        Images.wipe(most);
        return difference;
    }

    private static void collect(Mat mask, Mat edges, List<Found> found) {
        double area = (double) mask.cols() * mask.rows();
        List<MatOfPoint> contours = new ArrayList<>();
        Mat levels = new Mat();
        Imgproc.findContours(mask, contours, levels, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        Mat near = new Mat();
        Imgproc.dilate(edges, near, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(5, 5)));
        for (MatOfPoint contour : contours) {
            MatOfPoint hull = hull(contour);
            double size = Imgproc.contourArea(hull) / area;
            if (size >= LEAST_AREA && size <= MOST_AREA) {
                quad(hull).map(rough -> CornerFit.refined(rough, contour)).filter(Quads::plausible).ifPresent(quad -> {
                    double support = support(near, quad);
                    double filled = Imgproc.contourArea(hull) / Quads.area(quad);
                    if (support > 0.5 && filled > 0.85) {
                        found.add(new Found(quad, Math.sqrt(size) * support * support * filled));
                    }
                });
            }
            contour.release();
        }
        near.release();
        levels.release();
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
                return Optional.of(Quads.ordered(Arrays.stream(simple.toArray()).map(p -> new Point(p.x, p.y)).toArray(Point[]::new)));
            }
        }
        return Optional.empty();
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
}
