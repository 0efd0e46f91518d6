package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// The ground about a page: its colours are those on two sides or more. What stands on one side only and goes on into the page
/// is a finger; where the page shows the ground's colours it is torn or holed.
final class Rim implements AutoCloseable {
    private static final int LEVELS = 16;
    private static final double LEAST_OF_A_SIDE = 0.012;
    /// Along a side, as shares of the page's width: a fingertip, and more than a hand.
    private static final double NARROWEST = 0.05;
    private static final double WIDEST = 0.5;
    private static final double SAME_COLOUR = 26;
    private static final double LEAST_HOLE = 0.0009;
    private static final double LEAST_TEAR = 0.006;
    private static final double MOST_MISSING = 0.2;
    private static final double ROUND = 0.7;

    private final Mat framed;
    private final int margin;
    private final int marginDown;
    private final boolean[] ground = new boolean[LEVELS * LEVELS * LEVELS];
    private final byte[] bgr;

    private Rim(Mat framed, double share) {
        this.framed = framed;
        this.margin = (int) Math.round(framed.cols() * share);
        this.marginDown = (int) Math.round(framed.rows() * share);
        this.bgr = new byte[(int) framed.total() * 3];
        framed.get(0, 0, bgr);
        learn();
    }

    /// @param framed the page straightened with ground about it; must stay open
    /// @param share of the ground on each side
    static Rim of(Mat framed, double share) {
        return new Rim(framed, share);
    }

    private int bin(int x, int y) {
        int at = 3 * (y * framed.cols() + x);
        return (bgr[at] & 255) / LEVELS * LEVELS * LEVELS + (bgr[at + 1] & 255) / LEVELS * LEVELS + (bgr[at + 2] & 255) / LEVELS;
    }

