package dev.haetae.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes the machine readable zone of a passport: ICAO 9303-4 4.2.2. It writes only; reading has its own room, and the
/// two share no code, so that one cannot hide the other's mistake.
final class Td3 {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    private Td3() {}

    static List<String> lines(Holder holder) {
        String names = holder.surname().replace(' ', '<') + "<<" + holder.givenNames().replace(' ', '<');
        String upper = padded("P<" + holder.nationality() + names, 44);
        String number = withCheck(padded(holder.passportNumber(), 9));
        String born = withCheck(day(holder.born()));
        String expires = withCheck(day(holder.passportExpires()));
        String optional = withCheck(padded("", 14));
        String composite = number + born + expires + optional;
        return List.of(upper, number + holder.nationality() + born + holder.sex() + expires + optional + check(composite));
    }

    /// ICAO 9303-3 4.9: weights 7-3-1; digits count as they are, A to Z as 10 to 35, the filler as 0.
    static int check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += (c == '<' ? 0 : Character.digit(c, 36)) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }

    private static String withCheck(String text) {
        return text + check(text);
    }

    private static String day(LocalDate date) {
        return date.format(YYMMDD);
    }

    private static String padded(String text, int length) {
        return (text + "<".repeat(length)).substring(0, length);
    }
}
