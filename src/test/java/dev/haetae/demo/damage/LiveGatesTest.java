package dev.haetae.demo.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentView;
import dev.haetae.document.SteadyView;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.engine.opencv.OpenCvDocumentEyes;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// Rows of generated camera frames through the real eyes: what a person is told, and when the picture would be taken.
class LiveGatesTest {
    private static final long FRAME = 40_000_000L;
    private static final long HOLD = 500_000_000L;

    private final OpenCvDocumentEyes eyes = new OpenCvDocumentEyes();
    private final SteadyView steady = new SteadyView();
    private final List<Optional<RejectReason>> told = new ArrayList<>();
    private long time;
    private long goodSince = Long.MIN_VALUE;

    @BeforeAll static void load() {
        OpenCv.load();
    }

    @Test void aDocumentMovedInAndHeldIsTakenAfterHalfASecond() {
        for (int i = 0; i < 6; i++) {
            assertFalse(next(picture(-520 + 90 * i)), "taken while it still moves in");
        }
        assertTrue(told.contains(Optional.of(RejectReason.DOCUMENT_CUT)) || told.contains(Optional.of(RejectReason.DOCUMENT_MISSING)));
        int held = held(picture(320));
        assertTrue(held >= 12 && held <= 18, "taken after " + held + " frames");
    }

    @Test void aFingerIsToldAndWhenItIsGoneThePictureIsTaken() {
        Mat covered = picture(320);
        Things.finger(covered, new Point(-60, 420), new Point(430, 400), 95, new Random(4));
        for (int i = 0; i < 20; i++) {
            assertFalse(next(covered));
        }
        assertEquals(Optional.of(RejectReason.DOCUMENT_COVERED), told.getLast());
        assertTrue(held(picture(320)) < 25);
    }

    @Test void glareIsToldWithItsPlaceAndWhenItIsGoneThePictureIsTaken() {
        Mat shiny = picture(320);
        Things.glare(shiny, new Point(700, 330), 90, 1);
        for (int i = 0; i < 20; i++) {
            assertFalse(next(shiny));
        }
        assertEquals(Optional.of(RejectReason.DOCUMENT_GLARE), told.getLast());
        assertTrue(held(picture(320)) < 25);
    }

    /// @return frames until it is taken
    private int held(Mat picture) {
        for (int i = 1; i < 60; i++) {
            if (next(picture)) {
                return i;
            }
        }
        return 60;
    }

    /// @return whether every gate has held for half a second, as in the walk
    private boolean next(Mat picture) {
        time += FRAME;
        try (Frame frame = Images.frame(picture, time)) {
            DocumentView view = steady.after(eyes.look(frame), time);
            told.add(view.fault());
            boolean well = view.fault().isEmpty() && view.outline().isPresent();
            goodSince = well ? goodSince == Long.MIN_VALUE ? time : goodSince : Long.MIN_VALUE;
            return well && time - goodSince >= HOLD;
        }
    }

    /// A card of 640 x 404 pixels whose left side stands so far from the picture's.
    private static Mat picture(int left) {
        Mat card = new Mat(404, 640, CvType.CV_8UC3, new Scalar(214, 222, 226));
        for (int line = 0; line < 8; line++) {
            Imgproc.putText(card, "NAME 0123456789 REGISTRATION", new Point(24, 50 + 43 * line), Imgproc.FONT_HERSHEY_SIMPLEX, 1,
                    new Scalar(40, 35, 30), 2, Imgproc.LINE_AA);
        }
        Imgproc.rectangle(card, new Rect(480, 120, 130, 170), new Scalar(120, 140, 170), -1);
        Mat desk = Desk.DARK_GLASS.draw(1280, 720, new Random(7));
        return Scene.of(card, desk, Quad.of(new Region(left, 158, 640, 404)), 0.03).picture();
    }
}
