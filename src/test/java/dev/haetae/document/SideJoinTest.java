package dev.haetae.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SideJoinTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test void putsFrontAndBackTogetherUnderTheFrontsType() {
        var joined = passed(SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.BACK, Map.of(FieldName.SERIAL_NUMBER, "1-021-001-1111")),
                side(DocumentType.OVERSEAS_KOREAN_CARD, DocumentSide.FRONT, Map.of(FieldName.NAME, "A B"))), TODAY));
        assertEquals(DocumentType.OVERSEAS_KOREAN_CARD, joined.type());
        assertEquals(Optional.of("1-021-001-1111"), joined.value(FieldName.SERIAL_NUMBER));
        assertEquals(Optional.of("A B"), joined.value(FieldName.NAME));
    }

    @Test void asksForTheOtherSideWhenOneWasGivenTwice() {
        assertEquals(RejectReason.DOCUMENT_WRONG_SIDE, rejected(SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT, Map.of()),
                side(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT, Map.of())), TODAY)));
    }

    @Test void refusesTheBackOfAnotherCard() {
        assertEquals(RejectReason.DOCUMENT_SEVERAL, rejected(SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT, Map.of()),
                side(DocumentType.PERMANENT_RESIDENT_CARD, DocumentSide.BACK, Map.of())), TODAY)));
    }

    @Test void namesAFieldThatTheSidesDisagreeAbout() {
        var outcome = SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT, Map.of(FieldName.SEX, "F")),
                side(DocumentType.RESIDENCE_CARD, DocumentSide.BACK, Map.of(FieldName.SEX, "M"))), TODAY);
        assertEquals(RejectReason.FIELD_MISMATCH, rejected(outcome));
        assertEquals("SEX", ((Outcome.Rejected<DocumentReading>) outcome).field());
    }

    @Test void warnsOfACardThatHasEnded() {
        assertEquals(List.of(RejectReason.DOCUMENT_EXPIRED), passed(SideJoin.join(back("2026-11-21"), TODAY)).warnings());
        assertEquals(List.of(), passed(SideJoin.join(back("2026-11-22"), TODAY)).warnings());
    }

    @Test void wantsTheFrontOfAKoreanCardWhoseBackCameAlone() {
        assertEquals(RejectReason.DOCUMENT_WRONG_SIDE, rejected(SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.BACK, Map.of(FieldName.SERIAL_NUMBER, "1-021-001-1111"))), TODAY)));
    }

    @Test void doubtsABackWhoseStayEndedBeforeTheFrontWasIssued() {
        var joined = passed(SideJoin.join(List.of(
                side(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT, Map.of(FieldName.ISSUE_DATE, "2025-03-01")),
                side(DocumentType.RESIDENCE_CARD, DocumentSide.BACK, Map.of(FieldName.STAY_UNTIL, "2025-02-28"))), TODAY));
        assertEquals(List.of(RejectReason.DOCUMENT_EXPIRED, RejectReason.FIELD_MISMATCH).stream().sorted().toList(), joined.warnings());
        assertEquals(0, joined.checks().stream().filter(c -> c.name().equals("sides-agree")).findFirst().orElseThrow().score());
    }

    private static List<SideReading> back(String until) {
        return List.of(side(DocumentType.PERMANENT_RESIDENT_CARD, DocumentSide.FRONT, Map.of()), side(DocumentType.PERMANENT_RESIDENT_CARD, DocumentSide.BACK, Map.of(FieldName.STAY_UNTIL, until)));
    }

    private static SideReading side(DocumentType type, DocumentSide side, Map<FieldName, String> values) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        values.forEach((name, value) -> fields.put(name,
                new FieldValue(value, 0.9, FieldValue.Source.VISUAL, Optional.empty())));
        return new SideReading(type, new DocumentPage(side, Frame.blank(10, 10, 0), Optional.empty()), List.of(), false,
                fields, List.of(), List.of());
    }

    private static DocumentReading passed(Outcome<DocumentReading> outcome) {
        return (DocumentReading) assertInstanceOf(Outcome.Passed.class, outcome).value();
    }

    private static RejectReason rejected(Outcome<DocumentReading> outcome) {
        return assertInstanceOf(Outcome.Rejected.class, outcome).reason();
    }
}
