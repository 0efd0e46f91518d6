package dev.haetae.document;

import dev.haetae.outcome.RejectReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read from one document, from one or both sides. Holds no pixels.
/// @param mrz the lines as decoded, or empty
/// @param mrzValid check digits, score and (where there is one) the visual zone agree
/// @param checks named checks with a score, for staff
/// @param warnings reasons that do not reject by themselves
public record DocumentReading(
        DocumentType type,
        List<String> mrz,
        boolean mrzValid,
        Map<FieldName, FieldValue> fields,
        List<Check> checks,
        List<RejectReason> warnings) {

    /// @param score 0 (failed) to 1 (holds)
    public record Check(String name, double score, String evidence) {}

    public DocumentReading {
        mrz = List.copyOf(mrz);
        var copy = new EnumMap<FieldName, FieldValue>(FieldName.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        checks = List.copyOf(checks);
        warnings = List.copyOf(warnings);
    }

    public Optional<String> value(FieldName name) {
        return Optional.ofNullable(fields.get(name)).map(FieldValue::value);
    }

    @Override public String toString() {
        return "DocumentReading[" + type + ", " + fields.keySet() + "]";
    }
}
