package dev.haetae.document.passport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as passports print them (ICAO 9303-3 section 4.6 and what states do instead): `12 AUG/AOUT 74`, `12 AUG 1974`,
/// `12.08.1974`, `12-08-74`, `1974-08-12`, `29 10 1983` with a month's name in another script between.
final class PrintedDates {
    /// How months begin in the languages of Latin script that passports print them in.
    private static final List<List<String>> MONTHS = List.of(
            List.of("JAN", "JÄN", "GEN", "ENE", "OCA", "TAM", "STY", "LED", "SIJ", "IAN", "JAAN"),
            List.of("FEB", "FÉV", "FEV", "ŞUB", "SUB", "HEL", "LUT", "ÚNO", "UNO", "VEL", "VEEB"),
            List.of("MAR", "MÄR", "MRZ", "MRT", "MAA", "BŘE", "BRE", "OŽU", "OZU"),
            List.of("APR", "AVR", "ABR", "NIS", "HUH", "KWI", "DUB", "TRA"),
            List.of("MAI", "MAY", "MAG", "MEI", "TOU", "MAJ", "KVĚ", "KVE", "SVI"),
            List.of("JUN", "JUIN", "GIU", "HAZ", "KES", "CZE", "LIP", "IUN", "JUUN"),
            List.of("JUL", "JUIL", "LUG", "TEM", "HEI", "LIP", "SRP", "IUL", "JUUL"),
            List.of("AUG", "AOU", "AOÛ", "AGO", "AĞU", "AGU", "ELO", "SIE", "SRP", "KOL", "AVG"),
            List.of("SEP", "SET", "EYL", "SYY", "WRZ", "ZÁŘ", "ZAR", "RUJ"),
            List.of("OCT", "OKT", "OTT", "OUT", "EKI", "LOK", "PAŹ", "PAZ", "ŘÍJ", "RIJ", "LIS"),
            List.of("NOV", "NOI", "KAS", "MARR", "LIS", "STU"),
            List.of("DEC", "DEZ", "DIC", "DÉC", "ARA", "JOU", "GRU", "PRO", "DET", "DES"));
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})[.\\-/ ]{1,2}(\\d{1,2})[.\\-/ ]{1,2}(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[.\\-/ ]{1,2}(\\d{1,2})[.\\-/ ]{1,2}(\\d{1,2})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("(?<!\\d)(\\d{1,2})[ .\\-/]*([0-9]{0,2}[^0-9A-Z]{0,4}[A-ZÀ-Ž][A-ZÀ-Ž ./\\-]*?)[ .\\-/]*(\\d{4}|\\d{2})(?!\\d)");

    private PrintedDates() {}

    /// @param near tells the century of a year of two digits: the one that brings it nearest to this day
    static List<LocalDate> in(String text, LocalDate near) {
        String upper = text.toUpperCase(Locale.ROOT);
        List<LocalDate> found = new ArrayList<>();
        for (Matcher m = YEAR_FIRST.matcher(upper); m.find();) {
            day(m.group(1), number(m.group(2)), m.group(3), near).ifPresent(found::add);
        }
        for (Matcher m = NUMBERS.matcher(upper); m.find();) {
            day(m.group(3), number(m.group(2)), m.group(1), near).ifPresent(found::add);
        }
        for (Matcher m = WORD.matcher(upper); m.find();) {
            for (int month : months(m.group(2))) {
                day(m.group(3), month, m.group(1), near).ifPresent(found::add);
            }
        }
        return found.stream().distinct().toList();
    }

    /// A word may be a month in two languages (LIS is October in Croatian, November in Polish): all it may be.
    private static List<Integer> months(String words) {
        List<Integer> found = new ArrayList<>();
        for (String word : words.split("[^A-ZÀ-Ž]+")) {
            for (int month = 0; word.length() >= 3 && month < 12; month++) {
                if (MONTHS.get(month).stream().anyMatch(word::startsWith)) {
                    found.add(month + 1);
                }
            }
        }
        return found;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(String year, int month, String day, LocalDate near) {
        try {
            int y = number(year);
            if (year.length() > 2) {
                return Optional.of(LocalDate.of(y, month, number(day)));
            }
            int century = near.getYear() / 100 * 100;
            LocalDate best = null;
            for (int c : new int[] {century - 100, century, century + 100}) {
                LocalDate one = LocalDate.of(c + y, month, number(day));
                best = best == null || Math.abs(one.toEpochDay() - near.toEpochDay()) < Math.abs(best.toEpochDay() - near.toEpochDay())
                        ? one : best;
            }
            return Optional.of(best);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
