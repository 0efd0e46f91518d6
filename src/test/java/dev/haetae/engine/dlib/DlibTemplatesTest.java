package dev.haetae.engine.dlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.Template;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DlibTemplatesTest {
    private static final Models MODELS = Models.at(Path.of("models"));
    private static final double CUSTOMARY = 0.5;

    private static OnnxFaceObserver observer;
    private static DlibTemplates templates;
    private static BufferedImage portrait;
    private static Template reference;

    @BeforeAll static void open() throws IOException {
        observer = OnnxFaceObserver.ofStills(MODELS);
        templates = new DlibTemplates(MODELS);
        portrait = ImageIO.read(MODELS.file("astronaut.png").toFile());
        reference = template(portrait);
    }

    @AfterAll static void close() {
        templates.close();
        observer.close();
    }

    @Test void thePersonStaysTheSameInOtherLight() {
        assertSame(new RescaleOp(0.6f, 0, null).filter(bgr(portrait), null));
        assertSame(new RescaleOp(1.3f, 20, null).filter(bgr(portrait), null));
    }

    @Test void thePersonStaysTheSameWhenTheHeadIsTilted() {
        assertSame(moved(AffineTransform.getRotateInstance(Math.toRadians(14), 220, 130)));
    }

    @Test void thePersonStaysTheSameInAPictureOfHalfTheSize() {
        assertSame(moved(AffineTransform.getScaleInstance(0.5, 0.5)));
    }

    @Test void thePersonStaysTheSameInTheMirror() {
        assertSame(moved(new AffineTransform(-1, 0, 0, 1, portrait.getWidth(), 0)));
    }

    @Test void theSamePictureIsWhollyLikeItself() {
        try (Template again = template(portrait)) {
            assertEquals(1, templates.similarity(reference, again), 1e-4); // BLAS adds in another order on other threads
        }
    }

    /// The project ships one portrait; strangers are in the public test material only.
    @Test void strangersAreNotAlike() {
        Path material = Path.of("../shared/testdata/C_faces/faceapijs");
        if (!Files.isDirectory(material)) {
            System.out.println("DlibTemplatesTest: no public test material here, strangers are not compared");
        }
        Assumptions.assumeTrue(Files.isDirectory(material));
        Template amy = template(material.resolve("examples_images_amy_amy1.png"));
        Template amyAgain = template(material.resolve("examples_images_amy_amy2.png"));
        Template raj = template(material.resolve("examples_images_raj_raj2.png"));
        assertTrue(templates.similarity(amy, amyAgain) > CUSTOMARY);
        assertTrue(templates.similarity(amy, raj) < CUSTOMARY);
        assertTrue(templates.similarity(amy, reference) < CUSTOMARY);
    }

    @Test void similarityFallsWithEveryStepOfDistance() {
        float[] values = new float[128];
        double before = 1;
        for (double distance = 0.1; distance < 2; distance += 0.1) {
            values[3] = (float) distance;
            double similarity = templates.similarity(new Template(DlibTemplates.MODEL, new float[128]),
                    new Template(DlibTemplates.MODEL, values));
            assertTrue(similarity < before && similarity > 0);
            before = similarity;
        }
        values[3] = 0.6f;
        assertEquals(CUSTOMARY, templates.similarity(new Template(DlibTemplates.MODEL, new float[128]),
                new Template(DlibTemplates.MODEL, values)), 1e-6);
    }

    @Test void refusesTemplatesOfAnotherModel() {
        assertThrows(IllegalArgumentException.class,
                () -> templates.similarity(reference, new Template("fr-feature-v1", new float[128])));
    }

    @Test void theBoxLiesWhereDlibsOwnDetectorSeesTheFace() {
        try (Frame frame = frame(portrait); var detector = new DlibNative.Detector()) {
            double[] found = new double[50];
            // The surest comes first; a fold of the space suit is the second.
            assertTrue(detector.detect(frame.bgr(), frame.width(), frame.height(), 0, found, 10) >= 1);
            Region box = DlibTemplates.box(observer.observe(frame).points());
            double side = found[2] - found[0];
            assertEquals((found[0] + found[2]) / 2, box.centreX(), 0.1 * side);
            assertEquals((found[1] + found[3]) / 2, box.centreY(), 0.1 * side);
            assertEquals(side, box.width(), 0.2 * side);
        }
    }

    @Test void dlibsFivePointsLieAtTheObservedEyes() {
        try (Frame frame = frame(portrait); var embedder = new DlibNative.Embedder(
                MODELS.file("shape_predictor_5_face_landmarks.dat").toString(),
                MODELS.file("dlib_face_recognition_resnet_model_v1.dat").toString())) {
            FaceObservation face = observer.observe(frame);
            Region box = DlibTemplates.box(face.points());
            double[] xy = new double[10];
            embedder.align(frame.bgr(), frame.width(), frame.height(), (int) box.x(), (int) box.y(),
                    (int) (box.x() + box.width()), (int) (box.y() + box.height()), xy);
            // dlib begins with the eye that stands right in the picture: the person's left one.
            assertEquals(face.points().get(1).x(), (xy[0] + xy[2]) / 2, 0.1 * face.eyeDistance());
            assertEquals(face.points().get(0).x(), (xy[4] + xy[6]) / 2, 0.1 * face.eyeDistance());
        }
    }

    @Test void aFaceAtTheEdgeOfThePictureIsStillTaken() {
        try (Frame frame = frame(portrait)) {
            FaceObservation face = observer.observe(frame);
            int left = (int) (face.box().x() + 0.2 * face.box().width());
            assertTrue(templates.similarity(reference, template(portrait.getSubimage(left, 0, portrait.getWidth() - left, 300))) > CUSTOMARY);
        }
    }

    @Test void manyThreadsMayAskAtOnce() {
        try (Frame frame = frame(portrait)) {
            FaceObservation face = observer.observe(frame);
            assertTrue(IntStream.range(0, 4).parallel().mapToObj(_ -> templates.extract(frame, face))
                    .allMatch(template -> templates.similarity(reference, template) > 0.999));
        }
    }

    @Test void refusesToWorkWhenClosed() {
        var closed = new DlibTemplates(MODELS);
        closed.close();
        try (Frame frame = frame(portrait)) {
            FaceObservation face = observer.observe(frame);
            assertThrows(IllegalStateException.class, () -> closed.extract(frame, face));
        }
    }

    private static void assertSame(BufferedImage other) {
        try (Template template = template(other)) {
            double similarity = templates.similarity(reference, template);
            assertTrue(similarity > 0.6, () -> "similarity " + similarity);
        }
    }

    private static Template template(Path file) {
        if (!(Images.read(file) instanceof Outcome.Passed<Frame>(Frame frame))) {
            throw new AssertionError("unreadable");
        }
        try (frame) {
            return templates.extract(frame, observer.observe(frame));
        }
    }

    private static Template template(BufferedImage image) {
        try (Frame frame = frame(image)) {
            return templates.extract(frame, observer.observe(frame));
        }
    }

    private static BufferedImage moved(AffineTransform transform) {
        BufferedImage to = new BufferedImage(portrait.getWidth(), portrait.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var g = to.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, to.getWidth(), to.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(portrait, transform, null);
        g.dispose();
        return to;
    }

    private static BufferedImage bgr(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && image.getRaster().getParent() == null) {
            return image;
        }
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        copy.createGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

    private static Frame frame(BufferedImage image) {
        return Frame.of(((DataBufferByte) bgr(image).getRaster().getDataBuffer()).getData(), image.getWidth(), image.getHeight(), 0);
    }
}
