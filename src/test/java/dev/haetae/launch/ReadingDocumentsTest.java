package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Glass;
import dev.haetae.demo.Holder;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.engine.Models;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Specimens on the glass through all engines.
class ReadingDocumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static DocumentEngines engines;
    private static Specimens specimens;

    @BeforeAll static void open() {
        engines = new DocumentEngines(Models.at(Home.find().models()), Home.find(), 0);
        specimens = Specimens.of(Path.of("models/fetched/astronaut.png"), TODAY);
    }

    @AfterAll static void close() {
        engines.close();
    }

    @Test void readsAPassport() {
        Specimen passport = specimens.of(DocumentType.PASSPORT);
        try (Inspection seen = inspect(Glass.still(passport, DocumentSide.FRONT, 1.5, 1))) {
            SideReading reading = reading(seen);
            assertEquals(List.of(), seen.faults());
            assertEquals(DocumentType.PASSPORT, reading.type());
            assertEquals(passport.mrz(), reading.mrz());
            assertTrue(reading.mrzValid());
            assertEquals("1990-01-01", value(reading, FieldName.BIRTH_DATE));
            assertTrue(reading.page().portrait().isPresent());
        }
    }

    @ParameterizedTest @EnumSource(names = {"RESIDENCE_CARD", "OVERSEAS_KOREAN_CARD", "PERMANENT_RESIDENT_CARD"})
    void readsBothSidesOfEveryKoreanCard(DocumentType type) {
        for (CardStyle style : CardStyle.values()) {
            Holder holder = specimens.holder(type);
            Specimen card = specimens.card(type, style, holder);
            try (Inspection front = inspect(Glass.still(card, DocumentSide.FRONT, -1.2, 2));
                    Inspection back = inspect(Glass.still(card, DocumentSide.BACK, 0.8, 3))) {
                SideReading reading = reading(front);
                assertEquals(type, reading.type());
                assertEquals(DocumentSide.FRONT, reading.side());
                assertEquals(holder.registrationNumber(), value(reading, FieldName.REGISTRATION_NUMBER));
                assertEquals(holder.name(), value(reading, FieldName.NAME));
                assertEquals(holder.status(), value(reading, FieldName.STAY_STATUS));
                assertEquals(holder.nationality(), value(reading, FieldName.NATIONALITY));
                assertEquals(holder.issued().toString(), value(reading, FieldName.ISSUE_DATE));
                assertEquals(holder.hangulName(), value(reading, FieldName.HANGUL_NAME));
                assertEquals(DocumentSide.BACK, reading(back).side());
                assertEquals(holder.serial(), value(reading(back), FieldName.SERIAL_NUMBER));
                assertEquals(holder.stayUntil().toString(), value(reading(back), FieldName.STAY_UNTIL));
            }
        }
    }

    @Test void readsBothSidesOfOneScanAtOnceAsItReadsThemOneByOne() {
        Specimen card = specimens.of(DocumentType.RESIDENCE_CARD);
        for (int round = 0; round < 3; round++) {
            try (Frame front = Glass.still(card, DocumentSide.FRONT, round, round); Frame back = Glass.still(card, DocumentSide.BACK, -round, round)) {
                List<Outcome<SideReading>> alone = List.of(engines.reader().read(front, TODAY), engines.reader().read(back, TODAY));
                List<Outcome<SideReading>> atOnce = engines.reader().read(List.of(front, back), TODAY);
                for (int side = 0; side < 2; side++) {
                    try (SideReading one = passed(alone.get(side)); SideReading same = passed(atOnce.get(side))) {
                        assertEquals(one.side(), same.side());
                        assertEquals(one.fields(), same.fields());
                        assertEquals(one.checks(), same.checks());
                        assertEquals(one.warnings(), same.warnings());
                    }
                }
            }
        }
    }

    @Test void rejectsAPassportWhoseCheckDigitIsWrong() {
        Specimen wrong = specimens.passportWithWrongCheckDigit(specimens.holder(DocumentType.PASSPORT));
        try (Inspection seen = inspect(Glass.still(wrong, DocumentSide.FRONT, 0.4, 4))) {
            assertEquals(List.of(RejectReason.MRZ_CHECK_DIGIT), reasons(seen));
            assertEquals(wrong.mrz(), reading(seen).mrz());
        }
    }

    @Test void rejectsAnExpiredPassport() {
        Specimen expired = specimens.expiredPassport(specimens.holder(DocumentType.PASSPORT));
        try (Inspection seen = inspect(Glass.still(expired, DocumentSide.FRONT, 0.4, 5))) {
            assertEquals(List.of(RejectReason.DOCUMENT_EXPIRED), reasons(seen));
        }
    }

    @Test void readsAPassportThatLiesOnItsHeadOrItsSide() {
        Specimen passport = specimens.of(DocumentType.PASSPORT);
        Frame turned = Glass.still(passport, DocumentSide.FRONT, 1, 6);
        for (int quarter = 0; quarter < 3; quarter++) {
            turned = quarter(turned);
            try (Inspection seen = inspect(turned.copy())) {
                assertEquals(passport.mrz(), reading(seen).mrz(), "turned by " + (quarter + 1) + " quarters");
                assertEquals(List.of(), seen.faults());
            }
        }
        turned.close();
    }

    @Test void saysThatAnEmptyGlassIsEmpty() {
        Frame empty = Frame.blank(1200, 850, 0);
        var pixels = empty.bgr();
        while (pixels.hasRemaining()) {
            pixels.put((byte) 120);
        }
        try (Inspection seen = inspect(empty)) {
            assertEquals(List.of(RejectReason.DOCUMENT_MISSING), reasons(seen));
        }
    }

    private static SideReading passed(Outcome<SideReading> read) {
        return switch (read) {
            case Outcome.Passed<SideReading>(var side) -> side;
            case Outcome.Rejected<SideReading> rejected -> throw new AssertionError(rejected.reason());
        };
    }

    private static Inspection inspect(Frame picture) {
        try (picture) {
            return engines.reader().inspect(picture, TODAY);
        }
    }

    private static SideReading reading(Inspection seen) {
        return seen.reading().orElseThrow();
    }

    private static String value(SideReading reading, FieldName name) {
        var field = reading.fields().get(name);
        return field == null ? "" : field.value();
    }

    private static List<RejectReason> reasons(Inspection seen) {
        return seen.faults().stream().map(fault -> fault.reason()).toList();
    }

    private static Frame quarter(Frame frame) {
        Frame out = Frame.blank(frame.height(), frame.width(), 0);
        var to = out.bgr();
        var from = frame.bgr();
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int at = 3 * (x * out.width() + out.width() - 1 - y);
                for (int c = 0; c < 3; c++) {
                    to.put(at + c, from.get(3 * (y * frame.width() + x) + c));
                }
            }
        }
        frame.close();
        return out;
    }
}
