package dev.haetae.demo.puppet;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/// A flat thing of width x height pixels held up before the camera, and how the hand holds it.
/// @param zoom 1 shows it in its own size
record Held(double width, double height, double yaw, double pitch, double roll, double shiftX, double shiftY, double zoom) {
    private static final double FOCAL = 1000;

    /// From the thing's own pixels to the screen's.
    Mat onScreen() {
        Point[] own = {new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height)};
        Point[] seen = new Point[4];
        for (int i = 0; i < 4; i++) {
            seen[i] = seen(own[i].x - width / 2, own[i].y - height / 2);
        }
        MatOfPoint2f from = new MatOfPoint2f(own);
        MatOfPoint2f to = new MatOfPoint2f(seen);
        Mat out = Imgproc.getPerspectiveTransform(from, to);
        from.release();
        to.release();
        return out;
    }

    private Point seen(double x, double y) {
        double a = Math.toRadians(yaw);
        double b = Math.toRadians(pitch);
        double c = Math.toRadians(roll);
        double rx = x * Math.cos(c) - y * Math.sin(c);
        double ry = x * Math.sin(c) + y * Math.cos(c);
        double z = -rx * Math.sin(a);
        double distance = FOCAL / zoom - ry * Math.sin(b) - z * Math.cos(b);
        return new Point(Puppet.WIDTH / 2.0 + shiftX + rx * Math.cos(a) * FOCAL / distance,
                Puppet.HEIGHT / 2.0 + shiftY + (ry * Math.cos(b) - z * Math.sin(b)) * FOCAL / distance);
    }

    /// Row by row, nine numbers.
    static double[] numbers(Mat transform) {
        double[] numbers = new double[9];
        transform.get(0, 0, numbers);
        return numbers;
    }

    static double[] inverse(Mat transform) {
        Mat inverse = transform.inv();
        double[] numbers = numbers(inverse);
        inverse.release();
        return numbers;
    }

    static Mat scaled(Mat transform, double x, double y) {
        Mat out = new Mat();
        try (Mats mats = new Mats()) {
            Mat scale = mats.hold(Mat.eye(3, 3, CvType.CV_64F));
            scale.put(0, 0, x);
            scale.put(1, 1, y);
            Core.gemm(transform, scale, 1, mats.fresh(), 0, out);
        }
        return out;
    }
}
