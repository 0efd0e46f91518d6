package dev.haetae.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpecimenSourceTest {
    private final SpecimenSource source = new SpecimenSource(5, Pace.stepped());
    private Specimen card;

    @BeforeEach void draw() {
        assumeTrue(Files.exists(Watched.PORTRAIT), "skipped: models/fetched/astronaut.png is absent (installer/setup.sh fetches it)");
        card = Specimens.of(Watched.PORTRAIT, LocalDate.of(2026, 11, 22)).of(DocumentType.RESIDENCE_CARD);
    }

    @Test void emptyGlassIsDarkAndAStillOfItIsMissing() {
        assertTrue(centre(0.1) < 60);
        assertEquals(RejectReason.DOCUMENT_MISSING, reason(source.still(share -> {})));
    }

    @Test void cardSlidesInWithinASecondAndRests() throws IOException {
        source.present(card, DocumentSide.FRONT);
        centre(1.2);
        try (Frame frame = preview(0)) {
            Watched.keep(frame, "preview");
            assertTrue(luma(frame, 480, 320) > 150, "a light card in the middle");
            assertTrue(luma(frame, 20, 20) < 60, "dark glass in the corner");
        }
    }

    @Test void stillIsThreeHundredDotsAnInchWithAMargin() throws IOException {
        source.present(card, DocumentSide.FRONT);
        centre(2);
        List<Double> shares = new ArrayList<>();
        try (Frame frame = passed(source.still(shares::add))) {
            Watched.keep(frame, "still");
            assertEquals(85.6 / 25.4 * 300 + 2 * 106, frame.width(), 3);
            assertTrue(luma(frame, 30, 30) < 60);
        }
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), shares);
    }

    @Test void glareCoversTheCardForItsTimeOnly() throws IOException {
        source.present(card, DocumentSide.FRONT, Duration.ofSeconds(3));
        try (Frame frame = preview(2)) {
            Watched.keep(frame, "preview-glare");
            assertTrue(luma(frame, 425, 335) > 248, "washed out");
        }
        try (Frame frame = preview(2)) {
            assertTrue(luma(frame, 425, 335) < 245, "gone");
        }
    }

    @Test void turningOverShowsTheBackAndRemovingEmptiesTheGlass() {
        source.present(card, DocumentSide.FRONT);
        centre(2);
        byte[] front = bytes(passed(source.still(share -> {})));
        source.turnOver();
        centre(2);
        byte[] back = bytes(passed(source.still(share -> {})));
        int differing = 0;
        for (int i = 0; i < front.length; i++) {
            differing += Math.abs((front[i] & 255) - (back[i] & 255)) > 40 ? 1 : 0;
        }
        assertTrue(differing > front.length / 50);
        source.remove();
        assertTrue(centre(1.3) < 60);
    }

    @Test void faultsLastUntilHealed() {
        source.fail(RejectReason.SCANNER_JAMMED);
        assertEquals(RejectReason.SCANNER_JAMMED, reason(source.preview(Duration.ofSeconds(1))));
        assertEquals(RejectReason.SCANNER_JAMMED, reason(source.still(share -> {})));
        source.heal();
        assertTrue(centre(0.1) < 60);
    }

    private Frame preview(double after) {
        centre(after);
        return passed(source.preview(Duration.ofSeconds(1)));
    }

    /// Brightness of the middle after that many seconds of previews.
    private int centre(double seconds) {
        int luma = 0;
        for (int i = 0; i < seconds * 15; i++) {
            try (Frame frame = passed(source.preview(Duration.ofSeconds(1)))) {
                luma = luma(frame, 480, 320);
            }
        }
        return luma;
    }

    private static Frame passed(Outcome<Frame> outcome) {
        return ((Outcome.Passed<Frame>) outcome).value();
    }

    private static RejectReason reason(Outcome<Frame> outcome) {
        return ((Outcome.Rejected<Frame>) outcome).reason();
    }

    private static int luma(Frame frame, int x, int y) {
        int rgb = frame.rgb(x, y);
        return ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
    }

    private static byte[] bytes(Frame frame) {
        try (frame) {
            byte[] out = new byte[frame.width() * frame.height() * 3];
            frame.bgr().get(out);
            return out;
        }
    }
}
