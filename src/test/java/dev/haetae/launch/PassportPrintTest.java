package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.Glass;
import dev.haetae.demo.Holder;
import dev.haetae.demo.Numbers;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.engine.Models;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.RejectReason;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The print of a passport's page held against its code lines, through all engines.
class PassportPrintTest {
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

    @Test void findsWhatIsCodedInPrint() {
        Holder holder = specimens.holder(DocumentType.PASSPORT);
        try (Inspection seen = inspect(specimens.of(DocumentType.PASSPORT))) {
            SideReading reading = seen.reading().orElseThrow();
            Map<String, Double> print = print(reading);
            assertEquals(Map.of("viz-number", 1.0, "viz-birth", 1.0, "viz-expiry", 1.0, "viz-surname", 1.0),
                    Map.of("viz-number", print.get("viz-number"), "viz-birth", print.get("viz-birth"), "viz-expiry", print.get("viz-expiry"),
                            "viz-surname", print.get("viz-surname")));
            assertEquals(holder.passportIssued().toString(), reading.fields().get(FieldName.ISSUE_DATE).value());
            assertTrue(reading.mrzValid());
        }
    }

    @Test void doesNotBelieveCodeLinesThatAnAlteredNumberContradicts() {
        Holder holder = specimens.holder(DocumentType.PASSPORT);
        String number = holder.passportNumber();
        char other = number.charAt(5) == '7' ? '4' : '7';
        Holder altered = holder.withNumbers(new Numbers(holder.registrationNumber(), holder.serial(),
                number.substring(0, 5) + other + number.substring(6)));
        try (Inspection seen = inspect(withLinesOf(specimens.of(DocumentType.PASSPORT), specimens.passport(altered)))) {
            contradicts(seen, "viz-number");
        }
    }

    @Test void doesNotBelieveCodeLinesThatALaterExpiryContradicts() {
        Holder holder = specimens.holder(DocumentType.PASSPORT);
        Holder altered = holder.withPassportDates(holder.passportIssued(), holder.passportExpires().plusYears(3));
        try (Inspection seen = inspect(withLinesOf(specimens.of(DocumentType.PASSPORT), specimens.passport(altered)))) {
            contradicts(seen, "viz-expiry");
        }
    }

    private static void contradicts(Inspection seen, String check) {
        SideReading reading = seen.reading().orElseThrow();
        assertEquals(0, print(reading).get(check));
        assertFalse(reading.mrzValid());
        assertTrue(reading.warnings().contains(RejectReason.FIELD_MISMATCH));
    }

    private static Map<String, Double> print(SideReading reading) {
        return reading.checks().stream().filter(check -> check.name().startsWith("viz-"))
                .collect(Collectors.toMap(Check::name, Check::score));
    }

    /// The page of one with the machine-readable zone (the lower 23.2 of 88 mm) of the other.
    private static Specimen withLinesOf(Specimen coded, Specimen printed) {
        BufferedImage from = coded.side(DocumentSide.FRONT);
        BufferedImage page = printed.side(DocumentSide.FRONT);
        int top = (int) Math.round(page.getHeight() * (88 - 23.2) / 88);
        for (int y = top; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.setRGB(x, y, from.getRGB(x, y));
            }
        }
        return printed;
    }

    private static Inspection inspect(Specimen passport) {
        try (Frame picture = Glass.still(passport, DocumentSide.FRONT, 1.5, 1)) {
            return engines.reader().inspect(picture, TODAY);
        }
    }
}
