package dev.haetae.branch.store;

import java.time.Instant;

/// A record in a list.
public record RecordLine(String recordId, String kioskId, long sequence, String receiptNumber, Instant finishedAt,
        String decision, String documentType, Instant receivedAt) {}
