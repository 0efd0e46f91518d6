package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentView;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class OpenCvDocumentEyesTest {
    @BeforeAll static void load() {
        OpenCv.load();
    }

    @Test void findsACardAndHasNothingToSay() {
        Mat desk = desk();
        card(desk, 300, 180);
        DocumentView view = look(desk);
        assertEquals(Optional.empty(), view.fault());
        assertEquals(300, view.outline().orElseThrow().topLeft().x(), 6);
        assertEquals(680, view.outline().orElseThrow().width(), 10);
    }

    @Test void missesADocumentOnAnEmptyDesk() {
        assertEquals(Optional.of(RejectReason.DOCUMENT_MISSING), look(desk()).fault());
    }

    @Test void sawTwoCards() {
        Mat desk = desk();
        Mat small = new Mat();
        Mat one = desk();
        card(one, 300, 180);
        Imgproc.resize(one, small, new Size(640, 360), 0, 0, Imgproc.INTER_AREA);
        small.copyTo(desk.submat(new Rect(0, 150, 640, 360)));
        small.copyTo(desk.submat(new Rect(640, 150, 640, 360)));
        assertEquals(Optional.of(RejectReason.DOCUMENT_SEVERAL), look(desk).fault());
    }

    @Test void tellsBlurAndDarkness() {
        Mat blurred = desk();
        card(blurred, 300, 180);
        Imgproc.GaussianBlur(blurred, blurred, new Size(0, 0), 6);
        assertEquals(Optional.of(RejectReason.DOCUMENT_BLURRED), look(blurred).fault());
        Mat dark = desk();
        card(dark, 300, 180);
        Core.multiply(dark, Scalar.all(0.2), dark);
        assertEquals(Optional.of(RejectReason.DOCUMENT_DARK), look(dark).fault());
    }

    @Test void showsWhereTheGlareIs() {
        Mat shiny = desk();
        card(shiny, 300, 180);
        Imgproc.circle(shiny, new Point(800, 450), 70, Scalar.all(255), -1);
        DocumentView view = look(shiny);
        assertEquals(Optional.of(RejectReason.DOCUMENT_GLARE), view.fault());
        assertTrue(Math.abs(view.faultPlace().orElseThrow().centreX() - 800) < 25);
    }

    private static Mat desk() {
        return new Mat(720, 1280, CvType.CV_8UC3, new Scalar(60, 50, 45));
    }

    /// 680 x 430 pixels with print on it.
    private static void card(Mat desk, int x, int y) {
        Imgproc.rectangle(desk, new Rect(x, y, 680, 430), new Scalar(215, 205, 200), -1);
        for (int line = 0; line < 9; line++) {
            Imgproc.putText(desk, "NAME 0123456789 REGISTRATION", new Point(x + 30, y + 50 + 43 * line),
                    Imgproc.FONT_HERSHEY_SIMPLEX, 1, new Scalar(30, 30, 30), 2);
        }
    }

    private static DocumentView look(Mat picture) {
        try (Frame frame = Images.frame(picture, 0)) {
            return new OpenCvDocumentEyes().look(frame);
        }
    }
}
