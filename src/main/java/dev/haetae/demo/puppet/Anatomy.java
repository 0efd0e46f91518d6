package dev.haetae.demo.puppet;

import dev.haetae.frame.Point;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the parts of a face lie, in pixels of the texture. Lengths named "in eyes" are multiples of the eye distance,
/// measured from the middle between the eyes, downwards.
/// @param halfWidths of the head with its hair: {height in eyes, half width in eyes}, from top to bottom
/// @param chin height of the chin, in eyes
/// @param noseX of the tip, in eyes to the right of the picture
/// @param noseY height of the tip, in eyes
/// @param mouthHalf half the width of the mouth, in eyes
/// @param mouthY height of its corners, in eyes
/// @param grin how much the portrait smiles, 0 to 1
record Anatomy(double eyesX, double eyesY, double eyeDistance, double chin, double[][] halfWidths,
        Opening leftEye, Opening rightEye, Opening mouth,
        double noseX, double noseY, double mouthHalf, double mouthY, double grin) {

    /// How much larger than the portrait the demo portrait's texture is.
    static final double SCALE = 2.5;
    /// Where everybody's eyes stand in the texture, and how far apart: as the demo portrait's do.
    static final double EYES_X = 565.82;
    static final double EYES_Y = 256.44;
    static final double EYES = 108.48;
    /// 68 points in iBUG order.
    static final int POINTS = 68;
    /// Mouth width over eye distance of a face at rest, and of a broad smile.
    private static final double MOUTH_AT_REST = 0.80;
    private static final double MOUTH_SMILING = 1.0;
    private static final double[][] HAIR = {{-3, 1.75}, {-0.5, 1.75}, {0.5, 1.6}};

    /// The demo portrait: eyes, jaw and chin as the landmark network found them once (points 4 to 14 and 36 to 47), the
    /// edges of lids and lips set by hand, which is finer than 68 points are.
    static Anatomy ofDemoPortrait() {
        return new Anatomy(EYES_X, EYES_Y, EYES, 1.765,
                new double[][] {{-3, 1.75}, {-0.5, 1.75}, {0.5, 1.6}, {0.87, 1.047}, {1.134, 0.954}, {1.36, 0.781},
                        {1.547, 0.576}, {1.865, 0.75}, {9, 0.75}},
                new Opening(
                        Curve.through(481.9, 252.9, 488.6, 247.6, 499.2, 244.4, 511.2, 245.5, 523.2, 252.1, 534.1, 262),
                        Curve.through(481.9, 252.9, 491.3, 259.9, 501.9, 262.5, 513.9, 262.8, 525.9, 261.7, 534.1, 262)),
                new Opening(
                        Curve.through(591.7, 263.6, 597.8, 257.5, 607.1, 252.7, 619.1, 250.8, 632.4, 252.9, 646.5, 263.6),
                        Curve.through(591.7, 263.6, 599.1, 265.7, 609.8, 267.8, 620.4, 268.9, 632.4, 267.8, 646.5, 263.6)),
                new Opening(
                        Curve.through(509.6, 349.3, 519.2, 353.6, 529.9, 356.8, 545.9, 360.3, 560.5, 362.1, 575.1, 360.3,
                                591.1, 357.1, 607.1, 351.5, 617.8, 346.7),
                        Curve.through(509.6, 349.3, 517.9, 361, 528.5, 368.5, 545.9, 373.3, 560.5, 375.2, 576.5, 373.3,
                                593.8, 366.9, 608.4, 355.7, 617.8, 346.7)),
                0, 0.62, 0.5, 0.93, 1);
    }

    /// Outlines on the portrait that are surely body, and surely not: they guide the matte.
    static List<double[]> bodyOfDemoPortrait() {
        return List.of(new double[] {190, 178, 255, 180, 290, 215, 300, 240, 340, 275, 350, 310, 360, 350, 480, 400, 490, 500,
                300, 505, 60, 505, 35, 430, 55, 300, 80, 262, 115, 235, 130, 200});
    }

    static List<double[]> backdropOfDemoPortrait() {
        return List.of(
                new double[] {0, 0, 95, 0, 98, 205, 50, 232, 28, 262, 16, 330, 8, 400, 0, 400},
                new double[] {352, 0, 512, 0, 512, 380, 470, 360, 430, 345, 395, 340, 365, 345, 352, 330});
    }

    /// Anybody's, from 68 points (iBUG order) in pixels of the texture; the face is upright there.
    static Anatomy of(List<Point> contour) {
        Point right = middle(contour, 37, 38, 40, 41);
        Point left = middle(contour, 43, 44, 46, 47);
        double eyes = right.distance(left);
        double x = (right.x() + left.x()) / 2;
        double y = (right.y() + left.y()) / 2;
        double mouthWidth = contour.get(48).distance(contour.get(54)) / eyes;
        return new Anatomy(x, y, eyes, (contour.get(8).y() - y) / eyes, jaw(contour, y, eyes),
                lids(contour, eyes, new int[] {36, 37, 38, 39}, new int[] {36, 41, 40, 39}),
                lids(contour, eyes, new int[] {42, 43, 44, 45}, new int[] {42, 47, 46, 45}),
                new Opening(curve(contour, 0, 60, 61, 62, 63, 64), curve(contour, 0, 60, 67, 66, 65, 64)),
                (contour.get(30).x() - x) / eyes, (contour.get(30).y() - y) / eyes, mouthWidth / 2,
                ((contour.get(48).y() + contour.get(54).y()) / 2 - y) / eyes,
                Math.clamp((mouthWidth - MOUTH_AT_REST) / (MOUTH_SMILING - MOUTH_AT_REST), 0.0, 1.0));
    }

    private static double[][] jaw(List<Point> contour, double y, double eyes) {
        double[][] widths = Arrays.copyOf(HAIR, HAIR.length + 6);
        double before = HAIR[HAIR.length - 1][0];
        for (int i = 0; i < 4; i++) {
            Point a = contour.get(4 + i);
            Point b = contour.get(12 - i);
            double height = Math.max(before + 0.05, ((a.y() + b.y()) / 2 - y) / eyes);
            widths[HAIR.length + i] = new double[] {height, (b.x() - a.x()) / 2 / eyes};
            before = height;
        }
        widths[HAIR.length + 4] = new double[] {before + 0.3, 0.75};
        widths[HAIR.length + 5] = new double[] {9, 0.75};
        return widths;
    }

    /// The network's lids lie a little inside the eye's edge, its corners too: what stays uncovered there looks like an open eye.
    private static Opening lids(List<Point> contour, double eyes, int[] upper, int[] lower) {
        return new Opening(curve(contour, -0.015 * eyes, upper).longer(0.05 * eyes), curve(contour, 0.015 * eyes, lower).longer(0.05 * eyes));
    }

    /// @param outwards added to the height of all points but the corners
    private static Curve curve(List<Point> contour, double outwards, int... points) {
        double[] xy = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            Point p = contour.get(points[i]);
            boolean corner = i == 0 || i == points.length - 1;
            xy[2 * i] = i == 0 ? p.x() : Math.max(p.x(), xy[2 * i - 2] + 1); // a curve's x must rise
            xy[2 * i + 1] = p.y() + (corner ? 0 : outwards);
        }
        return Curve.through(xy);
    }

    static Point middle(List<Point> contour, int... points) {
        double x = 0;
        double y = 0;
        for (int p : points) {
            x += contour.get(p).x();
            y += contour.get(p).y();
        }
        return new Point(x / points.length, y / points.length);
    }

    /// Half width of the head at a height, both in eyes.
    double halfWidth(double height) {
        for (int i = 1; i < halfWidths.length; i++) {
            if (height <= halfWidths[i][0]) {
                double share = (height - halfWidths[i - 1][0]) / (halfWidths[i][0] - halfWidths[i - 1][0]);
                return halfWidths[i - 1][1] + share * (halfWidths[i][1] - halfWidths[i - 1][1]);
            }
        }
        return halfWidths[halfWidths.length - 1][1];
    }

    /// The same head with its lids and lips elsewhere, for a portrait that was warped.
    Anatomy moved(UnaryOperator<double[]> place) {
        double[] nose = place.apply(at(noseX, noseY));
        double[] corner = place.apply(at(mouthHalf, mouthY));
        double[] chinNow = place.apply(at(0, chin));
        return new Anatomy(eyesX, eyesY, eyeDistance, inEyes(chinNow[1] - eyesY), halfWidths,
                leftEye.moved(place), rightEye.moved(place), mouth.moved(place),
                inEyes(nose[0] - eyesX), inEyes(nose[1] - eyesY), inEyes(corner[0] - eyesX), inEyes(corner[1] - eyesY), grin);
    }

    private double[] at(double u, double v) {
        return new double[] {eyesX + u * eyeDistance, eyesY + v * eyeDistance};
    }

    private double inEyes(double pixels) {
        return pixels / eyeDistance;
    }
}
