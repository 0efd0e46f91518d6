package dev.haetae.document.mrz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for any document, tried on drawn ones of every format.
class GeneratedMrzTest {
    private static final LocalDate TODAY = MrzTest.TODAY;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    private static final String LETTERS = ALPHABET.substring(10, 36);
    private static final int DOCUMENTS = 400;

    private record Drawn(MrzFormat format, List<String> lines, String surname, String given, String number, LocalDate birth, LocalDate expiry) {}

    @ParameterizedTest @EnumSource void whatIsWrittenIsRead(MrzFormat format) {
        var random = new Random(format.ordinal());
        for (int n = 0; n < DOCUMENTS; n++) {
            Drawn drawn = draw(format, random);
            Mrz mrz = Mrz.parse(format, drawn.lines, TODAY);
            assertEquals(format, MrzFormat.of(drawn.lines.size(), drawn.lines.getFirst()).orElseThrow());
            assertTrue(mrz.consistent());
            assertEquals(drawn.surname, mrz.surname());
            assertEquals(drawn.given, mrz.givenNames());
            assertEquals(drawn.number, mrz.documentNumber());
            assertEquals(drawn.birth, mrz.birth().orElseThrow());
            if (format.has(MrzPart.EXPIRY_DATE)) {
                assertEquals(drawn.expiry, mrz.expiry().orElseThrow());
            }
        }
    }

    /// The weights 7, 3 and 1 have inverses modulo 10, so only characters whose values are alike modulo 10 go unseen (0, A, K, U
    /// and the filler; 1, B, L, V; ...).
    @ParameterizedTest @EnumSource void everySubstitutionUnderACheckDigitIsSeenUnlessItsValueIsTheSameModuloTen(MrzFormat format) {
        var random = new Random(100 + format.ordinal());
        for (int n = 0; n < 40; n++) {
            Drawn drawn = draw(format, random);
            for (int line = 0; line < format.lines(); line++) {
                for (int i = 0; i < format.width(); i++) {
                    char was = drawn.lines.get(line).charAt(i);
                    char other = ALPHABET.charAt(random.nextInt(37));
                    List<String> changed = new ArrayList<>(drawn.lines);
                    changed.set(line, MrzTest.with(changed.get(line), i, other));
                    if (format.proves(line, i) && Mrz.parse(format, changed, TODAY).consistent()) {
                        assertEquals(value(was) % 10, value(other) % 10, format + " line " + line + " position " + i + ": " + was + " to " + other);
                    }
                }
            }
        }
    }

    /// One or two characters misread, the right ones with a share of their own, others doubtful besides.
    @ParameterizedTest @EnumSource void repairNeverGivesAnotherDocument(MrzFormat format) {
        var random = new Random(200 + format.ordinal());
        int repaired = 0;
        for (int n = 0; n < 10 * DOCUMENTS; n++) {
            Drawn drawn = draw(format, random);
            List<DecodedLine> seen = new ArrayList<>(drawn.lines.stream().map(GeneratedMrzTest::clear).toList());
            int errors = 1 + random.nextInt(2);
            for (int e = 0; e < errors; e++) {
                int line = random.nextInt(format.lines());
                int i = random.nextInt(format.width());
                if (format.proves(line, i) && seen.get(line).text().charAt(i) == drawn.lines.get(line).charAt(i)) {
                    misread(seen, line, i, random, format);
                }
            }
            for (int d = 0; d < 2; d++) { // doubtful, but read right
                doubt(seen, random.nextInt(format.lines()), random.nextInt(format.width()), random, 0.05 + 0.3 * random.nextDouble());
            }
            var result = MrzRepair.repair(format, seen, TODAY);
            if (result.verdict() == MrzRepair.Verdict.REPAIRED) {
                repaired++;
                List<String> lines = result.lines().stream().map(DecodedLine::text).toList();
                for (int line = 0; line < lines.size(); line++) {
                    for (int i = 0; i < format.width(); i++) {
                        // characters of like value cannot be told apart by anything
                        assertEquals(value(drawn.lines.get(line).charAt(i)) % 10, value(lines.get(line).charAt(i)) % 10, format.name());
                    }
                }
            }
        }
        assertTrue(repaired > DOCUMENTS, format + " repaired " + repaired);
    }

    private static int value(char c) {
        return c == '<' ? 0 : ALPHABET.indexOf(c);
    }

    private static DecodedLine clear(String text) {
        double[][] shares = new double[text.length()][CharacterGrid.CLASSES.length()];
        for (int i = 0; i < shares.length; i++) {
            Arrays.fill(shares[i], 1e-4);
            shares[i][CharacterGrid.CLASSES.indexOf(text.charAt(i))] = 1 - 37e-4;
        }
        return new DecodedLine(text, shares, 0, 0);
    }

