package dev.haetae.document;

import dev.haetae.outcome.RejectReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What one side of a document says. Owns the straightened picture until closed.
/// @param mrz the lines as decoded, or empty
/// @param warnings reasons that do not reject by themselves
public record SideReading(
        DocumentType type, DocumentPage page, List<String> mrz, boolean mrzValid,
        Map<FieldName, FieldValue> fields, List<DocumentReading.Check> checks, List<RejectReason> warnings)
        implements AutoCloseable {

    public SideReading {
        mrz = List.copyOf(mrz);
        var copy = new EnumMap<FieldName, FieldValue>(FieldName.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        checks = List.copyOf(checks);
        warnings = List.copyOf(warnings);
    }

    public DocumentSide side() {
        return page.side();
    }

    @Override public void close() {
        page.close();
    }

    @Override public String toString() {
        return "SideReading[" + type + ", " + side() + ", " + fields.keySet() + "]";
    }
}
