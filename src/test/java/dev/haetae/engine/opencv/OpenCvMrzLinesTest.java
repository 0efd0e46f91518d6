package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.mrz.MrzLineFinder.Reach;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// Two rows of strokes of a known place, drawn and turned: is the block found there?
class OpenCvMrzLinesTest {
    private static final int LENGTH = 660;
    private static final int GAP = 40;

    @Test void findsLevelLinesAtAnyTiltOfTwentyDegreesAndEveryQuarter() {
        for (int angle : new int[] {0, 7, -7, 15, -18, 90, 83, 180, 270, 262}) {
            assertTrue(found(angle, 1000, Reach.LEVEL) < 6, "turned by " + angle);
        }
    }

    @Test void findsLinesAtOtherAnglesOnlyWhenAskedForTheRest() {
        for (int angle : new int[] {45, -40, 130}) {
            assertTrue(found(angle, 1000, Reach.REST) < 6, "turned by " + angle);
            assertEquals(Double.MAX_VALUE, found(angle, 1000, Reach.LEVEL), "turned by " + angle);
        }
    }

    @Test void findsSmallLinesInALargePicture() {
        assertTrue(found(3, 3600, Reach.REST) < 8);
    }

    @Test void findsBowedLines() {
        assertTrue(found(drawn(0, 1000, 14), 0, 1000, Reach.LEVEL) < 6);
    }

    @Test void findsPaleLinesOnADeskOfBlackPrint() {
        for (int angle : new int[] {0, 11, -8}) {
            assertTrue(found(onPrint(angle), angle, 1200, Reach.LEVEL) < 6, "turned by " + angle);
        }
    }

    /// Among the first, for there is no time to try many.
    @Test void findsGreyLinesAslantOnADeskOfBlackPrintAtOnce() {
        for (int angle : new int[] {15, -14}) {
            assertTrue(found(onPrint(angle), angle, 1200, Reach.LEVEL, 6) < 6, "turned by " + angle);
        }
    }

    /// @return how far the nearest block found lies from where it was drawn, in pixels
    private static double found(double angle, int size, Reach reach) {
        return found(drawn(angle, size, 0), angle, size, reach);
    }

    private static double found(Frame picture, double angle, int size, Reach reach) {
        return found(picture, angle, size, reach, Integer.MAX_VALUE);
    }

    /// @param most blocks looked at
    private static double found(Frame picture, double angle, int size, Reach reach, int most) {
        List<Quad> firsts = new ArrayList<>();
        int[] blocks = {0};
        try (picture) {
            new OpenCvMrzLines().find(picture, reach, block -> {
                if (block.places().size() == 2) {
                    firsts.addAll(block.places());
                }
                return ++blocks[0] >= most;
            });
        }
        double s = Math.sin(Math.toRadians(angle));
        double c = Math.cos(Math.toRadians(angle));
        Point upper = new Point(size / 2.0 + s * GAP / 2, size / 2.0 - c * GAP / 2);
        return firsts.stream().filter(q -> Math.abs(q.width() - LENGTH) < 60)
                .mapToDouble(q -> middle(q).distance(upper)).min().orElse(Double.MAX_VALUE);
    }

    private static Point middle(Quad q) {
        return new Point((q.topLeft().x() + q.bottomRight().x()) / 2, (q.topLeft().y() + q.bottomRight().y()) / 2);
    }

    private static Frame drawn(double angle, int size, double sag) {
        OpenCv.load();
        Mat page = page(size, sag, 30);
        Mat turned = turned(page, angle, Core.BORDER_REPLICATE);
        page.release();
        return Images.frame(turned, 0);
    }

    /// A page with grey lines amid rows of black strokes.
    private static Frame onPrint(double angle) {
        OpenCv.load();
        int size = 1200;
        Mat desk = new Mat(size, size, CvType.CV_8UC3, Scalar.all(225));
        for (int y = 8; y < size; y += 22) {
            for (int x = y % 7; x < size; x += 7) {
                Imgproc.rectangle(desk, new org.opencv.core.Point(x, y), new org.opencv.core.Point(x + 3, y + 9), Scalar.all(20), -1);
            }
        }
        Mat whole = page(size, 0, 160);
        Mat page = new Mat(size, size, CvType.CV_8UC3, Scalar.all(0));
        var place = new org.opencv.core.Rect(220, 380, 760, 280);
        whole.submat(place).copyTo(page.submat(place));
        Mat turned = turned(page, angle, Core.BORDER_CONSTANT);
        Mat shape = new Mat();
        Core.inRange(turned, Scalar.all(1), Scalar.all(255), shape);
        turned.copyTo(desk, shape);
        return Images.frame(desk, 0);
    }

    private static Mat turned(Mat page, double angle, int border) {
        double middle = page.cols() / 2.0;
        Mat turned = new Mat();
        Imgproc.warpAffine(page, turned, Imgproc.getRotationMatrix2D(new org.opencv.core.Point(middle, middle), -angle, 1), page.size(),
                Imgproc.INTER_LINEAR, border, Scalar.all(0));
        return turned;
    }

    private static Mat page(int size, double sag, int ink) {
        Mat page = new Mat(size, size, CvType.CV_8UC3, Scalar.all(225));
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 44; i++) {
                double x = size / 2.0 - LENGTH / 2.0 + 15.0 * i + 2;
                double u = 2 * (x - size / 2.0) / LENGTH;
                double y = size / 2.0 - GAP / 2.0 + row * GAP - 8 + sag * (u * u - 1.0 / 3);
                Imgproc.rectangle(page, new org.opencv.core.Point(x, y), new org.opencv.core.Point(x + 8, y + 16), Scalar.all(ink),
                        2 + i % 2);
            }
        }
        return page;
    }
}
