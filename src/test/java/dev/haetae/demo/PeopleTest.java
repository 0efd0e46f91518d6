package dev.haetae.demo;

import static dev.haetae.demo.Watched.PORTRAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Worn;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTest {
    /// Similarity of the face network's equal error rate on celebrities: cosine 0.366 (facts of the models).
    private static final double SAME_PERSON = (1 + 0.366) / 2;
    private static List<Point> contour;

    @BeforeAll static void prepare() {
        Watched.prepare();
        BufferedImage portrait = Portraits.load(PORTRAIT);
        try (var observer = OnnxFaceObserver.ofStills(Watched.models()); Frame frame = Pixels.frame(portrait, 0)) {
            contour = observer.observe(frame).contour();
        }
    }

    @Test void personOfAPortraitAndItsContourAnswersAsThePortraitsOwnDoes() throws IOException {
        try (var somebody = before(Person.of(Portraits.load(PORTRAIT), contour), 3)) {
            FaceObservation rest = Watched.during(somebody, 0.2).getLast();
            try (Frame frame = Watched.next(somebody)) {
                Watched.keep(frame, "somebody");
            }
            assertTrue(Watched.mostTurn(Watched.cued(somebody, Cue.TURN_LEFT, 1.0)) > rest.turn() + 0.15);
            assertTrue(Watched.leastTurn(Watched.cued(somebody, Cue.TURN_RIGHT, 2.2)) < rest.turn() - 0.15);
            assertTrue(Watched.mostClosed(Watched.cued(somebody, Cue.BLINK, 0.4)) > 0.9);
        }
    }

    @Test void portraitMayHaveAnySizeAndStandSkew() {
        BufferedImage small = Pixels.scaled(Portraits.load(PORTRAIT), 400, 400);
        List<Point> there = contour.stream().map(p -> new Point(p.x() * 400 / 512, p.y() * 400 / 512)).toList();
        try (var somebody = before(Person.of(small, there), 3)) {
            FaceObservation seen = Watched.during(somebody, 0.1).getLast();
            assertEquals(108, seen.eyeDistance(), 8, "eyes as far apart as anybody's");
            assertEquals(641, (seen.points().get(0).x() + seen.points().get(1).x()) / 2, 20, "where everybody stands");
        }
    }

    @Test void variedPeopleShowOneFaceInEveryFrameAndAreOtherPeople() throws IOException {
        Person first = Person.demo(PORTRAIT);
        List<FaceObservation> all = new ArrayList<>();
        for (int seed = 1; seed <= 2; seed++) {
            try (var one = before(first.varied(seed), seed); Frame frame = Watched.next(one)) {
                Watched.keep(frame, "varied-" + seed);
                double similarity = similarityToPortrait(frame);
                assertTrue(similarity < SAME_PERSON + 0.04, "varied " + seed + " is as like the portrait as " + similarity);
                all.addAll(Watched.cued(one, Cue.TURN_LEFT, 1.0));
                all.addAll(Watched.cued(one, Cue.BLINK, 0.4));
                all.addAll(Watched.cued(one, Cue.NOD, 0.5));
            }
        }
        assertEquals(all.size(), all.stream().filter(o -> o.faces() == 1).count(), "frames with exactly one face");
    }

    @Test void sameSeedVariesAlikeAndAnotherOtherwise() {
        Person first = Person.demo(PORTRAIT);
        assertEquals(pixels(first.varied(5)), pixels(first.varied(5)));
        assertNotEquals(pixels(first.varied(5)), pixels(first.varied(6)));
    }

    @Test void saysWhyAPortraitCannotBeBroughtToLife() {
        assertEquals(Optional.empty(), Person.unusable(contour));
        assertTrue(Person.unusable(List.of()).isPresent());
        assertTrue(Person.whole(contour, 512, 512));
        assertTrue(!Person.whole(contour, 512, 150), "cut below the chin");
        List<Point> tiny = contour.stream().map(p -> new Point(p.x() / 4, p.y() / 4)).toList();
        assertEquals(Optional.of("face too small"), Person.unusable(tiny));
        List<Point> turned = new ArrayList<>(contour);
        turned.set(30, new Point(contour.get(30).x() + 10, contour.get(30).y()));
        assertEquals(Optional.of("face turned"), Person.unusable(turned));
        assertThrows(IllegalArgumentException.class, () -> Person.of(Portraits.load(PORTRAIT), turned));
    }

    @Test void darkGlassesHideBlinksAndAMaskHidesSmiles() {
        Person bare = Person.demo(PORTRAIT);
        assertNotEquals(region(bare, Cue.BLINK, 0.09, 200, 320), region(bare, Cue.FRONT, 0.09, 200, 320));
        Person dark = bare.wearing(Worn.DARK_GLASSES);
        assertTrue(Watched.mostClosed(watched(bare, Cue.BLINK)) > 0.9);
        try (var seen = before(dark, 4); var same = before(dark, 4)) {
            seen.cue(Cue.BLINK);
            Watched.skip(seen, 0.09);
            Watched.skip(same, 0.09);
            try (Frame blinking = Watched.next(seen); Frame still = Watched.next(same)) {
                assertEquals(blinking.bgr(), still.bgr());
            }
        }
    }

    private static List<FaceObservation> watched(Person person, Cue cue) {
        try (var one = before(person, 4)) {
            return Watched.cued(one, cue, 0.3);
        }
    }

    private static int region(Person person, Cue cue, double seconds, int top, int bottom) {
        try (var one = before(person, 4)) {
            one.cue(cue);
            Watched.skip(one, seconds);
            try (Frame frame = Watched.next(one)) {
                return frame.bgr().slice(3 * 1280 * top, 3 * 1280 * (bottom - top)).hashCode();
            }
        }
    }

    private static int pixels(Person person) {
        return region(person, Cue.FRONT, 0, 0, 720);
    }

    private static ReplayedCustomer before(Person person, long seed) {
        return ReplayedCustomer.before(new LivePerson(person, seed, true), "somebody", seed, Pace.stepped(), Conditions.PLAIN);
    }

    private static double similarityToPortrait(Frame frame) {
        try (var observer = OnnxFaceObserver.ofStills(Watched.models()); var templates = new OnnxTemplates(Watched.models());
                Frame portrait = Pixels.frame(Portraits.load(PORTRAIT), 0)) {
            return templates.similarity(templates.extract(portrait, observer.observe(portrait)),
                    templates.extract(frame, observer.observe(frame)));
        }
    }
}
