package dev.haetae.demo.wear;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Holder;
import dev.haetae.demo.Permission;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One side of one card to be read, and the truth about it.
/// @param font that it is printed in
/// @param unseen whether the reader was made without that font
public record CardCase(int number, DocumentType type, CardStyle style, DocumentSide side, Holder holder,
        List<Permission> permissions, String font, boolean unseen, Wear wear) {

    /// What reading must give, in the forms of [FieldName].
    public Map<FieldName, String> truth() {
        Map<FieldName, String> truth = new EnumMap<>(FieldName.class);
        if (side == DocumentSide.BACK) {
            truth.put(FieldName.SERIAL_NUMBER, holder.serial());
            truth.put(FieldName.STAY_UNTIL, permissions.getLast().until().toString());
            return Collections.unmodifiableMap(truth);
        }
        truth.put(FieldName.REGISTRATION_NUMBER, holder.registrationNumber());
        truth.put(FieldName.NAME, holder.name());
        if (!holder.hangulName().isEmpty()) {
            truth.put(FieldName.HANGUL_NAME, holder.hangulName());
        }
        truth.put(FieldName.NATIONALITY, holder.nationality());
        truth.put(FieldName.STAY_STATUS, holder.status());
        truth.put(FieldName.ISSUE_DATE, holder.issued().toString());
        truth.put(FieldName.BIRTH_DATE, holder.born().toString());
        truth.put(FieldName.SEX, String.valueOf(holder.sex()));
        return Collections.unmodifiableMap(truth);
    }

    @Override public String toString() {
        return "CardCase[" + number + ", " + type + ", " + style + ", " + side + ", " + font + "]";
    }
}
