package dev.haetae.screen.step;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.FieldName;
import dev.haetae.screen.part.Desk;
import java.util.ArrayList;
import java.util.List;

/// The rows a person confirms: as they would say them, not as they are printed.
/// @param sure read well; otherwise the person is asked to look
public record Shown(FieldName name, String icon, String value, boolean sure) {
    private static final double SURE = .8;
    /// A bystander may read the birth date and the first digit after it, no more.
    private static final int DIGITS_SHOWN = 7;

    public static List<Shown> of(Desk desk, DocumentReading reading) {
        var rows = new ArrayList<Shown>();
        boolean chosen = reading.value(FieldName.CHOSEN_NAME).isPresent();
        add(rows, desk, reading, chosen ? FieldName.CHOSEN_NAME : FieldName.NAME, "face");
        boolean registered = reading.value(FieldName.REGISTRATION_NUMBER).isPresent();
        add(rows, desk, reading, registered ? FieldName.REGISTRATION_NUMBER : FieldName.DOCUMENT_NUMBER, "hash");
        add(rows, desk, reading, FieldName.BIRTH_DATE, "cake");
        add(rows, desk, reading, FieldName.NATIONALITY, "flag");
        boolean status = reading.value(FieldName.STAY_STATUS).isPresent();
        add(rows, desk, reading, status ? FieldName.STAY_STATUS : FieldName.EXPIRY_DATE, status ? "stamp" : "clock");
        return rows;
    }

    private static void add(List<Shown> rows, Desk desk, DocumentReading reading, FieldName name, String icon) {
        var field = reading.fields().get(name);
        if (field != null && !field.value().isBlank()) {
            rows.add(new Shown(name, icon, spoken(desk, name, field.value()), field.confidence() >= SURE));
        }
    }

    private static String spoken(Desk desk, FieldName name, String value) {
        return switch (name) {
            case DOCUMENT_NUMBER, REGISTRATION_NUMBER -> masked(value);
            case BIRTH_DATE, EXPIRY_DATE, ISSUE_DATE, STAY_UNTIL -> value.replace("-", ". ");
            case NATIONALITY, ISSUER -> desk.messages().country(desk.tag(), value);
            case STAY_STATUS -> desk.messages().has("status." + value) ? value + " · " + desk.text("status." + value) : value;
            case NAME, CHOSEN_NAME, SURNAME, GIVEN_NAMES, HANGUL_NAME, SEX, SERIAL_NUMBER, OPTIONAL_DATA -> value;
        };
    }

    /// Everything after the seventh letter or digit becomes a dot; hyphens stay.
    static String masked(String number) {
        var shown = new StringBuilder();
        int count = 0;
        for (char c : number.toCharArray()) {
            shown.append(Character.isLetterOrDigit(c) && ++count > DIGITS_SHOWN ? '•' : c);
        }
        return shown.toString();
    }

    /// Masked numbers keep the Latin face: the dots of the CJK faces are wide and faint.
    boolean number() {
        return name == FieldName.DOCUMENT_NUMBER || name == FieldName.REGISTRATION_NUMBER;
    }

    @Override public String toString() {
        return "Shown[" + name + "]"; // the value is personal
    }
}
