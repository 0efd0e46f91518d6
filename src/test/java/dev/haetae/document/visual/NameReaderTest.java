package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameReaderTest {
    @Test void aNameWhoseEndIsFaintGoesOn() {
        assertEquals("TRAN ANH HUNG", NameReader.wentOn(reading("TRA", 0.9), Optional.of(reading("TRAN ANH HUNG", 0.9))).value());
        assertEquals("YAMAMOTO AOI HARUTO", NameReader.wentOn(reading("HARUTO", 0.9), Optional.of(reading("YAMAMOTO AOI HARUTO", 0.9))).value(),
                "its beginning was lost");
        assertEquals("TRAN", NameReader.wentOn(reading("TRAN", 0.9), Optional.of(reading("TRANI", 0.9))).value());
        assertEquals("TRAN", NameReader.wentOn(reading("TRAN", 0.9), Optional.of(reading("TRAN ANH", 0.5))).value());
        assertEquals("TRAN", NameReader.wentOn(reading("TRAN", 0.9), Optional.of(reading("IRAN ANH", 0.9))).value());
    }

    @Test void ofALineWithAMisreadWordNoOtherWordsAreTheName() {
        var codes = new StayCodes(Map.of());
        assertTrue(FieldFormat.LATIN_NAME.value("3ROWN PATRICIA", codes).isEmpty());
        assertEquals(Optional.of("BROWN PATRICIA"), FieldFormat.LATIN_NAME.value("BROWN PATRICIA 7", codes), "a mark of the pattern");
        assertEquals(Optional.of("KIM MINJUN"), FieldFormat.LATIN_NAME.value("KIM MINJUN 김민준", codes));
    }

    private static Reading reading(String value, double confidence) {
        return new Reading(value, confidence, new Region(0, 0, 100, 20));
    }
}
