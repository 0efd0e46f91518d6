package dev.haetae.branch.review;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.RecordLine;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Opening;
import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What staff may do with records. Nobody opens one without a line in the log.
public final class RecordDesk {
    private static final int LIST = 100;

    private final RecordStore store;
    private final Opener opener;
    private final AuditLog audit;

    public RecordDesk(RecordStore store, Opener opener, AuditLog audit) {
        this.store = store;
        this.opener = opener;
        this.audit = audit;
    }

    /// @param typed a receipt number as somebody types it, or its QR code as a scanner does; blank for the newest records
    List<RecordLine> find(String typed) {
        return typed.isBlank() ? store.newest(LIST) : ReceiptNumber.in(typed).map(n -> store.byReceipt(n.text())).orElse(List.of());
    }

    /// @param staff who looks
    /// @return empty when there is no such record
    Optional<SessionRecord> open(String recordId, String staff) {
        return store.sealed(recordId).map(sealed -> {
            note(staff, sealed.recordId());
            return opened(sealed);
        });
    }

    /// For acts that are lines of their own, and show nothing of the person.
    Optional<SessionRecord> examine(String recordId) {
        return store.sealed(recordId).map(this::opened);
    }

    private SessionRecord opened(SealedRecord sealed) {
        return switch (opener.openKept(sealed)) {
            case Opening.Opened(byte[] plain) -> parsed(plain);
            case Opening.Refused(var fault) -> throw new IllegalStateException("a stored record does not open: " + fault);
        };
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

    private static SessionRecord parsed(byte[] plain) {
        try {
            return RecordJson.read(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
