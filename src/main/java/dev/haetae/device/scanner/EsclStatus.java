package dev.haetae.device.scanner;

import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.util.Optional;

/// How a scanner is: GET ScannerStatus. The table of its words stands in docs/devices.md.
/// @param state Idle, Processing, Testing, Stopped, Down
/// @param feeder such as ScannerAdfLoaded; empty where there is none
record EsclStatus(String state, String feeder) {

    static EsclStatus parse(byte[] bytes) throws IOException {
        EsclXml xml = EsclXml.parse(bytes);
        if (!"ScannerStatus".equals(xml.name())) {
            throw new IOException("the address is not that of a scanner");
        }
        return new EsclStatus(xml.text("State").orElse(""), xml.text("AdfState").orElse(""));
    }

    /// What keeps it from scanning; busy is no fault.
    /// @param fed whether the feeder is used: its jam does not keep the glass from scanning
    Optional<RejectReason> fault(boolean fed) {
        if (fed) {
            switch (feeder) {
                case "ScannerAdfEmpty" -> {
                    return Optional.of(RejectReason.DOCUMENT_MISSING);
                }
                case "ScannerAdfMultipickDetected" -> {
                    return Optional.of(RejectReason.DOCUMENT_SEVERAL);
                }
                case "ScannerAdfDuplexPageTooShort", "ScannerAdfDuplexPageTooLong" -> {
                    return Optional.of(RejectReason.DOCUMENT_UNSUPPORTED);
                }
                case "ScannerAdfJam", "ScannerAdfMispick", "ScannerAdfHatchOpen", "ScannerAdfInputTrayFailed",
                        "ScannerAdfInputTrayOverloaded" -> {
                    return Optional.of(RejectReason.SCANNER_JAMMED);
                }
                default -> { } // loaded, processing, or a word of a later version
            }
        }
        return state.equals("Stopped") || state.equals("Down") ? Optional.of(RejectReason.SCANNER_LOST) : Optional.empty();
    }

    boolean busy() {
        return state.equals("Processing") || state.equals("Testing");
    }
}
