package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameReaderTest {
    @Test void ofTwoLooksTheOneThatKeptANarrowLetterCountsAndIsDoubted() {
        Reading name = both("JN HAEUN", 0.99, "JIN HAEUN", 0.7);
        assertEquals("JIN HAEUN", name.value());
        assertTrue(name.confidence() <= 0.7);
        assertTrue(both("SIRIPORN", 0.99, "SRIPORN", 0.99).confidence() < 0.9, "a contradiction is a doubt, whichever look is sure");
    }

    @Test void aSpaceThatOnlyOneLookSeesIsNoLetterLost() {
        assertEquals("NATTHAPHONG", both("NATTHAPHONG", 0.98, "NAT THAPHONG", 0.6).value());
    }

    @Test void aLongerReadingThatIsNotTheSameNameCountsByItsConfidenceOnly() {
        assertEquals("LIM CHUNHUA", both("LIM CHUNHUA", 0.95, "LIM CHUNWOOA", 0.55).value());
        assertEquals("LEE", both("LEE", 0.95, "LEEABCD", 0.6).value());
    }

    @Test void bothLooksAlikeAreSurerThanEach() {
        assertTrue(both("KIM MINJUN", 0.9, "KIM MINJUN", 0.9).confidence() > 0.9);
        assertEquals("KIM", NameReader.both(Optional.of(reading("KIM", 0.8)), Optional.empty()).orElseThrow().value());
    }

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

    private static Reading both(String one, double sure, String other, double less) {
        return NameReader.both(Optional.of(reading(one, sure)), Optional.of(reading(other, less))).orElseThrow();
    }

    private static Reading reading(String value, double confidence) {
        return new Reading(value, confidence, new Region(0, 0, 100, 20));
    }
}
