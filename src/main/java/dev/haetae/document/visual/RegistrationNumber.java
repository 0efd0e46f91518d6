package dev.haetae.document.visual;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A foreigner's registration number, YYMMDD-NXXXXXX. N: 5 male and 6 female born 19xx, 7 male and 8 female born 20xx.
public final class RegistrationNumber {
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private RegistrationNumber() {}

    /// @param number with the hyphen
    public static Optional<LocalDate> birth(String number) {
        int century = number.charAt(7) >= '7' ? 2000 : 1900;
        try {
            return Optional.of(LocalDate.of(century + Integer.parseInt(number.substring(0, 2)),
                    Integer.parseInt(number.substring(2, 4)), Integer.parseInt(number.substring(4, 6))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static String sex(String number) {
        return number.charAt(7) % 2 == 1 ? "M" : "F";
    }

    /// Numbers given after October 2020 need not obey this: a hint, never a ground to reject.
    public static boolean checkDigitHolds(String number) {
        String digits = number.replace("-", "");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return (13 - sum % 11) % 10 == digits.charAt(12) - '0';
    }
}
