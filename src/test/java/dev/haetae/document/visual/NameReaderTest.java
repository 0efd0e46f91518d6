package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameReaderTest {
    @Test void aNameOfWhichAPartIsFaintIsTakenWhole() {
        Reading read = reading("TRA", 0.9, 50, 60);
        assertEquals("TRAN ANH HUNG", wentOn(read, reading("TRAN ANH HUNG", 0.9, 50, 260)));
        assertEquals("HWANG", wentOn(reading("WANG", 0.99, 70, 80), reading("HWANG", 0.9, 50, 100)), "its beginning was lost");
        assertEquals("WANG", wentOn(reading("WANG", 0.99, 50, 80), reading("HWANG", 0.9, 48, 82)), "of the same ink it is another reading");
        assertEquals("TRA", wentOn(read, reading("TRAI", 0.9, 50, 62)));
        assertEquals("BATBAYAR MUNKH", wentOn(reading("BA AYAR MUNKH", 0.9, 50, 260), reading("BATBAYAR MUNKH", 0.9, 50, 260)), "a gap");
        assertEquals("KIM MIN", wentOn(reading("KIM MIN", 0.9, 50, 140), reading("KIM I MIN", 0.9, 50, 140)), "a stroke between words");
        assertEquals("TRA", wentOn(read, reading("TRAN ANH", 0.5, 50, 160)), "a guess");
        assertEquals("TRA", wentOn(read, reading("IRAN ANH", 0.9, 50, 160)), "another name");
    }

    @Test void ofALineWithAMisreadWordNoOtherWordsAreTheName() {
        var codes = new StayCodes(Map.of());
        assertTrue(FieldFormat.LATIN_NAME.value("3ROWN PATRICIA", codes).isEmpty());
        assertEquals(Optional.of("BROWN PATRICIA"), FieldFormat.LATIN_NAME.value("BROWN PATRICIA 7", codes), "a mark of the pattern");
        assertEquals(Optional.of("KIM MINJUN"), FieldFormat.LATIN_NAME.value("KIM MINJUN 김민준", codes));
    }

    private static String wentOn(Reading read, Reading faint) {
        return NameReader.wentOn(read, Optional.of(faint)).value();
    }

    private static Reading reading(String value, double confidence, double x, double width) {
        return new Reading(value, confidence, new Region(x, 0, width, 20));
    }
}
