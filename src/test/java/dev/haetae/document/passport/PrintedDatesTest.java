package dev.haetae.document.passport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedDatesTest {
    private static final LocalDate DAY = LocalDate.of(1974, 8, 12);

    @Test void readsEverySpellingPassportsUse() {
        for (String printed : List.of("12 AUG 1974", "12 AUG/AOUT 74", "12 AUG/AGO 1974", "12.08.1974", "12/08/1974", "12-08-74", "12 08 1974",
                "1974-08-12", "1974.08.12", "12 AUGUST 1974", "12 Aug 1974", "12AUG1974", "12 8月/AUG 1974", "12 АВГ/AUG 74", "12 SIE/AUG 1974",
                "Date of birth 12 AUG 1974 F")) {
            assertTrue(PrintedDates.in(printed, DAY).contains(DAY), printed + " -> " + PrintedDates.in(printed, DAY));
        }
    }

    @Test void knowsTheCenturyOfTwoDigitsByWhatItIsHeldAgainst() {
        assertEquals(List.of(LocalDate.of(2029, 8, 12)), PrintedDates.in("12 AUG 29", LocalDate.of(2030, 1, 1)));
        assertEquals(List.of(LocalDate.of(1929, 8, 12)), PrintedDates.in("12 AUG 29", LocalDate.of(1940, 1, 1)));
    }

    @Test void seesNoDateInNumbersOrWords() {
        for (String printed : List.of("99003853", "110101/111", "PRAHA 1", "P CZE 99003853", "32.13.1974", "MARIA", "30 FEB 1974")) {
            assertEquals(List.of(), PrintedDates.in(printed, DAY), printed);
        }
    }

    @Test void allowsAWordToBeTwoMonths() {
        assertEquals(List.of(LocalDate.of(1974, 10, 12), LocalDate.of(1974, 11, 12)), PrintedDates.in("12 LIS 1974", DAY));
    }
}
