package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.demo.forgery.Forger;
import dev.haetae.demo.forgery.Forgery;
import dev.haetae.demo.forgery.Seen;
import dev.haetae.demo.forgery.Strength;
import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Forged and honest specimens through all engines. Only what is crude is asserted to be found; how often what is careful
/// is found is measured (`haetae evaluate documents --part tamper`).
class ForgedDocumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<RejectReason> SUSPICIONS = Set.of(RejectReason.DOCUMENT_TAMPERED, RejectReason.DOCUMENT_COPY,
            RejectReason.DOCUMENT_SCREEN, RejectReason.PORTRAIT_POOR);
    private static DocumentEngines engines;
    private static Specimens specimens;

    @BeforeAll static void open() {
        OpenCv.load();
        engines = new DocumentEngines(Models.at(Home.find().models()), Home.find(), 0);
        specimens = Specimens.of(Path.of("models/fetched/astronaut.png"), TODAY);
    }

    @AfterAll static void close() {
        engines.close();
    }

    private record Seeing(Set<RejectReason> doubts, List<Check> checks) {
        double score(String name) {
            return checks.stream().filter(check -> check.name().equals(name)).mapToDouble(Check::score).findFirst().orElse(Double.NaN);
        }
    }

    private static Seeing seen(Specimen document, DocumentSide side, Forgery forgery, Seen by, long seed) {
        Frame picture = Forger.seen(document, side, forgery, Strength.CRUDE, by, specimens.otherFace(), seed);
        assertNotNull(picture);
        try (picture; Inspection inspected = engines.reader().inspect(picture, TODAY)) {
            SideReading reading = inspected.reading().orElseThrow();
            return new Seeing(reading.warnings().stream().filter(SUSPICIONS::contains).collect(Collectors.toCollection(TreeSet::new)),
                    reading.checks());
        }
    }

    @Test void honestSpecimensAreNotDoubted() {
        for (DocumentType type : List.of(DocumentType.PASSPORT, DocumentType.RESIDENCE_CARD, DocumentType.PERMANENT_RESIDENT_CARD)) {
            for (Seen by : List.of(Seen.SCAN, Seen.CAMERA)) {
                Seeing seeing = seen(specimens.of(type), DocumentSide.FRONT, Forgery.NONE, by, 11);
                assertEquals(Set.of(), seeing.doubts(), type + " " + by + " " + seeing);
            }
        }
        Specimen former = specimens.card(DocumentType.RESIDENCE_CARD, CardStyle.OLD, specimens.holder(DocumentType.RESIDENCE_CARD));
        assertEquals(Set.of(), seen(former, DocumentSide.FRONT, Forgery.NONE, Seen.SCAN, 12).doubts());
        assertEquals(Set.of(), seen(former, DocumentSide.BACK, Forgery.NONE, Seen.SCAN, 13).doubts());
    }

    @Test void anExchangedPictureIsTamperingAndItsBorderSaysSo() {
        Seeing seeing = seen(specimens.of(DocumentType.RESIDENCE_CARD), DocumentSide.FRONT, Forgery.PHOTO, Seen.SCAN, 21);
        assertTrue(seeing.doubts().contains(RejectReason.DOCUMENT_TAMPERED), seeing.toString());
        assertTrue(seeing.score("portrait-edge") < 0.3, seeing.toString());
        assertTrue(seeing.score("digit-consistency") > 0.5, seeing.toString());
    }

    @Test void aDigitOfAnotherMakeIsTamperingAndTheDigitsSaySo() {
        Seeing seeing = seen(specimens.of(DocumentType.RESIDENCE_CARD), DocumentSide.FRONT, Forgery.DIGIT, Seen.SCAN, 22);
        assertTrue(seeing.doubts().contains(RejectReason.DOCUMENT_TAMPERED), seeing.toString());
        assertTrue(seeing.score("digit-consistency") < 0.3, seeing.toString());
    }

    @Test void copiesAndDisplaysAreAskedForAgain() {
        for (Forgery forgery : List.of(Forgery.GREY_COPY, Forgery.COLOUR_COPY)) {
            Seeing seeing = seen(specimens.of(DocumentType.PASSPORT), DocumentSide.FRONT, forgery, Seen.SCAN, 23);
            assertTrue(seeing.doubts().contains(RejectReason.DOCUMENT_COPY), forgery + " " + seeing);
        }
        Seeing screen = seen(specimens.of(DocumentType.PASSPORT), DocumentSide.FRONT, Forgery.SCREEN, Seen.SCAN, 24);
        assertTrue(screen.doubts().contains(RejectReason.DOCUMENT_SCREEN), screen.toString());
    }

    @Test void theSameSeedForgesTheSamePicture() {
        Specimen card = specimens.of(DocumentType.RESIDENCE_CARD);
        try (Frame one = Forger.seen(card, DocumentSide.FRONT, Forgery.PHOTO, Strength.FAIR, Seen.CAMERA, specimens.otherFace(), 5);
                Frame two = Forger.seen(card, DocumentSide.FRONT, Forgery.PHOTO, Strength.FAIR, Seen.CAMERA, specimens.otherFace(), 5);
                Frame other = Forger.seen(card, DocumentSide.FRONT, Forgery.PHOTO, Strength.FAIR, Seen.CAMERA, specimens.otherFace(), 6)) {
            assertEquals(one.bgr(), two.bgr());
            assertTrue(other.width() != one.width() || !other.bgr().equals(one.bgr()));
        }
    }
}
