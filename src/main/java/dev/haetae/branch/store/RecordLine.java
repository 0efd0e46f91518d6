package dev.haetae.branch.store;

import java.time.Instant;
import java.util.Optional;

/// A record in a list.
/// @param decision the kiosk's
/// @param outcome what a pending walk came to later without staff: APPROVED, DECLINED or REFERRED
public record RecordLine(String recordId, String kioskId, long sequence, String receiptNumber, Instant finishedAt,
        String decision, String documentType, Instant receivedAt, Optional<String> outcome) {}
