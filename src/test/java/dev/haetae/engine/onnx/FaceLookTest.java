package dev.haetae.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.Conditions;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.face.FaceLimits;
import dev.haetae.face.FaceMeasure;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceQuality;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Every measure falls as the picture gets worse, and becomes a fault in the end: on the replayed customer as light- and as
/// dark-skinned people, with the demo's limits.
class FaceLookTest {
    private static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    /// Light skin, and two of the darker ones that [Person#varied] makes.
    private static final long[] PEOPLE = {0, 2, 8};
    private static final int LIGHT = 0;

    private static final List<Frame> faces = new ArrayList<>();
    private static FaceLimits limits;
    private static OnnxFaceObserver observer;

    @BeforeAll static void open() {
        boolean there = Files.exists(PORTRAIT);
        if (!there) {
            System.out.println("skipped: models/fetched is empty, run installer/setup.sh");
        }
        assumeTrue(there);
        OpenCv.load();
        limits = KioskConfig.load(Path.of("kiosk-config"), "demo").face();
        observer = OnnxFaceObserver.ofStream(Models.at(Path.of("models")));
        Person demo = Person.demo(PORTRAIT);
        for (long seed : PEOPLE) {
            faces.add(front(seed == 0 ? demo : demo.varied(seed), Conditions.PLAIN));
        }
    }

    @AfterAll static void close() {
        if (observer != null) {
            observer.close();
            faces.forEach(Frame::close);
        }
    }

    @Test void honestFacesHaveNoFaultInAnySkin() {
        for (Frame face : faces) {
            var quality = quality(face);
            assertEquals(Optional.empty(), quality.fault(), quality::toString);
        }
    }

    @Test void outOfFocus() {
        worse(FaceMeasure.SHARPNESS, new double[] {1.5, 2.5, 4, 6}, (picture, sigma) ->
                Imgproc.GaussianBlur(picture, picture, new Size(0, 0), sigma));
    }

    @Test void movedWhileTheShutterWasOpen() {
        worse(FaceMeasure.SMEAR, new double[] {9, 17, 33, 61}, (picture, length) ->
                Imgproc.blur(picture, picture, new Size(length, 1)));
    }

    @Test void tooDark() {
        worse(FaceMeasure.DARKNESS, new double[] {0.7, 0.5, 0.3, 0.15}, (picture, gain) -> picture.convertTo(picture, -1, gain, 0));
        worse(FaceMeasure.UNDER_EXPOSURE, new double[] {0.2, 0.1, 0.05}, (picture, gain) -> picture.convertTo(picture, -1, gain, 0));
    }

    @Test void tooBright() {
        worse(FaceMeasure.BRIGHTNESS, new double[] {60, 90, 150}, (picture, more) -> picture.convertTo(picture, -1, 1, more));
        worse(FaceMeasure.OVER_EXPOSURE, new double[] {150, 180, 210}, (picture, more) -> picture.convertTo(picture, -1, 1, more));
    }

    @Test void veiledByLightFromBehind() {
        worse(FaceMeasure.CONTRAST, new double[] {0.7, 0.4, 0.2, 0.08}, (picture, gain) ->
                picture.convertTo(picture, -1, gain, 150 * (1 - gain)));
    }

    @Test void litFromTheSide() {
        worse(FaceMeasure.EVENNESS, new double[] {0.004, 0.008, 0.012, 0.016}, FaceLookTest::sideLight);
    }

    @Test void lostInColouredLight() {
        worse(FaceMeasure.COLOUR_CAST, new double[] {0.8, 0.5, 0.2}, (picture, share) ->
                Core.multiply(picture, new org.opencv.core.Scalar(1, share, share), picture));
    }

    @Test void tiltedToTheShoulder() {
        worse(FaceMeasure.ROLL, new double[] {8, 15, 24}, (picture, degrees) -> {
            Mat turn = Imgproc.getRotationMatrix2D(new org.opencv.core.Point(640, 300), degrees, 1);
            Imgproc.warpAffine(picture, picture, turn, picture.size());
            turn.release();
        });
    }

