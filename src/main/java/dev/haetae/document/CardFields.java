package dev.haetae.document;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.visual.Layout;
import dev.haetae.document.visual.RegistrationNumber;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a card's side after they were held against each other and against its QR code. What contradicts itself is
/// not kept: the person scans again. Checks are for staff.
final class CardFields {
    /// What a field is worth that another one speaks against.
    private static final double DOUBTED = 0.5;
    private static final int LONGEST_STAY_YEARS = 20;
    private static final LocalDate FIRST_CARDS = LocalDate.of(2000, 1, 1);

    final Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
    final List<Check> checks = new ArrayList<>();
    final List<RejectReason> warnings = new ArrayList<>();
    private final DocumentType type;
    private final Layout layout;
    private final LocalDate today;

    private CardFields(Map<FieldName, FieldValue> read, DocumentType type, Layout layout, LocalDate today) {
        this.fields.putAll(read);
        this.type = type;
        this.layout = layout;
        this.today = today;
    }

    /// @param code the text of the QR code, where the layout has one and it was read
    static CardFields of(Map<FieldName, FieldValue> read, DocumentType type, Layout layout, Optional<String> code, LocalDate today) {
        CardFields card = new CardFields(read, type, layout, today);
        card.dates();
        card.number();
        card.status();
        if (layout.code().isPresent()) {
            card.code(code);
        }
        return card;
    }

    /// A date that no card can carry was misread. One that is odd for this style is left to staff: nobody told us when the
    /// last blank of the former style was printed on.
    private void dates() {
        FieldValue issued = fields.get(FieldName.ISSUE_DATE);
        if (issued != null) {
            LocalDate day = LocalDate.parse(issued.value());
            if (day.isAfter(today) || day.isBefore(FIRST_CARDS)) {
                fields.remove(FieldName.ISSUE_DATE);
            } else {
                checks.add(new Check("issue-date-fits-style", layout.issued().contains(day) ? 1 : 0, layout.name()));
            }
        }
        FieldValue until = fields.get(FieldName.STAY_UNTIL);
        if (until != null && !new Layout.Span(FIRST_CARDS, today.plusYears(LONGEST_STAY_YEARS)).contains(LocalDate.parse(until.value()))) {
            fields.remove(FieldName.STAY_UNTIL);
        }
    }

    private void number() {
        FieldValue number = fields.get(FieldName.REGISTRATION_NUMBER);
        if (number == null) {
            return;
        }
        Optional<LocalDate> birth = RegistrationNumber.birth(number.value());
        FieldValue issued = fields.get(FieldName.ISSUE_DATE);
        boolean inOrder = birth.isPresent() && !birth.get().isAfter(today)
                && (issued == null || !birth.get().isAfter(LocalDate.parse(issued.value())));
        if (!inOrder) {
            fields.remove(FieldName.REGISTRATION_NUMBER);
            return;
        }
        String sex = RegistrationNumber.sex(number.value());
        FieldValue printed = fields.get(FieldName.SEX);
        if (printed != null) {
            boolean agrees = printed.value().equals(sex);
            checks.add(new Check("sex-agrees", agrees ? 1 : 0, "printed letter, seventh digit of the number"));
            if (!agrees) {
                doubt(FieldName.REGISTRATION_NUMBER);
                fields.remove(FieldName.SEX);
            }
        }
        FieldValue kept = fields.get(FieldName.REGISTRATION_NUMBER);
        fields.put(FieldName.BIRTH_DATE, derived(birth.get().toString(), kept));
        if (printed == null) {
            fields.put(FieldName.SEX, derived(sex, kept));
        }
        checks.add(new Check("registration-number", RegistrationNumber.checkDigitHolds(number.value()) ? 1 : 0.5,
                "numbers since October 2020 may differ"));
    }

    /// The overseas Korean card is that of F-4, the permanent resident card that of F-5.
    private void status() {
        FieldValue status = fields.get(FieldName.STAY_STATUS);
        String wanted = type == DocumentType.OVERSEAS_KOREAN_CARD ? "F-4" : type == DocumentType.PERMANENT_RESIDENT_CARD ? "F-5" : "";
        if (status != null && !wanted.isEmpty()) {
            boolean fits = status.value().equals(wanted);
            checks.add(new Check("status-fits-card", fits ? 1 : 0, wanted));
            if (!fits) {
                doubt(FieldName.STAY_STATUS);
            }
        }
    }

    private void code(Optional<String> text) {
        if (text.isEmpty()) {
            checks.add(new Check("qr-agrees", 0.5, "the code was not read"));
            return;
        }
        PrintedCode code = PrintedCode.of(text.get(), fields);
        code.agreeing().forEach(name -> fields.computeIfPresent(name, (n, field) -> new FieldValue(field.value(),
                Math.max(field.confidence(), FieldValue.SURE), field.source(), field.place())));
        boolean differs = code.differing().contains(FieldName.REGISTRATION_NUMBER);
        if (code.agreeing().contains(FieldName.REGISTRATION_NUMBER)) {
            FieldValue sure = fields.get(FieldName.REGISTRATION_NUMBER);
            fields.computeIfPresent(FieldName.BIRTH_DATE, (n, birth) -> derived(birth.value(), sure));
        }
        if (differs && fields.get(FieldName.REGISTRATION_NUMBER).sure()) {
            warnings.add(RejectReason.FIELD_MISMATCH); // two engines read the print alike: the card disagrees with itself
            doubt(FieldName.REGISTRATION_NUMBER);
        } else if (differs) {
            List.of(FieldName.REGISTRATION_NUMBER, FieldName.BIRTH_DATE, FieldName.SEX).forEach(fields::remove);
        }
        checks.add(new Check("qr-agrees", differs ? 0 : code.agreeing().isEmpty() ? 0.5 : 1,
                differs ? "differs: " + code.differing() : "agrees: " + code.agreeing()));
    }

    private void doubt(FieldName name) {
        fields.computeIfPresent(name, (n, field) -> new FieldValue(field.value(), Math.min(DOUBTED, field.confidence()),
                field.source(), field.place()));
    }

    private static FieldValue derived(String value, FieldValue from) {
        return new FieldValue(value, from.confidence(), FieldValue.Source.DERIVED, Optional.empty());
    }
}