    private void learn() {
        int[][] counts = new int[4][ground.length];
        int[] all = new int[4];
        int w = framed.cols();
        int h = framed.rows();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                // the inner third of the ground may be shadow or the page itself
                int side = y < marginDown * 2 / 3 ? 0 : y >= h - marginDown * 2 / 3 ? 1 : x < margin * 2 / 3 ? 2
                        : x >= w - margin * 2 / 3 ? 3 : -1;
                if (side >= 0) {
                    counts[side][bin(x, y)]++;
                    all[side]++;
                }
            }
        }
        boolean[] seen = new boolean[ground.length];
        for (int bin = 0; bin < ground.length; bin++) {
            int sides = 0;
            for (int side = 0; side < 4; side++) {
                sides += counts[side][bin] > LEAST_OF_A_SIDE * all[side] ? 1 : 0;
            }
            seen[bin] = sides >= 2;
        }
        for (int b = 0; b < LEVELS; b++) { // neighbouring levels are the same thing in other light
            for (int g = 0; g < LEVELS; g++) {
                for (int r = 0; r < LEVELS; r++) {
                    if (seen[b * LEVELS * LEVELS + g * LEVELS + r]) {
                        for (int k = 0; k < 27; k++) {
                            int nb = b + k / 9 - 1;
                            int ng = g + k / 3 % 3 - 1;
                            int nr = r + k % 3 - 1;
                            if (nb >= 0 && ng >= 0 && nr >= 0 && nb < LEVELS && ng < LEVELS && nr < LEVELS) {
                                ground[nb * LEVELS * LEVELS + ng * LEVELS + nr] = true;
                            }
                        }
                    }
                }
            }
        }
    }

    /// @return in pixels of the framed page
    Optional<Region> reachingIn() {
        int w = framed.cols();
        int h = framed.rows();
        for (int side = 0; side < 4; side++) {
            boolean upright = side >= 2;
            int length = upright ? h : w;
            boolean[] foreign = new boolean[length];
            for (int i = 0; i < length; i++) {
                int not = 0;
                int all = 0;
                int depth = upright ? margin : marginDown;
                for (int d = 1; d < depth * 0.8; d++) {
                    not += ground[at(side, i, d)] ? 0 : 1;
                    all++;
                }
                foreign[i] = not > 0.8 * all;
            }
            Optional<Region> run = run(side, foreign, upright ? marginDown : margin);
            if (run.isPresent()) {
                return run;
            }
        }
        return Optional.empty();
    }

    /// Bin of the pixel that stands so far along a side and so deep in from the framed page's edge.
    private int at(int side, int along, int depth) {
        return switch (side) {
            case 0 -> bin(along, depth);
            case 1 -> bin(along, framed.rows() - 1 - depth);
            case 2 -> bin(depth, along);
            default -> bin(framed.cols() - 1 - depth, along);
        };
    }

    private Optional<Region> run(int side, boolean[] foreign, int corner) {
        int from = -1;
        for (int i = corner / 2; i <= foreign.length - corner / 2; i++) {
            boolean on = i < foreign.length - corner / 2 && foreign[i];
            if (on && from < 0) {
                from = i;
            } else if (!on && from >= 0) {
                double width = (double) (i - from) / framed.cols();
                if (width > NARROWEST && width < WIDEST && goesOn(side, from, i)) {
                    return Optional.of(place(side, from, i));
                }
                from = -1;
            }
        }
        return Optional.empty();
    }

    /// The same colour outside and inside of the page's edge.
    private boolean goesOn(int side, int from, int to) {
        int depth = side >= 2 ? margin : marginDown;
        int quarter = (to - from) / 4;
        double[] out = mean(side, from + quarter, to - quarter, depth / 4, depth * 3 / 4);
        double[] in = mean(side, from + quarter, to - quarter, depth * 5 / 4, depth * 7 / 4);
        return Math.max(Math.abs(out[0] - in[0]), Math.max(Math.abs(out[1] - in[1]), Math.abs(out[2] - in[2]))) < SAME_COLOUR;
    }

    private double[] mean(int side, int from, int to, int near, int far) {
        Region at = switch (side) {
            case 0 -> new Region(from, near, to - from, far - near);
            case 1 -> new Region(from, framed.rows() - far, to - from, far - near);
            case 2 -> new Region(near, from, far - near, to - from);
            default -> new Region(framed.cols() - far, from, far - near, to - from);
        };
        Mat part = framed.submat((int) at.y(), (int) (at.y() + Math.max(1, at.height())), (int) at.x(),
                (int) (at.x() + Math.max(1, at.width())));
        double[] mean = Core.mean(part).val;
        part.release();
        return mean;
    }

    private Region place(int side, int from, int to) {
        int reach = to - from;
        return switch (side) {
            case 0 -> new Region(from, 0, reach, marginDown + reach);
            case 1 -> new Region(from, framed.rows() - marginDown - reach, reach, marginDown + reach);
            case 2 -> new Region(0, from, margin + reach, reach);
            default -> new Region(framed.cols() - margin - reach, from, margin + reach, reach);
        };
    }

    /// @return in pixels of the framed page
    Optional<Region> shownThrough() {
        int w = framed.cols() - 2 * margin;
        int h = framed.rows() - 2 * marginDown;
        byte[] mask = new byte[w * h];
        int missing = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (ground[bin(x + margin, y + marginDown)]) {
                    mask[y * w + x] = (byte) 255;
                    missing++;
                }
            }
        }
        if (missing > MOST_MISSING * w * h) {
            return Optional.empty(); // a page of the ground's own colours
        }
        Mat bare = new Mat(h, w, CvType.CV_8UC1);
        bare.put(0, 0, mask);
        Imgproc.morphologyEx(bare, bare, Imgproc.MORPH_OPEN, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(7, 7)));
        List<MatOfPoint> contours = new ArrayList<>();
        Imgproc.findContours(bare, contours, new Mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
        bare.release();
        for (MatOfPoint contour : contours) {
            double area = Imgproc.contourArea(contour) / ((double) w * h);
            var box = Imgproc.boundingRect(contour);
            boolean atX = box.x < 3 || box.x + box.width > w - 3;
            boolean atY = box.y < 3 || box.y + box.height > h - 3;
            boolean torn = atX && atY && area > LEAST_TEAR;
            if (torn || !atX && !atY && area > LEAST_HOLE && round(contour)) {
                return Optional.of(new Region(box.x + margin, box.y + marginDown, box.width, box.height));
            }
        }
        return Optional.empty();
    }

    private static boolean round(MatOfPoint contour) {
        float[] radius = new float[1];
        Imgproc.minEnclosingCircle(new MatOfPoint2f(contour.toArray()), new org.opencv.core.Point(), radius);
        return Imgproc.contourArea(contour) > ROUND * Math.PI * radius[0] * radius[0];
    }

    @Override public void close() {
        Arrays.fill(bgr, (byte) 0);
    }
}
