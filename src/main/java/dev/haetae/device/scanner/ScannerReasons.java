package dev.haetae.device.scanner;

import au.com.southsky.jfreesane.SaneStatus;
import dev.haetae.outcome.RejectReason;

/// SANE's words to ours. The table with its reasons stands in docs/devices.md, "Plug in a scanner".
final class ScannerReasons {
    private ScannerReasons() {}

    /// @param status null where saned said a number that jfreesane does not know
    static RejectReason of(SaneStatus status) {
        return switch (status) {
            case null -> RejectReason.SCANNER_LOST;
            case STATUS_NO_DOCS -> RejectReason.DOCUMENT_MISSING;
            case STATUS_COVER_OPEN -> RejectReason.DOCUMENT_BRIGHT; // its sentence is "close the lid": the person can mend it
            case STATUS_JAMMED -> RejectReason.SCANNER_JAMMED;
            case STATUS_GOOD, STATUS_UNSUPPORTED, STATUS_CANCELLED, STATUS_DEVICE_BUSY, STATUS_INVAL, STATUS_EOF,
                    STATUS_IO_ERROR, STATUS_NO_MEM, STATUS_ACCESS_DENIED -> RejectReason.SCANNER_LOST;
        };
    }
}
