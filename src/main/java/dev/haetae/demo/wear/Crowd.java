package dev.haetae.demo.wear;

import dev.haetae.demo.Holder;
import dev.haetae.demo.StatusCodes;
import dev.haetae.document.DocumentType;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/// Invented holders of cards, many nations, always the same for one seed. Names are put together by chance from common
/// parts; nobody is meant.
final class Crowd {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    /// docs: names take up to 37 characters and may wrap.
    private static final int LONGEST = 37;
    private static final int LONGEST_BESIDE_HANGUL = 26;

    private final BufferedImage head;
    private final LocalDate today;

    Crowd(BufferedImage head, LocalDate today) {
        this.head = head;
        this.today = today;
    }

    Holder holder(DocumentType type, LocalDate firstIssue, LocalDate lastIssue, Random dice) {
        Nation nation = type == DocumentType.OVERSEAS_KOREAN_CARD ? Nation.withKoreans(dice) : Nation.drawn(dice);
        boolean korean = type == DocumentType.OVERSEAS_KOREAN_CARD ? dice.nextInt(10) < 9 : dice.nextInt(10) == 0;
        String surname = korean ? pick(Nation.KOREAN_SURNAMES, dice)[0] : pick(nation.surnames(), dice);
        String given = korean ? pick(Nation.KOREAN_GIVEN, dice)[0] : given(nation, dice);
        while ((surname + " " + given).length() > (korean ? LONGEST_BESIDE_HANGUL : LONGEST)) {
            given = given.contains(" ") ? given.substring(0, given.lastIndexOf(' ')) : given.substring(0, given.length() - 1);
        }
        String hangul = korean ? hangul(surname, given, dice) : "";
        LocalDate born = day(LocalDate.of(1941, 1, 1), today.minusYears(17), dice);
        char sex = dice.nextBoolean() ? 'M' : 'F';
        LocalDate issued = day(firstIssue, lastIssue, dice);
        String status = switch (type) {
            case OVERSEAS_KOREAN_CARD -> "F-4";
            case PERMANENT_RESIDENT_CARD -> "F-5";
            default -> pick(StatusCodes.all(), dice);
        };
        return new Holder(surname, given, hangul, born, sex, nation.code(), nation.printed(), number(born, sex, issued, dice),
                status, issued, serial(dice), issued.plusDays(180 + dice.nextInt(1600)), "", issued, issued, head);
    }

    /// Numbers given after October 2020 need not obey the check digit.
    private static String number(LocalDate born, char sex, LocalDate issued, Random dice) {
        int century = born.getYear() < 2000 ? 5 : 7;
        String twelve = born.format(YYMMDD) + (sex == 'M' ? century : century + 1) + digits(dice, 5);
        boolean obeys = issued.isBefore(LocalDate.of(2020, 10, 1)) || dice.nextBoolean();
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 8 + 2);
        }
        int last = obeys ? (13 - sum % 11) % 10 : dice.nextInt(10);
        return twelve.substring(0, 6) + "-" + twelve.substring(6) + last;
    }

    private static String serial(Random dice) {
        return digits(dice, 1) + "-" + digits(dice, 3) + "-" + digits(dice, 3) + "-" + digits(dice, 4);
    }

    private static String given(Nation nation, Random dice) {
        int parts = 1 + (dice.nextInt(5) < 2 ? 1 : 0) + (dice.nextInt(6) == 0 ? 2 : 0);
        StringBuilder given = new StringBuilder(pick(nation.given(), dice));
        for (int i = 1; i < parts; i++) {
            given.append(' ').append(pick(nation.given(), dice));
        }
        return given.toString();
    }

    private static String hangul(String surname, String given, Random dice) {
        String first = Nation.KOREAN_SURNAMES.stream().filter(name -> name[0].equals(surname)).findFirst().orElseThrow()[1];
        return first + Nation.KOREAN_GIVEN.stream().filter(name -> name[0].equals(given)).findFirst()
                .orElse(pick(Nation.KOREAN_GIVEN, dice))[1];
    }

    private static LocalDate day(LocalDate from, LocalDate to, Random dice) {
        return from.plusDays(dice.nextInt((int) (to.toEpochDay() - from.toEpochDay())));
    }

    private static String digits(Random dice, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(dice.nextInt(10));
        }
        return text.toString();
    }

    private static <T> T pick(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }
}
