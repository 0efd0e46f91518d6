package dev.haetae.demo;

import static dev.haetae.demo.Watched.PORTRAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.puppet.Display;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.demo.puppet.ScreenReplay;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each condition changes what it says, and the kiosk's light is taken up by what stands before it.
class ConditionsTest {
    /// Cheek, bridge of the nose and edge of the face of the demo's person, and the hall beside the head.
    private static final int[] CHEEK = {588, 340};
    private static final int[] BRIDGE = {641, 262};
    private static final int[] EDGE = {528, 330};
    private static final int[] HALL = {900, 120};
    private static Person person;

    @BeforeAll static void prepare() {
        Watched.prepare();
        person = Person.demo(PORTRAIT);
    }

    @Test void lightIsAGainOnEverything() {
        double plain = shot(Conditions.PLAIN)[1];
        assertEquals(0.7, shot(Conditions.PLAIN.withLight(0.7))[1] / plain, 0.02);
    }

    @Test void blurTakesFineStructureAway() {
        assertTrue(roughness(Conditions.PLAIN.withBlur(2.5)) < 0.75 * roughness(Conditions.PLAIN));
    }

    @Test void nearerFacesAreLarger() {
        double usual = height(Conditions.PLAIN);
        assertTrue(height(Conditions.PLAIN.withNearer(1.4)) > 1.1 * usual);
        assertTrue(height(Conditions.PLAIN.withNearer(-2)) < 0.9 * usual);
    }

    @Test void framesComeAtTheRateAndAsUnevenlyAsSaid() {
        List<Long> gaps = new ArrayList<>();
        try (var camera = camera(new LivePerson(person, 1, true), Conditions.PLAIN.withRate(15, 0.15))) {
            long before = 0;
            for (int i = 0; i < 30; i++) {
                try (Frame frame = Watched.next(camera)) {
                    gaps.add(frame.nanos() - before);
                    before = frame.nanos();
                }
            }
        }
        gaps.removeFirst();
        assertEquals(1e9 / 15, gaps.stream().mapToLong(g -> g).average().orElseThrow(), 2e6);
        assertTrue(gaps.stream().mapToLong(g -> g).distinct().count() > 20, "uneven");
        assertTrue(gaps.stream().allMatch(g -> g > 0.8e9 / 15 && g < 1.2e9 / 15), "by no more than said");
    }

    @Test void handsAndHeadsNeedTimeToReact() {
        var slow = new Manner(0.8, 1, 1, 9, 0, 0.04);
        try (var camera = camera(new LivePerson(person, new Manner.Of(slow, 1, 0), Conditions.PLAIN.place(), true), Conditions.PLAIN)) {
            double rest = Watched.during(camera, 0.1).getLast().turn();
            assertEquals(rest, Watched.mostTurn(Watched.cued(camera, dev.haetae.demo.puppet.Cue.TURN_LEFT, 0.75)), 0.05);
            assertTrue(Watched.mostTurn(Watched.during(camera, 1)) > rest + 0.15);
        }
    }

    @Test void noseFollowsTheDot() {
        try (var camera = camera(new LivePerson(person, 1, true), Conditions.PLAIN)) {
            FaceObservation rest = Watched.during(camera, 0.1).getLast();
            camera.follow(1, 0);
            Watched.skip(camera, 0.8);
            assertTrue(Watched.during(camera, 0.1).getLast().turn() > rest.turn() + 0.12, "to their own left");
            camera.follow(-1, 0);
            Watched.skip(camera, 0.9);
            assertTrue(Watched.during(camera, 0.1).getLast().turn() < rest.turn() - 0.12, "to their own right");
            camera.follow(0, 1);
            Watched.skip(camera, 0.9);
            assertTrue(Watched.during(camera, 0.1).getLast().tilt() > rest.tilt() + 0.04, "down");
            camera.follow(0, 0);
            Watched.skip(camera, 0.9);
            assertEquals(rest.turn(), Watched.during(camera, 0.1).getLast().turn(), 0.05);
        }
    }

