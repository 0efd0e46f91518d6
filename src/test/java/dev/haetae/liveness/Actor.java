package dev.haetae.liveness;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A drawn head (or a flat print of it) that moves and is seen by a drawn camera; frames come at 25 a second unless said.
final class Actor {
    private static final double CAMERA = 900;

    private final boolean flat;
    private final List<double[]> head = head();
    private double seconds;

    double yaw;
    double pitch;
    double eyesClosed;
    boolean lidsHang = true;
    double wider;
    double lifted;
    double open;
    double nearer = 1;
    double fps = 25;
    double passiveLive = 0.95;
    double sameFace = 0.9;
    Traces traces = Traces.NONE;
    int faces = 1;
    double shift;

    Actor(boolean flat) {
        this.flat = flat;
    }

    Motion next() {
        long nanos = Math.round(seconds * 1e9);
        seconds += 1 / fps;
        if (faces == 0) {
            return new Motion(nanos, 0, new Region(0, 0, 0, 0), List.of(), List.of(), 0, 0, 0, 0, 0, Double.NaN, Traces.NONE);
        }
        List<Point> contour = IntStream.range(0, 68).mapToObj(i -> seen(expressed(i))).toList();
        List<Point> five = List.of(mean(contour, 37, 38, 40, 41), mean(contour, 43, 44, 46, 47), contour.get(30),
                contour.get(48), contour.get(54));
        double dx = five.get(1).x() - five.get(0).x();
        double dy = five.get(1).y() - five.get(0).y();
        double x = five.get(2).x() - (five.get(0).x() + five.get(1).x()) / 2;
        double y = five.get(2).y() - (five.get(0).y() + five.get(1).y()) / 2;
        double square = dx * dx + dy * dy;
        return new Motion(nanos, faces, new Region(500 + shift, 200, 250, 250), five, contour, (x * dx + y * dy) / square,
                (y * dx - x * dy) / square, eyesClosed, five.get(3).distance(five.get(4)) / Math.sqrt(square), passiveLive, sameFace, traces);
    }

    /// A smile widens the mouth and lifts its corners.
    void smile(double share) {
        wider = share;
        lifted = share / 3;
    }

    /// The head's point with lids and mouth as they are now.
    private double[] expressed(int i) {
        double[] point = head.get(i).clone();
        if (i >= 36 && i < 48) {
            point[1] *= lidsHang ? 1 - 0.8 * eyesClosed : 1;
        } else if (i >= 48) {
            boolean corner = i == 48 || i == 54 || i == 60 || i == 64;
            point[0] *= 1 + wider;
            point[1] += corner ? -100 * lifted : i > 64 || i > 54 && i < 60 ? 100 * open : 0;
        }
        return point;
    }

    private Point seen(double[] point) {
        double z = flat ? 0 : point[2];
        double turn = Math.toRadians(yaw);
        double nod = Math.toRadians(pitch);
        double x = point[0] * Math.cos(turn) + z * Math.sin(turn);
        double back = z * Math.cos(turn) - point[0] * Math.sin(turn);
        double y = point[1] * Math.cos(nod) + back * Math.sin(nod);
        double depth = back * Math.cos(nod) - point[1] * Math.sin(nod);
        double scale = nearer * CAMERA / (CAMERA - depth);
        return new Point(640 + shift + x * scale, 320 + y * scale);
    }

    private static Point mean(List<Point> points, int... indices) {
        double x = 0;
        double y = 0;
        for (int index : indices) {
            x += points.get(index).x() / indices.length;
            y += points.get(index).y() / indices.length;
        }
        return new Point(x, y);
    }

    /// 68 points in iBUG order, eye distance 100, z towards the camera.
    private static List<double[]> head() {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < 17; i++) { // jaw
            double angle = Math.PI * i / 16;
            points.add(new double[] {-90 * Math.cos(angle), 20 + 140 * Math.sin(angle), -30});
        }
        for (int side = -1; side <= 1; side += 2) { // brows
            for (int i = 0; i < 5; i++) {
                points.add(new double[] {side * 50 + 15 * (i - 2), -28 - 4 * (2 - Math.abs(i - 2)), 12});
            }
        }
        for (int i = 0; i < 4; i++) { // ridge and tip of the nose
            points.add(new double[] {0, 5 + 18 * i, 18 + 9 * i});
        }
        for (int i = 0; i < 5; i++) { // nostrils
            points.add(new double[] {9 * (i - 2), 68 + 2 * (2 - Math.abs(i - 2)), 22});
        }
        for (int side = -1; side <= 1; side += 2) { // eyes
            double[][] lids = {{-16, 0}, {-6, -6}, {6, -6}, {16, 0}, {6, 6}, {-6, 6}};
            for (double[] lid : lids) {
                points.add(new double[] {side * 50 + lid[0], lid[1], -4});
            }
        }
        for (int i = 0; i < 20; i++) { // lips, outer then inner
            double angle = i < 12 ? Math.PI + i * Math.PI / 6 : Math.PI + (i - 12) * Math.PI / 4;
            double reach = i < 12 ? 35 : 28;
            double lips = i < 12 ? 0.35 : 0.05;
            points.add(new double[] {reach * Math.cos(angle), 105 + reach * lips * Math.sin(angle), 12});
        }
        return points;
    }
}
