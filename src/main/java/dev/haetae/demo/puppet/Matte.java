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
final class Matte {
    private static final Scalar BODY = new Scalar(Imgproc.GC_FGD);
    private static final Scalar PERHAPS_BODY = new Scalar(Imgproc.GC_PR_FGD);
    private static final Scalar BACKDROP = new Scalar(Imgproc.GC_BGD);
    private static final int SMALLEST_HOLE = 400;

    private Matte() {}

    /// @return 255 where the person is, of the portrait's size
    static Mat of(Mat portrait, Anatomy anatomy) {
        double x = anatomy.eyesX() / Anatomy.SCALE;
        double y = anatomy.eyesY() / Anatomy.SCALE;
        double eyes = anatomy.eyeDistance() / Anatomy.SCALE;
        Mat labels = new Mat(portrait.size(), CvType.CV_8U, new Scalar(Imgproc.GC_PR_BGD));
        double right = portrait.cols();
        Imgproc.rectangle(labels, new Point(0, 0), new Point(right, Math.max(2, y - 2.05 * eyes)), BACKDROP, -1);
        Imgproc.rectangle(labels, new Point(0, 0), new Point(x - 1.95 * eyes, y + eyes), BACKDROP, -1);
        Imgproc.rectangle(labels, new Point(x + 1.95 * eyes, 0), new Point(right, y + eyes), BACKDROP, -1);
        ellipse(labels, x, y - 0.05 * eyes, 1.6 * eyes, 1.9 * eyes, PERHAPS_BODY);
        ellipse(labels, x, y + 0.25 * eyes, eyes, 1.45 * eyes, BODY);
        ellipse(labels, x, y - 0.9 * eyes, eyes, 0.6 * eyes, BODY);
        Anatomy.bodyOfDemoPortrait().forEach(p -> polygon(labels, p, BODY));
        Anatomy.backdropOfDemoPortrait().forEach(p -> polygon(labels, p, BACKDROP));
        Core.setRNGSeed(1); // GrabCut's clusters start by chance; the same person must come out each time
        Imgproc.grabCut(portrait, labels, new Rect(), new Mat(), new Mat(), 4, Imgproc.GC_INIT_WITH_MASK);
        Mat person = either(labels, BODY, PERHAPS_BODY);
        Mat disc = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(7, 7));
        Imgproc.morphologyEx(person, person, Imgproc.MORPH_CLOSE, disc);
        return withoutHoles(theOneAt(person, x, y));
    }

    private static Mat either(Mat labels, Scalar a, Scalar b) {
        Mat first = new Mat();
        Mat second = new Mat();
        Core.compare(labels, a, first, Core.CMP_EQ);
        Core.compare(labels, b, second, Core.CMP_EQ);
        Core.bitwise_or(first, second, first);
        return first;
    }

    private static Mat theOneAt(Mat person, double x, double y) {
        Mat parts = new Mat();
        Imgproc.connectedComponents(person, parts);
        Mat one = new Mat();
        Core.compare(parts, new Scalar(parts.get((int) y, (int) x)[0]), one, Core.CMP_EQ);
        return one;
    }

    private static Mat withoutHoles(Mat person) {
        Mat outside = new Mat();
        Core.bitwise_not(person, outside);
        Mat parts = new Mat();
        Mat sizes = new Mat();
        int count = Imgproc.connectedComponentsWithStats(outside, parts, sizes, new Mat());
        for (int i = 1; i < count; i++) {
            if (sizes.get(i, Imgproc.CC_STAT_AREA)[0] < SMALLEST_HOLE) {
                Mat hole = new Mat();
                Core.compare(parts, new Scalar(i), hole, Core.CMP_EQ);
                person.setTo(new Scalar(255), hole);
            }
        }
        return person;
    }

    private static void ellipse(Mat labels, double x, double y, double halfWidth, double halfHeight, Scalar label) {
        Imgproc.ellipse(labels, new Point(x, y), new Size(halfWidth, halfHeight), 0, 0, 360, label, -1);
    }

    private static void polygon(Mat labels, double[] xy, Scalar label) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        Imgproc.fillPoly(labels, List.of(new MatOfPoint(points.toArray(new Point[0]))), label);
    }
}
