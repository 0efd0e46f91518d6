package dev.haetae.branch.store;

import dev.haetae.seal.SealedRecord;
import java.time.Instant;

/// One sealed record and what it is found by. Names and numbers of the person stay sealed.
/// @param documentType empty when the walk ended before a document
public record StoredRecord(SealedRecord sealed, String receiptNumber, Instant finishedAt, String decision,
        String documentType, Instant receivedAt, Instant keepUntil) {
    @Override public String toString() {
        return "StoredRecord[" + sealed.recordId() + "]";
    }
}
