package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisualZoneTest {
    private static final StayCodes CODES = new StayCodes(Map.of("D-2", "유학", "D-10", "구직", "F-2", "거주", "F-4", "재외동포",
            "F-5", "영주", "E-9", "비전문취업"));

    @Test void readsARegistrationNumberWithOrWithoutItsHyphen() {
        assertEquals(Optional.of("900101-6504816"), value(FieldFormat.REGISTRATION_NUMBER, "900101-6504816"));
        assertEquals(Optional.of("900101-6504816"), value(FieldFormat.REGISTRATION_NUMBER, " 9001016504816 ."));
    }

    @Test void refusesARegistrationNumberThatNobodyCanHave() {
        assertEquals(Optional.empty(), value(FieldFormat.REGISTRATION_NUMBER, "901301-6504816")); // month 13
        assertEquals(Optional.empty(), value(FieldFormat.REGISTRATION_NUMBER, "900101-1504816")); // 1 is a citizen
        assertEquals(Optional.empty(), value(FieldFormat.REGISTRATION_NUMBER, "900101-650481"));
    }

    @Test void tellsBirthAndSexFromTheNumber() {
        assertEquals(Optional.of(LocalDate.of(1990, 1, 1)), RegistrationNumber.birth("900101-6504816"));
        assertEquals(Optional.of(LocalDate.of(2004, 2, 29)), RegistrationNumber.birth("040229-7000000"));
        assertEquals("F", RegistrationNumber.sex("900101-6504816"));
        assertEquals("M", RegistrationNumber.sex("040229-7000000"));
    }

    @Test void knowsTheCheckDigitThatOlderNumbersHave() {
        int right = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            right += RegistrationNumber.checkDigitHolds("900101-650481" + digit) ? 1 : 0;
        }
        assertEquals(1, right);
        // S of 900101 650000 is 9*2 + 1*5 + 1*7 + 6*8 + 5*9 = 123; 123 mod 11 = 2; (13 - 2) mod 10 = 1
        assertTrue(RegistrationNumber.checkDigitHolds("900101-6500001"));
    }

    @Test void keepsOnlyCapitalsOfALatinName() {
        assertEquals(Optional.of("NGUYEN THI MAU"), value(FieldFormat.LATIN_NAME, "NGUYEN THI MAU a"));
        assertEquals(Optional.of("O'NEIL ANNE-MARIE"), value(FieldFormat.LATIN_NAME, "O'NEIL ANNE-MARIE"));
        assertEquals(Optional.empty(), value(FieldFormat.LATIN_NAME, "rl oa) do A"));
    }

    @Test void readsDatesInYearMonthDayOrderAndNoOther() {
        assertEquals(Optional.of("2024-11-04"), value(FieldFormat.DATE, "2024.11.04"));
        assertEquals(Optional.of("2024-11-04"), value(FieldFormat.DATE, "2024. 11. 4."));
        assertEquals(Optional.empty(), value(FieldFormat.DATE, "2024.02.30"));
        assertEquals(Optional.empty(), value(FieldFormat.DATE, "04.11.2024"));
    }

    @Test void readsASerialNumberOfFourGroups() {
        assertEquals(Optional.of("1-021-001-1111"), value(FieldFormat.SERIAL_NUMBER, "1-021-001-1111"));
        assertEquals(Optional.empty(), value(FieldFormat.SERIAL_NUMBER, "1-021-001-111"));
    }

    @Test void tellsTheStatusByWordAndNumberTogether() {
        assertEquals(Optional.of("D-2"), value(FieldFormat.STAY_STATUS, "유학(D-2)"));
        assertEquals(Optional.of("D-2"), value(FieldFormat.STAY_STATUS, "유학(0-2)"));
        assertEquals(Optional.of("F-4"), value(FieldFormat.STAY_STATUS, "재외동포(5-4)"));
        assertEquals(Optional.of("F-5"), value(FieldFormat.STAY_STATUS, "SS(F-5)"));
        assertEquals(Optional.of("F-5"), value(FieldFormat.STAY_STATUS, "영주『-5)"));
        assertEquals(Optional.of("D-10"), value(FieldFormat.STAY_STATUS, "구직(D-10)"));
    }

    @Test void guessesNoStatusFromANumberAlone() {
        assertEquals(Optional.empty(), value(FieldFormat.STAY_STATUS, "(0-2)"));
        assertEquals(Optional.empty(), value(FieldFormat.STAY_STATUS, "Z-7"));
    }

    @Test void namesACountryByItsThreeLetterCode() {
        assertEquals(Optional.of("VNM"), value(FieldFormat.COUNTRY, "VIET NAM"));
        assertEquals(Optional.of("UZB"), value(FieldFormat.COUNTRY, "UZBEKISTAN"));
        assertEquals(Optional.of("USA"), value(FieldFormat.COUNTRY, "UNITED STATES"));
        assertEquals(Optional.of("PHL"), value(FieldFormat.COUNTRY, "PHlLIPPINES"));
        assertEquals(Optional.empty(), value(FieldFormat.COUNTRY, "ATLANTIS"));
    }

    @Test void findsALabelWithinALineThatOcrDamaged() {
        assertEquals(1, Likeness.within("Serial No.", "eis SerialNo. 6-683-327-6729"));
        assertTrue(Likeness.within("RESIDENCE CARD", "RESlDENCE CARD") > 0.9);
        assertTrue(Likeness.within("RESIDENCE CARD", "PERMANENT RESIDENT CARD") < 0.9);
        assertEquals(1, Likeness.between("VIET NAM", "Vietnam"));
        assertFalse(Likeness.between("OMAN", "ROMANIA") > 0.85);
    }

    private static Optional<String> value(FieldFormat format, String line) {
        return format.value(line, CODES);
    }
}