    @Test void livingFaceTakesTheScreensColourUpAndTheHallHardlyDoes() {
        double[] face = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN, CHEEK);
        assertTrue(face[2] > 0.02 && face[2] < 0.1, "red by " + face[2]);
        assertTrue(Math.abs(face[0]) < 0.01, "blue by " + face[0]);
        double[] hall = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN, HALL);
        assertTrue(Math.abs(hall[2]) < 0.3 * face[2], "hall by " + hall[2]);
    }

    @Test void automaticOfTheCameraTakesPartOfItBack() {
        double[] plain = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN, CHEEK);
        double[] adapting = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN.withScreen(0.12, 0.6), CHEEK);
        assertTrue(adapting[2] < plain[2] - 0.002 && adapting[2] > 0.3 * plain[2], adapting[2] + " of " + plain[2]);
    }

    @Test void sheetTakesItUpAlikeEverywhereAndADisplayHardlyAtAll() {
        double[] faceMiddle = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN, BRIDGE);
        double[] faceSide = taken(() -> new LivePerson(person, 1, true), Conditions.PLAIN, EDGE);
        assertTrue(faceSide[2] < 0.93 * faceMiddle[2], "falls off to the side: " + faceSide[2] + " of " + faceMiddle[2]);
        double[] sheetMiddle = taken(() -> new PrintedPhoto(person, 1, true), Conditions.PLAIN, CHEEK);
        double[] sheetSide = taken(() -> new PrintedPhoto(person, 1, true), Conditions.PLAIN, new int[] {500, 400});
        assertEquals(sheetMiddle[2], sheetSide[2], 0.015);
        double[] display = taken(() -> ScreenReplay.of(person, Display.TABLET, 1, true), Conditions.PLAIN, CHEEK);
        assertTrue(display[2] < 0.4 * faceMiddle[2], "display by " + display[2]);
    }

    /// By how much each channel is higher at a place when the screen has turned red than when not; blue, green, red. All
    /// else is the same: the same seed.
    private static double[] taken(Supplier<Scene> scene, Conditions conditions, int[] place) {
        double[] dark = afterLight(0, scene.get(), conditions, place);
        double[] red = afterLight(0xff0000, scene.get(), conditions, place);
        return new double[] {red[0] / dark[0] - 1, red[1] / dark[1] - 1, red[2] / dark[2] - 1};
    }

    private static double[] afterLight(int rgb, Scene scene, Conditions conditions, int[] place) {
        try (var camera = camera(scene, conditions)) {
            Watched.skip(camera, 0.1);
            camera.light(rgb);
            Watched.skip(camera, 0.5);
            try (Frame frame = Watched.next(camera)) {
                return mean(frame, place[0] - 14, place[1] - 8, 28, 16);
            }
        }
    }

    private static double[] mean(Frame frame, int left, int top, int width, int height) {
        double[] sum = new double[3];
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int rgb = frame.rgb(x, y);
                sum[0] += rgb & 255;
                sum[1] += rgb >> 8 & 255;
                sum[2] += rgb >> 16 & 255;
            }
        }
        return new double[] {sum[0] / width / height, sum[1] / width / height, sum[2] / width / height};
    }

    private static double[] shot(Conditions conditions) {
        try (var camera = camera(new LivePerson(person, 1, true), conditions); Frame frame = Watched.next(camera)) {
            return mean(frame, 0, 0, 1280, 720);
        }
    }

    /// Mean difference between neighbours about the eyes.
    private static double roughness(Conditions conditions) {
        try (var camera = camera(new LivePerson(person, 1, true), conditions); Frame frame = Watched.next(camera)) {
            double sum = 0;
            for (int y = 240; y < 310; y++) {
                for (int x = 560; x < 720; x++) {
                    sum += Math.abs((frame.rgb(x, y) >> 8 & 255) - (frame.rgb(x + 1, y) >> 8 & 255));
                }
            }
            return sum;
        }
    }

    private static double height(Conditions conditions) {
        var scene = new LivePerson(person, new Manner.Of(Manner.USUAL, 1, 0), conditions.place(), true);
        try (var camera = camera(scene, conditions)) {
            return Watched.during(camera, 0.03).getLast().eyeDistance();
        }
    }

    private static ReplayedCustomer camera(Scene scene, Conditions conditions) {
        return ReplayedCustomer.before(scene, "camera", 1, Pace.stepped(), conditions);
    }
}
