package dev.haetae.launch;

import dev.haetae.audit.AuditEntry;
import dev.haetae.record.ReceiptNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A proof of erasure as somebody brings it: typed from a receipt, or read from its QR code (docs/record.md).
/// @param hash the beginning of a line's hash, at least the 16 digits that a receipt shows
/// @param receipt whose it is said to be, where that was brought too
record Proof(String hash, Optional<ReceiptNumber> receipt) {

    static Optional<Proof> parse(String brought) {
        String hash = List.of(brought.strip().split("\\s+")).getLast().replace("-", "").toLowerCase(Locale.ROOT);
        return hash.matches("[0-9a-f]{16,64}") ? Optional.of(new Proof(hash, ReceiptNumber.in(brought))) : Optional.empty();
    }

    /// Whether a line of the log is an erasure, and of this receipt.
    boolean fits(AuditEntry line) {
        return line.action().equals("SESSION_ERASED")
                && receipt.map(number -> List.of(line.detail().split(" ")).contains("receipt:" + number)).orElse(true);
    }
}
