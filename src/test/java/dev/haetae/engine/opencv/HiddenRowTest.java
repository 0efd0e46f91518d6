package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
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

/// What lies over a row of print is told from its letters.
class HiddenRowTest {
    private static final Quad ROW = Quad.of(new Region(20, 60, 560, 26));
    private final OpenCvDocumentOptics optics = new OpenCvDocumentOptics();

    @BeforeAll static void load() {
        OpenCv.load();
    }

    @Test void lettersHideNoPaper() {
        assertTrue(hidden(page()) < 1, () -> "hidden: " + hidden(page()));
    }

    @Test void aStickerOverTheEndOfAName() {
        assertTrue(hidden(covered(new Scalar(60, 200, 245))) > 4);
    }

    @Test void aHoleThroughWhichTheDarkGlassIsSeen() {
        assertTrue(hidden(covered(new Scalar(30, 30, 30))) > 4);
    }

    @Test void aStainThatFadesHidesNothing() {
        Mat page = page();
        Mat shade = new Mat(page.size(), CvType.CV_8UC3, new Scalar(0, 0, 0));
        Imgproc.circle(shade, new Point(480, 74), 60, new Scalar(70, 90, 100), -1);
        Imgproc.GaussianBlur(shade, shade, new Size(0, 0), 25);
        Core.subtract(page, shade, page);
        assertTrue(hidden(page) < 1, () -> "hidden: " + hidden(page));
    }

    @Test void printThatIsSeenThroughAPatchIsNotHidden() {
        Mat page = page();
        Mat patch = page.submat(new Rect(120, 40, 200, 70));
        Core.subtract(patch, new Scalar(60, 50, 10), patch);
        assertTrue(hidden(page) < 1, () -> "hidden: " + hidden(page));
    }

    private double hidden(Mat page) {
        try (Frame frame = Images.frame(page, 0)) {
            return optics.hidden(frame, ROW);
        }
    }

    private static Mat covered(Scalar colour) {
        Mat page = page();
        page.submat(new Rect(300, 40, 140, 70)).setTo(colour);
        return page;
    }

    private static Mat page() {
        Mat page = new Mat(160, 600, CvType.CV_8UC3, new Scalar(245, 235, 222));
        Imgproc.putText(page, "HONG GILDONG MINJUN", new Point(24, 84), Imgproc.FONT_HERSHEY_SIMPLEX, 1, new Scalar(40, 35, 30), 3,
                Imgproc.LINE_AA);
        return page;
    }
}
