package dev.haetae.demo.puppet;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Cuts the person out of the portrait: GrabCut, seeded with what is surely head, surely body and surely backdrop.
/// Lengths in eyes; everything is drawn in pixels of a picture in which the eyes stand at (x, y).
final class Matte {
    private static final Scalar BODY = new Scalar(Imgproc.GC_FGD);
    private static final Scalar PERHAPS_BODY = new Scalar(Imgproc.GC_PR_FGD);
    private static final Scalar BACKDROP = new Scalar(Imgproc.GC_BGD);
    private static final int SMALLEST_HOLE = 400;

    private final Mat labels;
    private final double x;
    private final double y;
    private final double eyes;

    private Matte(Mat labels, double x, double y, double eyes) {
        this.labels = labels;
        this.x = x;
        this.y = y;
        this.eyes = eyes;
    }

    /// @return 255 where the person is, of the portrait's size; the caller releases it
    static Mat ofDemoPortrait(Mat portrait, Anatomy anatomy) {
        try (Mats mats = new Mats()) {
            Mat labels = mats.hold(new Mat(portrait.size(), CvType.CV_8U, new Scalar(Imgproc.GC_PR_BGD)));
            var matte = new Matte(labels, anatomy.eyesX() / Anatomy.SCALE, anatomy.eyesY() / Anatomy.SCALE,
                    anatomy.eyeDistance() / Anatomy.SCALE);
            matte.beside(2.05, 1.95);
            matte.ellipse(0, -0.05, 1.6, 1.9, PERHAPS_BODY);
            matte.ellipse(0, 0.25, 1, 1.45, BODY);
            matte.ellipse(0, -0.9, 1, 0.6, BODY);
            Anatomy.bodyOfDemoPortrait().forEach(p -> matte.polygon(p, BODY));
            Anatomy.backdropOfDemoPortrait().forEach(p -> matte.polygon(p, BACKDROP));
            return matte.cut(portrait, 4, 7);
        }
    }

    /// Anybody: the head from the anatomy, the body guessed.
    /// @param scale texture pixels in one of the portrait's
    /// @return 255 where the person is, of the portrait's size; the caller releases it
    static Mat of(Mat portrait, Anatomy anatomy, double scale, Point corner) {
        try (Mats mats = new Mats()) {
            Mat labels = mats.hold(new Mat(portrait.size(), CvType.CV_8U, new Scalar(Imgproc.GC_PR_BGD)));
            var matte = new Matte(labels, anatomy.eyesX() / scale - corner.x, anatomy.eyesY() / scale - corner.y,
                    anatomy.eyeDistance() / scale);
            double chin = anatomy.chin();
            matte.shape(Torso.outline(chin, 0.35), PERHAPS_BODY);
            matte.ellipse(0, -0.05, 1.6, 1.9, PERHAPS_BODY);
            matte.beside(2.25, 2.0);
            matte.ellipse(0, (chin - 1.25) / 2, 0.97, (chin + 1.1) / 2, BODY);
            matte.ellipse(0, -0.85, 0.9, 0.6, BODY);
            matte.shape(Torso.core(chin), BODY);
            return matte.cut(portrait, 3, 5);
        }
    }

    private void beside(double above, double aside) {
        double right = labels.cols();
        Imgproc.rectangle(labels, new Point(0, 0), new Point(right, Math.max(2, y - above * eyes)), BACKDROP, -1);
        Imgproc.rectangle(labels, new Point(0, 0), new Point(x - aside * eyes, y + eyes), BACKDROP, -1);
        Imgproc.rectangle(labels, new Point(x + aside * eyes, 0), new Point(right, y + eyes), BACKDROP, -1);
    }

    private Mat cut(Mat portrait, int rounds, int disc) {
        Core.setRNGSeed(1); // GrabCut's clusters start by chance; the same person must come out each time
        try (Mats mats = new Mats()) {
            Imgproc.grabCut(portrait, labels, new Rect(), mats.fresh(), mats.fresh(), rounds, Imgproc.GC_INIT_WITH_MASK);
            Mat person = mats.fresh();
            Mat second = mats.fresh();
            Core.compare(labels, BODY, person, Core.CMP_EQ);
            Core.compare(labels, PERHAPS_BODY, second, Core.CMP_EQ);
            Core.bitwise_or(person, second, person);
            Mat round = mats.hold(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(disc, disc)));
            Imgproc.morphologyEx(person, person, Imgproc.MORPH_CLOSE, round);
            return withoutHoles(theOneAt(person));
        }
    }

    private Mat theOneAt(Mat person) {
        Mat one = new Mat();
        try (Mats mats = new Mats()) {
            Mat parts = mats.fresh();
            Imgproc.connectedComponents(person, parts);
            Core.compare(parts, new Scalar(parts.get((int) y, (int) x)[0]), one, Core.CMP_EQ);
        }
        return one;
    }

    private static Mat withoutHoles(Mat person) {
        try (Mats mats = new Mats()) {
            Mat outside = mats.fresh();
            Core.bitwise_not(person, outside);
            Mat parts = mats.fresh();
            Mat sizes = mats.fresh();
            Mat hole = mats.fresh();
            int count = Imgproc.connectedComponentsWithStats(outside, parts, sizes, mats.fresh());
            for (int i = 1; i < count; i++) {
                if (sizes.get(i, Imgproc.CC_STAT_AREA)[0] < SMALLEST_HOLE) {
                    Core.compare(parts, new Scalar(i), hole, Core.CMP_EQ);
                    person.setTo(new Scalar(255), hole).release();
                }
            }
        }
        return person;
    }

    private void ellipse(double u, double v, double halfWidth, double halfHeight, Scalar label) {
        Imgproc.ellipse(labels, new Point(x + u * eyes, y + v * eyes), new Size(halfWidth * eyes, halfHeight * eyes),
                0, 0, 360, label, -1);
    }

    private void shape(double[] uv, Scalar label) {
        double[] xy = new double[uv.length];
        for (int i = 0; i < uv.length; i++) {
            xy[i] = (i % 2 == 0 ? x : y) + uv[i] * eyes;
        }
        polygon(xy, label);
    }

    private void polygon(double[] xy, Scalar label) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        try (Mats mats = new Mats()) {
            Imgproc.fillPoly(labels, List.of(mats.hold(new MatOfPoint(points.toArray(new Point[0])))), label);
        }
    }
}
