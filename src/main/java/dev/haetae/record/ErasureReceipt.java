package dev.haetae.record;

import java.util.Optional;

/// That a walk left nothing behind, and how much was overwritten: a line of the kiosk's audit log, never a value.
/// @param session the session's id; no record needs to exist (a walk without consent is erased too)
/// @param receipt number that the person holds, where there is a record: it ties the line to their receipt
/// @param faces pictures of the camera
/// @param documents pictures of the document
public record ErasureReceipt(String session, Optional<String> receipt, int faces, int documents, int templates) {

    /// As the log says it: `faces:212 documents:9 templates:31 receipt:K7P-4QX-93M`.
    public String detail() {
        return "faces:" + faces + " documents:" + documents + " templates:" + templates
                + receipt.map(number -> " receipt:" + number).orElse("");
    }
}
