package dev.haetae.branch.review;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.KeptRecords;
import dev.haetae.branch.store.RecordLine;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.Opener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What staff may do with records. Nobody opens one without a line in the log.
public final class RecordDesk {
    private static final int LIST = 100;

    private final RecordStore store;
    private final KeptRecords kept;
    private final AuditLog audit;

    public RecordDesk(RecordStore store, Opener opener, AuditLog audit) {
        this.store = store;
        this.kept = new KeptRecords(store, opener);
        this.audit = audit;
    }

    /// @param typed a receipt number as somebody types it, or its QR code as a scanner does; blank for the newest records
    List<RecordLine> find(String typed) {
        return typed.isBlank() ? store.newest(LIST) : ReceiptNumber.in(typed).map(n -> store.byReceipt(n.text())).orElse(List.of());
    }

    /// @param staff who looks
    /// @return empty when there is no such record
    Optional<SessionRecord> open(String recordId, String staff) {
        if (store.digest(recordId).isEmpty()) {
            return Optional.empty();
        }
        note(staff, recordId);
        return kept.open(recordId);
    }

    /// For acts that are lines of their own, and show nothing of the person.
    Optional<SessionRecord> examine(String recordId) {
        return kept.open(recordId);
    }

    /// The longest waiting first.
    List<RecordLine> waiting() {
        return store.waiting(LIST);
    }

    private void note(String staff, String recordId) {
        try {
            audit.append("staff:" + staff, "RECORD_VIEWED", recordId, "");
        } catch (IOException e) {
            throw new UncheckedIOException("no view without a line in the log", e);
        }
    }
}
