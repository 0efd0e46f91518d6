package dev.haetae.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceVerifier;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// On the demo portrait (NASA, public domain).
class OnnxFaceObserverTest {
    private static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    private static OnnxFaceObserver observer;
    private static OnnxTemplates extractor;
    private static Frame portrait;

    @BeforeAll static void open() {
        boolean there = Files.exists(PORTRAIT) && Files.exists(Path.of("models/fetched/fr_detect.onnx"));
        if (!there) {
            System.out.println("skipped: models/fetched is empty, run installer/setup.sh");
        }
        assumeTrue(there);
        Models models = Models.at(Path.of("models"));
        observer = OnnxFaceObserver.ofStills(models);
        extractor = new OnnxTemplates(models);
        portrait = ((Outcome.Passed<Frame>) Images.read(PORTRAIT)).value();
    }

    @AfterAll static void close() {
        if (observer != null) {
            observer.close();
            extractor.close();
            portrait.close();
        }
    }

    @Test void measuresAFrontalFace() {
        FaceObservation seen = observer.observe(portrait);
        assertEquals(1, seen.faces());
        assertTrue(new Region(150, 40, 150, 150).area() > seen.box().area() && seen.box().x() > 150, "the face is upper left");
        assertEquals(68, seen.contour().size());
        assertTrue(seen.points().get(0).x() < seen.points().get(1).x(), "her right eye stands left in the picture");
        assertTrue(Math.abs(seen.turn()) < 0.1 && seen.tilt() > 0.4 && seen.tilt() < 0.8, "looks into the camera");
        assertTrue(seen.eyesClosed() < 0.1 && seen.look().covered() < 0.3 && seen.cues().passive() > 0.8);
    }

    @Test void turnsChangeSideInTheMirror() {
        double turn = observer.observe(portrait).turn();
        try (Frame mirrored = changed(picture -> Core.flip(picture, picture, 1))) {
            assertEquals(-turn, observer.observe(mirrored).turn(), 0.06);
        }
    }

    @Test void findsATightPortraitAndATinyOne() {
        try (Frame tight = part(new Rect(165, 55, 120, 130)); Frame tiny = resized(part(new Rect(140, 20, 170, 200)), 0.35)) {
            assertTrue(observer.observe(tight).present(), "a portrait that fills the picture");
            assertTrue(observer.observe(tiny).present(), "a portrait of 60 pixels");
        }
    }

    @Test void findsNothingWhereNobodyIs() {
        try (Frame grey = changed(picture -> picture.setTo(Scalar.all(120)))) {
            assertEquals(FaceObservation.none(120, 512, 512, grey.nanos()), observer.observe(grey));
        }
    }

    @Test void seesThatAFaceIsDarkOrBlurred() {
        try (Frame dark = changed(picture -> picture.convertTo(picture, -1, 0.2, 0));
                Frame blurred = changed(picture -> Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 4))) {
            assertTrue(observer.observe(dark).look().brightness() < 50);
            assertTrue(observer.observe(blurred).look().sharpness() < 1.18);
        }
    }

    @Test void seesAMaskAndDarkGlasses() {
        var points = observer.observe(portrait).points();
        try (Frame masked = changed(picture -> Imgproc.ellipse(picture,
                        new org.opencv.core.Point(points.get(2).x(), points.get(3).y()), new Size(48, 38), 0, 0, 360,
                        new Scalar(225, 200, 160), -1));
                Frame glasses = changed(picture -> points.subList(0, 2).forEach(eye -> Imgproc.circle(picture,
                        new org.opencv.core.Point(eye.x(), eye.y()), 20, new Scalar(25, 22, 20), -1)))) {
            assertTrue(observer.observe(masked).look().covered() >= 0.5, "mask " + observer.observe(masked).look().covered());
            assertTrue(observer.observe(glasses).look().covered() >= 0.5, "glasses " + observer.observe(glasses).look().covered());
        }
    }

    private static FaceVerifier verifier(double portraitEyes) {
        return new FaceVerifier(observer, (frame, face) -> face.points(), List.of(extractor),
                FaceCalibrations.in(Path.of("models")).of(List.of(extractor.model())), 0.001, portraitEyes);
    }

    /// What is remembered from picture to picture must not trip over one of another size.
    @Test void looksAtSmallPicturesAndThenAtLargeOnes() {
        try (Frame small = resized(part(new Rect(140, 20, 180, 200)), 0.5)) {
            for (int i = 0; i < 12; i++) {
                assertTrue(observer.observe(small).present());
            }
        }
        assertTrue(observer.observe(portrait).present());
        try (Frame other = changed(picture -> picture.convertTo(picture, -1, 0.9, 5))) {
            assertTrue(observer.observe(other).present());
        }
    }

    @Test void knowsAPersonAgainWhoIsSmallerDarkerAndMirrored() {
        var verifier = verifier(10);
        try (Frame other = resized(changed(picture -> {
            Core.flip(picture, picture, 1);
            picture.convertTo(picture, -1, 0.7, 10);
        }), 0.6)) {
            Templates one = ((Outcome.Passed<Templates>) verifier.face(portrait)).value();
            Templates two = ((Outcome.Passed<Templates>) verifier.face(other)).value();
            assertTrue(verifier.compare(one, two).match());
            one.close();
            assertEquals(0, one.byModel().getFirst().values()[0], "overwritten");
        }
    }

    @Test void refusesADocumentPortraitThatIsTooSmall() {
        var verifier = verifier(24);
        try (Frame small = resized(portrait.copy(), 0.3)) {
            assertEquals(Outcome.rejected(RejectReason.PORTRAIT_POOR), verifier.portrait(small, new Region(45, 5, 55, 60)));
            assertEquals(Outcome.rejected(RejectReason.PORTRAIT_POOR), verifier.portrait(small, new Region(900, 0, 50, 50)));
        }
        assertTrue(verifier.portrait(portrait, new Region(150, 40, 150, 170)) instanceof Outcome.Passed);
    }

    private static Frame changed(Consumer<Mat> change) {
        Frame copy = portrait.copy();
        Mat picture = Images.view(copy);
        change.accept(picture);
        picture.release();
        return copy;
    }

    private static Frame part(Rect place) {
        Mat whole = Images.view(portrait);
        return Images.frame(whole.submat(place), 0);
    }

    private static Frame resized(Frame frame, double scale) {
        Mat small = new Mat(1, 1, CvType.CV_8UC3);
        try (frame) {
            Imgproc.resize(Images.view(frame), small, new Size(), scale, scale, Imgproc.INTER_AREA);
            return Images.frame(small, 0);
        }
    }
}