    private static void misread(List<DecodedLine> lines, int line, int i, Random random, MrzFormat format) {
        DecodedLine was = lines.get(line);
        String allowed = ALPHABET.chars().filter(c -> format.part(line, i).allows((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        char wrong = allowed.charAt(random.nextInt(allowed.length()));
        double share = 0.12 + 0.3 * random.nextDouble();
        double[][] shares = Arrays.stream(was.shares()).map(double[]::clone).toArray(double[][]::new);
        Arrays.fill(shares[i], 1e-4);
        shares[i][CharacterGrid.CLASSES.indexOf(was.text().charAt(i))] = share;
        shares[i][CharacterGrid.CLASSES.indexOf(wrong)] = 1 - share;
        lines.set(line, new DecodedLine(MrzTest.with(was.text(), i, wrong), shares, 0, 0));
    }

    private static void doubt(List<DecodedLine> lines, int line, int i, Random random, double share) {
        double[][] shares = lines.get(line).shares();
        shares[i][1 + random.nextInt(37)] += share;
    }

    private static Drawn draw(MrzFormat format, Random random) {
        String surname = word(random, 3, 9);
        String given = word(random, 3, 6) + (random.nextBoolean() ? " " + word(random, 2, 5) : "");
        int digits = format == MrzFormat.FRENCH_ID ? 12 : 5 + random.nextInt(5);
        String number = some(random, format == MrzFormat.FRENCH_ID ? ALPHABET.substring(0, 10) : ALPHABET.substring(0, 36), digits);
        LocalDate birth = LocalDate.of(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalDate expiry = LocalDate.of(2005 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (birth.isBefore(TODAY.minusYears(99))) {
            birth = birth.plusYears(20);
        }
        char[][] lines = new char[format.lines()][format.width()];
        for (char[] line : lines) {
            Arrays.fill(line, '<');
        }
        String code = format == MrzFormat.FRENCH_ID ? "ID" : format == MrzFormat.MRV_A || format == MrzFormat.MRV_B ? "V<"
                : format == MrzFormat.TD3 ? "P<" : "I<";
        put(format, lines, MrzPart.DOCUMENT_CODE, code);
        put(format, lines, MrzPart.ISSUER, format == MrzFormat.FRENCH_ID ? "FRA" : "UTO");
        put(format, lines, MrzPart.NATIONALITY, "UTO");
        boolean apart = format.has(MrzPart.GIVEN_NAMES);
        put(format, lines, MrzPart.NAMES, apart ? surname : surname + "<<" + given.replace(' ', '<'));
        put(format, lines, MrzPart.GIVEN_NAMES, given.replace(' ', '<'));
        put(format, lines, MrzPart.DOCUMENT_NUMBER, number);
        put(format, lines, MrzPart.BIRTH_DATE, yymmdd(birth));
        put(format, lines, MrzPart.EXPIRY_DATE, yymmdd(expiry));
        put(format, lines, MrzPart.SEX, "M");
        put(format, lines, MrzPart.OPTIONAL_DATA, random.nextBoolean() ? some(random, ALPHABET.substring(0, 36), 5) : "");
        digit(format, lines, MrzPart.DOCUMENT_NUMBER, MrzPart.NUMBER_CHECK);
        digit(format, lines, MrzPart.BIRTH_DATE, MrzPart.BIRTH_CHECK);
        digit(format, lines, MrzPart.EXPIRY_DATE, MrzPart.EXPIRY_CHECK);
        digit(format, lines, MrzPart.OPTIONAL_DATA, MrzPart.OPTIONAL_CHECK);
        if (format.has(MrzPart.COMPOSITE_CHECK)) {
            put(format, lines, MrzPart.COMPOSITE_CHECK, "" + CheckDigit.of(format.compositeText(text(lines))));
        }
        return new Drawn(format, text(lines), surname, given, number, birth, expiry);
    }

    private static void digit(MrzFormat format, char[][] lines, MrzPart of, MrzPart check) {
        put(format, lines, check, "" + CheckDigit.of(format.text(text(lines), of)));
    }

    private static void put(MrzFormat format, char[][] lines, MrzPart part, String text) {
        int at = 0;
        for (int line = 0; line < lines.length; line++) {
            for (int i = 0; i < lines[line].length && at < text.length(); i++) {
                if (format.part(line, i) == part) {
                    lines[line][i] = text.charAt(at++);
                }
            }
        }
    }

    private static List<String> text(char[][] lines) {
        return Arrays.stream(lines).map(String::new).toList();
    }

    private static String yymmdd(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("yyMMdd"));
    }

    private static String word(Random random, int least, int most) {
        return some(random, LETTERS, least + random.nextInt(most - least + 1));
    }

    private static String some(Random random, String alphabet, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
