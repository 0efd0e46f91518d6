package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.wear.CardCase;
import dev.haetae.demo.wear.CardSeries;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.Inspection;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.frame.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Three dozen worn cards, always the same ones, in typefaces that the recogniser knows: enough to fail when reading breaks,
/// far too few for a figure. Those come from `haetae evaluate documents --part cards` (docs/figures.md).
class ReadingWornCardsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int CARDS = 36;
    private static final long SEED = 7;

    private static final Map<FieldName, int[]> RIGHT_AND_ALL = new EnumMap<>(FieldName.class);
    private static final List<String> WRONG = new ArrayList<>();
    private static DocumentEngines engines;

    @BeforeAll static void readAll() {
        OpenCv.load();
        Home home = Home.find();
        Models models = Models.at(home.models()).accepting(KioskConfig.load(home.config(), "demo").modelLicences());
        engines = new DocumentEngines(models, home, 0);
        CardSeries series = new CardSeries(models.file("astronaut.png"), TODAY, SEED, false);
        for (int number = 0; number < CARDS; number++) {
            CardCase card = series.at(number);
            try (Frame picture = series.picture(card); Inspection seen = engines.reader().inspect(picture, TODAY)) {
                count(card, seen.reading().map(reading -> reading.fields()).orElse(Map.of()));
            }
        }
    }

    @AfterAll static void close() {
        engines.close();
    }

    @Test void readsNumbersAndDates() {
        for (FieldName name : List.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE, FieldName.STAY_UNTIL, FieldName.SERIAL_NUMBER)) {
            atLeast(name, 0.9);
        }
    }

    @Test void readsNamesStatusAndCountry() {
        for (FieldName name : List.of(FieldName.NAME, FieldName.STAY_STATUS, FieldName.NATIONALITY)) {
            atLeast(name, 0.85);
        }
    }

    @Test void givesOutNoWrongNumberAndNoWrongDate() {
        assertEquals(List.of(), WRONG);
    }

    private static void atLeast(FieldName name, double share) {
        int[] counts = RIGHT_AND_ALL.get(name);
        assertTrue(counts[0] >= share * counts[1], () -> name + " right on " + counts[0] + " of " + counts[1] + " cards");
    }

    private static void count(CardCase card, Map<FieldName, FieldValue> fields) {
        new TreeMap<>(card.truth()).forEach((name, truth) -> {
            int[] counts = RIGHT_AND_ALL.computeIfAbsent(name, n -> new int[2]);
            counts[1]++;
            FieldValue read = fields.get(name);
            if (read != null && read.value().equals(truth)) {
                counts[0]++;
            } else if (read != null && (name == FieldName.REGISTRATION_NUMBER || name == FieldName.ISSUE_DATE || name == FieldName.STAY_UNTIL)) {
                WRONG.add(name + " of " + card);
            }
        });
    }
}
