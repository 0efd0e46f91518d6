package dev.haetae.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/// Invented document numbers, always the same for one seed.
public record Numbers(String registration, String serial, String passport) {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    static Numbers drawn(long seed, LocalDate born, char sex) {
        Random dice = new Random(seed);
        int century = born.getYear() < 2000 ? 5 : 7;
        String twelve = born.format(YYMMDD) + (sex == 'M' ? century : century + 1) + digits(dice, 5);
        String registration = twelve.substring(0, 6) + "-" + twelve.substring(6) + registrationCheck(twelve);
        String serial = digits(dice, 1) + "-" + digits(dice, 3) + "-" + digits(dice, 3) + "-" + digits(dice, 4);
        return new Numbers(registration, serial, "Z" + digits(dice, 7));
    }

    /// The check digit for foreigners: weights 2 to 9, 2 to 5 over the first twelve, last = (13 - S mod 11) mod 10.
    static int registrationCheck(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 8 + 2);
        }
        return (13 - sum % 11) % 10;
    }

    private static String digits(Random dice, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(dice.nextInt(10));
        }
        return text.toString();
    }

    @Override public String toString() {
        return "Numbers";
    }
}
