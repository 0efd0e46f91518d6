package dev.haetae.document.mrz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The specimens are those of ICAO Doc 9303 parts 4 to 7 (Utopia, Anna Maria Eriksson).
class MrzTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> TD3 = List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    static final List<String> TD2 = List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    static final List<String> TD1 = List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    static final List<String> MRV_A = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    static final List<String> MRV_B = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");

    @Test void computesTheCheckDigitsOfDoc9303Part3() {
        assertEquals('3', CheckDigit.of("520727"));
        assertEquals('5', CheckDigit.of("AB2134<<<"));
    }

    @Test void readsThePassportSpecimen() {
        Mrz mrz = parse(TD3);
        assertEquals(MrzFormat.TD3, mrz.format());
        assertEquals("P", mrz.documentCode());
        assertEquals("UTO", mrz.issuer());
        assertEquals("ERIKSSON", mrz.surname());
        assertEquals("ANNA MARIA", mrz.givenNames());
        assertEquals("L898902C3", mrz.documentNumber());
        assertEquals("UTO", mrz.nationality());
        assertEquals(Optional.of(LocalDate.of(1974, 8, 12)), mrz.birth());
        assertEquals("F", mrz.sex());
        assertEquals(Optional.of(LocalDate.of(2012, 4, 15)), mrz.expiry());
        assertEquals("ZE184226B", mrz.optionalData());
        assertTrue(mrz.consistent());
    }

    @Test void readsEveryOtherFormatOfDoc9303() {
        assertEquals("D23145890", parse(TD2).documentNumber());
        assertTrue(parse(TD2).consistent());
        assertEquals("ANNA MARIA", parse(TD1).givenNames());
        assertTrue(parse(TD1).consistent());
        assertEquals(MrzFormat.MRV_A, parse(MRV_A).format());
        assertEquals("6ZE184226B", parse(MRV_A).optionalData());
        assertTrue(parse(MRV_A).consistent());
        assertEquals(MrzFormat.MRV_B, parse(MRV_B).format());
        assertTrue(parse(MRV_B).consistent());
    }

    @Test void everySingleWrongDigitOfAPassportBreaksAtLeastOneCheck() {
        for (int i = 0; i < 44; i++) {
            char was = TD3.get(1).charAt(i);
            if (Character.isDigit(was)) {
                char other = (char) ('0' + (was - '0' + 1) % 10);
                assertFalse(parse(List.of(TD3.get(0), with(TD3.get(1), i, other))).consistent(), "position " + i);
            }
        }
    }

    @Test void namesTheCheckThatFails() {
        Mrz mrz = parse(List.of(TD3.get(0), with(TD3.get(1), 43, '1')));
        assertEquals(List.of(MrzCheck.What.COMPOSITE), mrz.checks().stream().filter(c -> !c.holds()).map(MrzCheck::what)
                .collect(Collectors.toList()));
    }

    @Test void letsAnUnusedPersonalNumberHaveAFillerAsItsCheckDigit() {
        String rest = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<";
        for (char digit : new char[] {'<', '0'}) {
            String line = rest + digit;
            char composite = CheckDigit.of(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43));
            assertTrue(parse(List.of(TD3.get(0), line + composite)).consistent());
        }
    }

    @Test void readsADocumentNumberThatGoesOnInTheOptionalData() {
        String upper = "I<UTOD23145890<7349<<<<<<<<<<<"; // ICAO 9303-5, appendix: number D23145890734, check digit 9
        String middle = "7408122F1204159UTO<<<<<<<<<<<";
        char composite = CheckDigit.of(upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15)
                + middle.substring(18, 29));
        Mrz mrz = parse(List.of(upper, middle + composite, TD1.get(2)));
        assertEquals("D23145890734", mrz.documentNumber());
        assertEquals("", mrz.optionalData());
        assertTrue(mrz.consistent());
    }

    @Test void readsTheOldFrenchIdentityCard() {
        String upper = "IDFRABERTHIER<<<<<<<<<<<<<<<<<" + "92C001";
        String number = "880692310285";
        String lower = number + CheckDigit.of(number) + "CORINNE<<<<<<<" + "651206" + CheckDigit.of("651206") + "F";
        Mrz mrz = parse(List.of(upper, lower + CheckDigit.of(upper + lower)));
        assertEquals(MrzFormat.FRENCH_ID, mrz.format());
        assertEquals("BERTHIER", mrz.surname());
        assertEquals("CORINNE", mrz.givenNames());
        assertEquals("FRA", mrz.nationality());
        assertEquals(Optional.empty(), mrz.expiry());
        assertTrue(mrz.consistent());
    }

    @Test void tellsTheCenturyFromToday() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), MrzDates.birth("261122", TODAY));
        assertEquals(Optional.of(LocalDate.of(1926, 11, 23)), MrzDates.birth("261123", TODAY));
        assertEquals(Optional.of(LocalDate.of(2036, 1, 1)), MrzDates.expiry("360101", TODAY));
        assertEquals(Optional.of(LocalDate.of(1998, 1, 1)), MrzDates.expiry("980101", TODAY));
    }

    @Test void leavesADateEmptyThatIsUnknownOrImpossible() {
        assertEquals(Optional.empty(), MrzDates.birth("74<<<<", TODAY));
        assertEquals(Optional.empty(), MrzDates.birth("740231", TODAY));
    }

    @Test void tellsAnImpossibleDateEvenWhenItsCheckDigitHolds() {
        String number = "L898902C3";
        String date = "741312";
        String line = number + CheckDigit.of(number) + "UTO" + date + CheckDigit.of(date) + "F1204159<<<<<<<<<<<<<<<";
        char composite = CheckDigit.of(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43));
        assertFalse(parse(List.of(TD3.get(0), line + composite)).datesExist());
        assertTrue(parse(TD3).datesExist());
    }

    @Test void rejectsLinesOfNoFormat() {
        for (var lines : List.of(List.of("ABC"), List.of(TD3.get(0), TD2.get(1)), List.of(TD3.get(0)),
                List.of(TD3.get(0).toLowerCase(), TD3.get(1)), List.<String>of())) {
            var outcome = assertInstanceOf(Outcome.Rejected.class, Mrz.parse(lines, TODAY));
            assertEquals(RejectReason.DOCUMENT_UNSUPPORTED, outcome.reason());
        }
    }

    @Test void saysNothingPersonalOfItself() {
        assertFalse(parse(TD3).toString().contains("ERIKSSON"));
    }

    private static Mrz parse(List<String> lines) {
        return (Mrz) assertInstanceOf(Outcome.Passed.class, Mrz.parse(lines, TODAY)).value();
    }

    static String with(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }
}
