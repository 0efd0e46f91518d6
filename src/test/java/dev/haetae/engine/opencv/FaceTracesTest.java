package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/// Drawn pictures: a soft disc of a face before a wall of smooth blotches, with a camera's noise.
class FaceTracesTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final Region FACE = new Region(240, 100, 160, 160);
    private static final int FRAMES = 12;

    private static final double[] NOISE = new SplittableRandom(1).doubles(4096, -3, 3).toArray();

    private final SplittableRandom dice = new SplittableRandom(3);

    /// What stands before the camera: 0 to 255 for each colour (0 blue) at a place and frame.
    private interface Sight {
        double at(int x, int y, int colour, int frame);
    }

    @Test void findsThePatternOfADisplayButNoneOnSkin() {
        Sight living = this::person;
        Sight lattice = (x, y, c, i) -> person(x, y, c, i) * (1 + 0.03 * Math.sin(2.1 * x + 0.07 * y + c * 2.1));
        assertTrue(most(seen(living), Traces::lattice) < 3.8 && most(seen(living), Traces::stripes) < 3.8);
        assertTrue(median(seen(lattice), Traces::stripes) > 5.5);
        Sight grey = (x, y, c, i) -> person(x, y, c, i) * (1 + 0.02 * Math.sin(1.3 * x + 0.4 * y));
        assertTrue(median(seen(grey), Traces::lattice) > 5.5);
    }

    @Test void takesTheBlocksOfJpegForNoDisplay() {
        var traces = new ArrayList<Traces>();
        try (var measured = new FaceTraces()) {
            for (int i = 0; i < FRAMES; i++) {
                Mat picture = compressed(drawn(this::person, i), 60);
                traces.add(measured.measure(picture, FACE, 1 + i * 40_000_000L));
                picture.release();
            }
        }
        double pattern = median(traces, t -> Math.max(t.lattice(), t.stripes()));
        assertTrue(pattern < 4.2, "pattern " + pattern);
    }

    @Test void seesBrightnessThatWandersOverTheRows() {
        Sight rolling = (x, y, c, i) -> person(x, y, c, i) * (1 + 0.03 * Math.sin(y / 40.0 - 0.5 * i));
        assertTrue(median(seen(this::person), Traces::roll) < 0.001);
        assertTrue(median(seen(rolling), Traces::roll) > 0.006);
    }

    @Test void seesTheSurroundingsMoveWithAHeldPictureAndStandStillBehindAHead() {
        Sight nodding = (x, y, c, i) -> person(x, y, c, i, 3 * Math.sin(i / 2.0), 0);
        Sight held = (x, y, c, i) -> person(x, y, c, i, 3 * Math.sin(i / 2.0), 3 * Math.sin(i / 2.0));
        assertTrue(median(seen(nodding), FaceTracesTest::around) < 0.001);
        assertTrue(median(seen(held), FaceTracesTest::around) > 0.004);
    }

    @Test void knowsNoiseThatCameBefore() {
        assertTrue(most(seen(this::person), Traces::same) < 0.3);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 12; i++) {
            frames.add(drawn(this::person, i));
        }
        try (var measured = new FaceTraces()) {
            Traces last = Traces.NONE;
            for (int i = 0; i < 20; i++) {
                Mat picture = Images.view(frames.get(i % 12));
                last = measured.measure(picture, FACE, 1 + i * 40_000_000L);
                picture.release();
            }
            assertEquals(1, last.same(), 0.01);
        }
        frames.forEach(Frame::close);
    }

    @Test void knowsAFrameThatCameTwice() {
        try (var measured = new FaceTraces(); Frame frame = drawn(this::person, 0)) {
            Mat picture = Images.view(frame);
            measured.measure(picture, FACE, 1);
            assertEquals(0, measured.measure(picture, FACE, 40_000_001).change());
            picture.release();
        }
        assertTrue(median(seen(this::person), Traces::change) > 0.05);
    }

    @Test void seesAFrameRoundTheHead() {
        Sight sheet = (x, y, c, i) -> Math.abs(x - 320) < 140 && Math.abs(y - 180) < 150 ? person(x, y, c, i) : 20;
        assertTrue(median(seen(this::person), Traces::frame) < 0.5);
        double frame = median(seen(sheet), Traces::frame);
        assertTrue(frame > 0.9, "frame " + frame);
    }

    @Test void givesTheColoursOfFaceAndWall() {
        Traces one = seen((x, y, c, i) -> Math.hypot(x - 320, y - 180) < 90 ? 100 + 20 * c : 60).getFirst();
        assertEquals(140, one.skin().red(), 1);
        assertEquals(100, one.skin().blue(), 1);
        assertEquals(60, one.beside().green(), 1);
    }

    private double person(int x, int y, int colour, int frame) {
        return person(x, y, colour, frame, 0, 0);
    }

    private double person(int x, int y, int colour, int frame, double headMoved, double wallMoved) {
        double fx = x - 320 - headMoved;
        double fy = y - 180;
        if (fx * fx / 6400 + fy * fy / 10000 < 1) {
            return 120 + 12 * colour + 25 * Math.exp(-(Math.pow(Math.abs(fx) - 35, 2) + fy * fy) / 200) - 0.002 * (fx * fx + fy * fy);
        }
        double wx = x - wallMoved;
        return 90 + 30 * Math.sin(wx / 13 + 2 * Math.sin(y / 31.0)) * Math.cos(y / 17.0 + Math.sin(wx / 41));
    }

    private List<Traces> seen(Sight sight) {
        var all = new ArrayList<Traces>();
        try (var measured = new FaceTraces()) {
            for (int i = 0; i < FRAMES; i++) {
                try (Frame frame = drawn(sight, i)) {
                    Mat picture = Images.view(frame);
                    all.add(measured.measure(picture, FACE, 1 + i * 40_000_000L));
                    picture.release();
                }
            }
        }
        return all;
    }

    private Frame drawn(Sight sight, int index) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < bgr.length; i++) {
            double noise = NOISE[dice.nextInt(NOISE.length)];
            bgr[i] = (byte) Math.clamp(Math.round(sight.at(i / 3 % WIDTH, i / 3 / WIDTH, i % 3, index) + noise), 0, 255);
        }
        return Frame.of(bgr, WIDTH, HEIGHT, 1 + index * 40_000_000L);
    }

    private static Mat compressed(Frame frame, int quality) {
        try (frame) {
            Mat view = Images.view(frame);
            var packed = new MatOfByte();
            var settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
            Imgcodecs.imencode(".jpg", view, packed, settings);
            Mat back = Imgcodecs.imdecode(packed, Imgcodecs.IMREAD_COLOR);
            view.release();
            packed.release();
            settings.release();
            return back;
        }
    }

    private static double around(Traces traces) {
        return Math.hypot(traces.drift().aroundX(), traces.drift().aroundY());
    }

    private static double median(List<Traces> traces, ToDoubleFunction<Traces> measure) {
        List<Double> values = traces.stream().map(measure::applyAsDouble).filter(v -> !v.isNaN()).sorted().toList();
        return values.get(values.size() / 2);
    }

    private static double most(List<Traces> traces, ToDoubleFunction<Traces> measure) {
        return traces.stream().map(measure::applyAsDouble).filter(v -> !v.isNaN()).max(Comparator.naturalOrder()).orElseThrow();
    }
}
