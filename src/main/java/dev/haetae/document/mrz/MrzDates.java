package dev.haetae.document.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// ICAO 9303-3 4.8: YYMMDD; the century is for the reader to tell.
final class MrzDates {
    /// No travel document is valid longer.
    private static final int LONGEST_VALIDITY_YEARS = 30;

    private MrzDates() {}

    /// The latest such day that is not after today.
    static Optional<LocalDate> birth(String yymmdd, LocalDate today) {
        return date(yymmdd, today.getYear() / 100 * 100)
                .map(day -> day.isAfter(today) ? date(yymmdd, today.getYear() / 100 * 100 - 100).orElse(day) : day);
    }

    /// In this century, unless that were further ahead than any validity reaches.
    static Optional<LocalDate> expiry(String yymmdd, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        return date(yymmdd, century).map(day -> day.isAfter(today.plusYears(LONGEST_VALIDITY_YEARS))
                ? date(yymmdd, century - 100).orElse(day) : day);
    }

    /// Empty where a part is unknown (fillers, 9303-3 4.8) or no such day exists.
    private static Optional<LocalDate> date(String yymmdd, int century) {
        if (!yymmdd.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(century + Integer.parseInt(yymmdd.substring(0, 2)),
                    Integer.parseInt(yymmdd.substring(2, 4)), Integer.parseInt(yymmdd.substring(4, 6))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