    /// A noisy camera is no sharp one, and one out of focus does not become sharp by its noise.
    @Test void noiseIsNotTakenForSharpness() {
        for (Frame face : faces) {
            double plain = quality(face).raw(FaceMeasure.SHARPNESS);
            double noisy = raw(FaceMeasure.SHARPNESS, face, picture -> noise(picture, 6));
            double blurred = raw(FaceMeasure.SHARPNESS, face, picture -> {
                Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 6);
                noise(picture, 6);
            });
            assertEquals(1, noisy / plain, 0.2, "noise alone");
            assertTrue(limits.of(FaceMeasure.SHARPNESS).score(blurred) < 50, "blurred and noisy: " + blurred);
        }
    }

    @Test void aSmallerPictureOfTheSameFaceIsMeasuredAlike() {
        Frame face = faces.get(LIGHT);
        FaceObservation near = observer.observe(face);
        Mat whole = Images.view(face);
        Mat half = new Mat();
        Imgproc.resize(whole, half, new Size(), 0.6, 0.6, Imgproc.INTER_AREA);
        try (Frame small = Images.frame(half, 0)) {
            FaceObservation far = observer.observe(small);
            assertEquals(near.look().sharpness(), far.look().sharpness(), 0.15 * near.look().sharpness());
            assertEquals(near.look().brightness(), far.look().brightness(), 5);
            assertEquals(near.look().contrast(), far.look().contrast(), 10);
        } finally {
            Images.wipe(half);
            whole.release();
        }
    }

    /// @param steps from better to worse; the last one must be a fault
    private static void worse(FaceMeasure measure, double[] steps, BiConsumer<Mat, Double> change) {
        for (int i = 0; i < faces.size(); i++) {
            double before = quality(faces.get(i)).score(measure);
            var scores = new StringBuilder(measure + " of person " + i + ": " + Math.round(before));
            for (double step : steps) {
                double score = limits.of(measure).score(raw(measure, faces.get(i), picture -> change.accept(picture, step)));
                scores.append(" ").append(Math.round(10 * score) / 10.0);
                assertTrue(score < before || score < 1, scores::toString);
                before = score;
            }
            assertTrue(before < FaceQuality.FAULT, scores::toString);
        }
    }

    private static double raw(FaceMeasure measure, Frame face, java.util.function.Consumer<Mat> change) {
        try (Frame copy = face.copy()) {
            Mat picture = Images.view(copy);
            change.accept(picture);
            picture.release();
            FaceObservation seen = observer.observe(copy);
            return seen.present() ? measure.raw(seen) : Double.NaN; // worse than any fault
        }
    }

    private static FaceQuality quality(Frame face) {
        return FaceQuality.of(observer.observe(face), limits);
    }

    private static void noise(Mat picture, double sigma) {
        Mat grain = new Mat(picture.size(), CvType.CV_16SC3);
        Mat wide = new Mat();
        Core.setRNGSeed(1);
        Core.randn(grain, 0, sigma);
        picture.convertTo(wide, CvType.CV_16SC3);
        Core.add(wide, grain, wide);
        wide.convertTo(picture, CvType.CV_8UC3);
        grain.release();
        wide.release();
    }

    /// Darker towards the left, by an exponential of the distance in pixels.
    private static void sideLight(Mat picture, double steepness) {
        Mat gain = new Mat(picture.size(), CvType.CV_32FC3);
        float[] row = new float[3 * picture.cols()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.min(1, Math.exp(steepness * (i / 3 - 700)));
        }
        for (int y = 0; y < picture.rows(); y++) {
            gain.put(y, 0, row);
        }
        Mat wide = new Mat();
        picture.convertTo(wide, CvType.CV_32FC3);
        Core.multiply(wide, gain, wide);
        wide.convertTo(picture, CvType.CV_8UC3);
        gain.release();
        wide.release();
    }

    private static Frame front(Person person, Conditions conditions) {
        try (var customer = ReplayedCustomer.of(person, 1, Pace.stepped(), conditions.withRate(6, 0))) {
            customer.cue(Cue.RETURN);
            for (int i = 0; i < 14; i++) {
                next(customer).close();
            }
            return next(customer);
        }
    }

    private static Frame next(ReplayedCustomer customer) {
        return ((Outcome.Passed<Frame>) customer.next(Duration.ofSeconds(1))).value();
    }
}
