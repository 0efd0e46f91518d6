package dev.haetae.demo.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.PageCondition;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/// What is seen of damaged pages, by the real optics.
class DamagedPagesTest {
    private static final long SEED = 11;
    private final OpenCvDocumentOptics optics = new OpenCvDocumentOptics();

    @BeforeAll static void load() {
        OpenCv.load();
    }

    @Test void findsNothingWrongWithAWholePageOnADesk() {
        PageCondition seen = seen(Damage.TILTED, 0.1);
        assertTrue(seen.cut().isEmpty() && seen.covered().isEmpty() && seen.damaged().isEmpty());
        assertTrue(seen.softness() < 2.6, () -> "soft: " + seen.softness());
    }

    /// Four of five: which one is missed hangs on where it lies and on the desk.
    @Test void seesFingersStickersTearsAndHoles() {
        assertTrue(hits(Damage.FINGER) >= 4, "fingers: " + hits(Damage.FINGER));
        assertTrue(hits(Damage.STICKER) >= 4, "stickers: " + hits(Damage.STICKER));
        assertTrue(hits(Damage.TORN) >= 4, "torn: " + hits(Damage.TORN));
        assertTrue(hits(Damage.PUNCHED) >= 4, "punched: " + hits(Damage.PUNCHED));
    }

    private long hits(Damage damage) {
        boolean missing = damage == Damage.TORN || damage == Damage.PUNCHED;
        return LongStream.rangeClosed(1, 5).mapToObj(seed -> seen(damage, 0.6, seed))
                .filter(page -> (missing ? page.damaged() : page.covered()).isPresent()).count();
    }

    @Test void seesThatAPageIsCutOnAnySide() {
        for (Damage cut : List.of(Damage.CUT_LEFT, Damage.CUT_RIGHT, Damage.CUT_BOTTOM)) {
            assertTrue(seen(cut, 0.7).cut().isPresent(), cut::name);
        }
        assertFalse(seen(Damage.NONE, 0).cut().isPresent());
    }

    @Test void measuresBlurInAnyDirection() {
        assertTrue(seen(Damage.BLUR, 0.7).softness() > 3);
        assertTrue(seen(Damage.MOTION, 0.7).softness() > 3);
    }

    @Test void tellsTwoDocumentsFromPartsOfOne() {
        try (Frame page = page(); Frame two = decoded(Damaging.of(Damage.TWO, page, page, 0.5, SEED))) {
            List<Quad> outlines = optics.outlines(two);
            assertEquals(2, outlines.size());
            assertTrue(optics.standAlone(two, outlines));
            assertFalse(optics.standAlone(page, List.of(Quad.of(new Region(480, 120, 130, 170)))));
        }
    }

    @Test void theSameSeedGivesTheSamePicture() {
        try (Frame page = page()) {
            assertArrayEquals(Damaging.of(Damage.FINGER, page, page, 0.5, 3).file(), Damaging.of(Damage.FINGER, page, page, 0.5, 3).file());
        }
    }

    /// EXIF orientations of all eight kinds come out upright again.
    @Test void storedOrientationsAreUndoneByReading() {
        try (Frame page = page()) {
            for (int tag = 1; tag <= 8; tag++) {
                try (Frame shown = decoded(Damaging.of(Damage.EXIF, page, page, (tag - 0.5) / 8, SEED))) {
                    assertEquals(page.width(), shown.width(), "orientation " + tag);
                    assertEquals(page.rgb(545, 205) >> 16 & 255, shown.rgb(545, 205) >> 16 & 255, 12, "orientation " + tag);
                }
            }
        }
    }

    private PageCondition seen(Damage damage, double strength) {
        return seen(damage, strength, SEED);
    }

    private PageCondition seen(Damage damage, double strength, long seed) {
        try (Frame page = page(); Frame picture = decoded(Damaging.of(damage, page, page, strength, seed))) {
            return optics.examine(picture, optics.outlines(picture));
        }
    }

    private static Frame decoded(DamagedPicture picture) {
        return ((Outcome.Passed<Frame>) Images.decode(picture.file())).value();
    }

    private static Frame page() {
        Mat card = new Mat(404, 640, CvType.CV_8UC3, new Scalar(214, 222, 226));
        for (int line = 0; line < 8; line++) {
            Imgproc.putText(card, "NAME 0123456789", new Point(30, 50 + 43 * line), Imgproc.FONT_HERSHEY_SIMPLEX, 1.2,
                    new Scalar(40, 35, 30), 2, Imgproc.LINE_AA);
        }
        Mat portrait = card.submat(new Rect(480, 120, 130, 170));
        portrait.setTo(new Scalar(120, 140, 170));
        Imgproc.circle(portrait, new Point(65, 70), 40, new Scalar(60, 70, 90), -1, Imgproc.LINE_AA);
        return Images.frame(card, 0);
    }
}
