package dev.haetae.evaluate.optics;

import dev.haetae.demo.damage.Damaging;
import dev.haetae.demo.damage.Desk;
import dev.haetae.demo.damage.Scene;
import dev.haetae.demo.damage.Things;
import dev.haetae.document.DocumentOptics;
import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// One document on one desk, and how well its outline was found.
/// @param overlap of the first outline with the true one: intersection over union, 0 to 1
/// @param best of all outlines that were given
record OutlineTrial(Desk desk, Setting setting, long seed, double overlap, double best, double millis, byte[] jpeg) {
    /// What makes it harder than the desk does.
    enum Setting { ALONE, HAND, NEAR_THE_EDGE }

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final double ROUND = 0.03;

    static OutlineTrial run(DocumentOptics optics, Base base, Desk desk, Setting setting, long seed) {
        Random dice = new Random(new SplittableRandom(seed).nextLong());
        try (Composed composed = composed(base, desk, setting, dice)) {
            long began = System.nanoTime();
            List<Quad> outlines = optics.outlines(composed.picture);
            double millis = (System.nanoTime() - began) / 1e6;
            double first = outlines.isEmpty() ? 0 : overlap(outlines.getFirst(), composed.place);
            double best = outlines.stream().mapToDouble(q -> overlap(q, composed.place)).max().orElse(0);
            Mat drawn = Damaging.view(composed.picture);
            outlines.stream().limit(2).forEach(q -> Stream.of(0, 1, 2, 3).forEach(i -> Imgproc.line(drawn, corner(q, i),
                    corner(q, (i + 1) % 4), new org.opencv.core.Scalar(0, 0, q == outlines.getFirst() ? 255 : 128), 4)));
            return new OutlineTrial(desk, setting, seed, first, best, millis, Damaging.jpeg(drawn, 60));
        }
    }

    private record Composed(Frame picture, Quad place) implements AutoCloseable {
        @Override public void close() {
            picture.close();
        }
    }

    private static Composed composed(Base base, Desk desk, Setting setting, Random dice) {
        Mat ground = desk.draw(WIDTH, HEIGHT, dice);
        Mat page = Damaging.view(base.picture());
        double aspect = (double) page.cols() / page.rows();
        double degrees = dice.nextInt(4) == 0 ? dice.nextDouble() * 360 : dice.nextDouble() * 30 - 15;
        double wide = Math.abs(Math.cos(Math.toRadians(degrees))) + Math.abs(Math.sin(Math.toRadians(degrees))) / aspect;
        double share = Math.min(0.82, (0.4 + 0.4 * dice.nextDouble()) / wide);
        Quad place = Scene.lying(WIDTH, HEIGHT, aspect, share, degrees, 0.1 * dice.nextDouble(), dice);
        if (setting == Setting.NEAR_THE_EDGE) {
            double left = Stream.of(0, 1, 2, 3).mapToDouble(i -> corner(place, i).x).min().orElseThrow();
            return finished(page, ground, moved(place, 6 + dice.nextInt(10) - left), setting, dice);
        }
        return finished(page, ground, place, setting, dice);
    }

    private static Composed finished(Mat page, Mat ground, Quad place, Setting setting, Random dice) {
        Mat picture = Scene.of(page, ground, place, ROUND).picture();
        if (setting == Setting.HAND) {
            Point from = middle(corner(place, 0), corner(place, 3), 0.3 + 0.4 * dice.nextDouble());
            Point inner = middle(corner(place, 1), corner(place, 2), 0.5);
            double thick = place.width() * 0.17;
            Things.finger(picture, along(from, inner, -1.5), along(from, inner, 0.03 + 0.05 * dice.nextDouble()), thick, dice);
        }
        Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 0.6 + 0.6 * dice.nextDouble());
        return new Composed(Images.frame(picture, 0), place);
    }

    private static Quad moved(Quad q, double dx) {
        return new Quad(moved(q.topLeft(), dx), moved(q.topRight(), dx), moved(q.bottomRight(), dx), moved(q.bottomLeft(), dx));
    }

    private static dev.haetae.frame.Point moved(dev.haetae.frame.Point p, double dx) {
        return new dev.haetae.frame.Point(p.x() + dx, p.y());
    }

    private static Point middle(Point a, Point b, double share) {
        return new Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    }

    private static Point along(Point from, Point to, double share) {
        return middle(from, to, share);
    }

    private static Point corner(Quad q, int i) {
        var p = switch (i) {
            case 0 -> q.topLeft();
            case 1 -> q.topRight();
            case 2 -> q.bottomRight();
            default -> q.bottomLeft();
        };
        return new Point(p.x(), p.y());
    }

    static double overlap(Quad a, Quad b) {
        MatOfPoint2f one = points(a);
        MatOfPoint2f two = points(b);
        double shared = Imgproc.intersectConvexConvex(one, two, new MatOfPoint2f());
        return shared / (Imgproc.contourArea(one) + Imgproc.contourArea(two) - shared);
    }

    private static MatOfPoint2f points(Quad q) {
        return new MatOfPoint2f(corner(q, 0), corner(q, 1), corner(q, 2), corner(q, 3));
    }
}
