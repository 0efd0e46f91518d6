package dev.haetae.evaluate.optics;

import dev.haetae.document.FieldName;
import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Map;

/// An upright document from edge to edge, with what it says; owns its picture.
/// @param mrz its lines, or empty where `fields` tell it
/// @param fields that must be read as they stand
public record Base(String name, Frame picture, List<String> mrz, Map<FieldName, String> fields) implements AutoCloseable {

    /// How one picture of the document was answered.
    /// @param reason where it was not read, or null
    public record Answer(boolean read, boolean wrong, RejectReason reason) {
        public String text() {
            return wrong ? "WRONG" : read ? "read" : reason.name();
        }
    }

    /// A document past its expiry was read all the same.
    public Answer answer(Inspection seen) {
        var faults = seen.faults().stream().map(fault -> fault.reason()).filter(r -> r != RejectReason.DOCUMENT_EXPIRED).toList();
        if (!faults.isEmpty() || seen.reading().isEmpty()) {
            boolean validAndWrong = seen.reading().map(r -> r.mrzValid() && !mrz.isEmpty() && !r.mrz().equals(mrz)).orElse(false);
            return new Answer(false, validAndWrong, faults.isEmpty() ? RejectReason.DOCUMENT_MISSING : faults.getFirst());
        }
        boolean right = right(seen.reading().get());
        return new Answer(right, !right, null);
    }

    private boolean right(SideReading reading) {
        return mrz.isEmpty() ? fields.entrySet().stream().allMatch(field -> reading.fields().containsKey(field.getKey())
                && reading.fields().get(field.getKey()).value().equals(field.getValue())) : reading.mrz().equals(mrz);
    }

    @Override public void close() {
        picture.close();
    }

    @Override public String toString() {
        return "Base[" + name + "]";
    }
}
