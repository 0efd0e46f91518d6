package dev.haetae.session;

import dev.haetae.consent.DataAccount.Part;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// What of one session was overwritten at the kiosk, counted where it happens.
/// @param faces pictures of the camera; a copy counts with its picture
/// @param documents pictures of the document: previews, scans, straightened pages
/// @param templates of the living face and of the document's portrait
public record Overwritten(UUID session, int faces, int documents, int templates) {

    public Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        if (faces > 0) {
            parts.add(Part.FACE_PICTURES);
        }
        if (documents > 0) {
            parts.add(Part.DOCUMENT_PICTURE);
        }
        if (templates > 0) {
            parts.add(Part.FACE_TEMPLATE);
        }
        return parts;
    }
}
