package dev.haetae.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.visual.Layout;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NUMBER = "900101-6504816";

    @Test void isSureOfANumberThatTheCodeCarriesToo() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, NUMBER), 0.9, "SPECIMEN|900101-6504816|NGUYEN");
        assertTrue(card.fields.get(FieldName.REGISTRATION_NUMBER).sure());
        assertEquals(1, score(card, "qr-agrees"));
        assertEquals("1990-01-01", card.fields.get(FieldName.BIRTH_DATE).value());
    }

    @Test void keepsNoNumberThatTheCodeContradicts() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, NUMBER), 0.9, "SPECIMEN|900101-6504876|NGUYEN");
        assertFalse(card.fields.containsKey(FieldName.REGISTRATION_NUMBER));
        assertFalse(card.fields.containsKey(FieldName.BIRTH_DATE));
        assertEquals(0, score(card, "qr-agrees"));
    }

    @Test void callsStaffWhereTheCodeContradictsWhatTwoEnginesRead() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, NUMBER), FieldValue.SURE, "900101-6504876");
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), card.warnings);
        assertFalse(card.fields.get(FieldName.REGISTRATION_NUMBER).sure());
    }

    @Test void isNotSureOfTheFirstWordOfALongerName() {
        assertFalse(card(Map.of(FieldName.NAME, "KEO"), 0.9, "X|KEO CHANTHA VICHET|M").fields.get(FieldName.NAME).sure());
        assertFalse(card(Map.of(FieldName.NAME, "KEOCHANTHA"), 0.9, "X|KEO CHANTHA|M").fields.get(FieldName.NAME).sure());
        assertTrue(card(Map.of(FieldName.NAME, "KEO CHANTHA"), 0.9, "X|KEO CHANTHA|M").fields.get(FieldName.NAME).sure());
    }

    @Test void takesNoNumberFromTheCodeAlone() {
        assertFalse(card(Map.of(), 0.9, "SPECIMEN|900101-6504816").fields.containsKey(FieldName.REGISTRATION_NUMBER));
    }

    @Test void saysOfACodeThatWasNotReadOnlyThat() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, NUMBER), 0.9, null);
        assertEquals(0.5, score(card, "qr-agrees"));
        assertFalse(card.fields.get(FieldName.REGISTRATION_NUMBER).sure());
    }

    @Test void readsNoDateThatIsYetToCome() {
        assertFalse(card(Map.of(FieldName.ISSUE_DATE, "2027-01-01"), 0.9, null).fields.containsKey(FieldName.ISSUE_DATE));
    }

    @Test void leavesAnOddDateOfThisStyleToStaff() {
        CardFields card = card(Map.of(FieldName.ISSUE_DATE, "2022-01-01"), 0.9, null);
        assertEquals("2022-01-01", card.fields.get(FieldName.ISSUE_DATE).value());
        assertEquals(0, score(card, "issue-date-fits-style"));
    }

    @Test void readsNoHolderBornAfterTheCardWasIssued() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, "250101-7504816", FieldName.ISSUE_DATE, "2024-05-05"), 0.9, null);
        assertFalse(card.fields.containsKey(FieldName.REGISTRATION_NUMBER));
    }

    @Test void doubtsANumberWhoseSexIsNotThePrintedOne() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, NUMBER, FieldName.SEX, "M"), FieldValue.SURE, null);
        assertFalse(card.fields.get(FieldName.REGISTRATION_NUMBER).sure());
        assertFalse(card.fields.containsKey(FieldName.SEX));
        assertEquals(0, score(card, "sex-agrees"));
    }

    @Test void onlyHintsAtACheckDigitThatDoesNotHold() {
        CardFields card = card(Map.of(FieldName.REGISTRATION_NUMBER, "900101-6504817"), 0.9, null);
        assertEquals(0.5, score(card, "registration-number"));
        assertEquals(0.9, card.fields.get(FieldName.REGISTRATION_NUMBER).confidence());
    }

    private static double score(CardFields card, String name) {
        return card.checks.stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow().score();
    }

    private static CardFields card(Map<FieldName, String> values, double confidence, String code) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        values.forEach((name, value) -> fields.put(name, new FieldValue(value, confidence, FieldValue.Source.VISUAL, Optional.empty())));
        Layout layout = new Layout("new", DocumentSide.FRONT, 85.6, 53.98, Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(),
                Map.of(), Optional.of(new Region(67, 39, 15, 15)), new Layout.Span(LocalDate.of(2023, 4, 1), LocalDate.MAX), List.of());
        return CardFields.of(fields, DocumentType.RESIDENCE_CARD, layout, Optional.ofNullable(code), TODAY);
    }
}
