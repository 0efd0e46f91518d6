package dev.haetae.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What becomes of a person's data after a walk: told from the record that was sealed, never from what was meant to be in it.
/// @param sent what the branch gets, in the order of [Part]
/// @param keptUntil the branch erases it after this moment
public record DataAccount(Set<Part> sent, Instant keptUntil) {

    /// What a person can tell apart of their data.
    public enum Part { DOCUMENT_DATA, DOCUMENT_PICTURE, FACE_PICTURES, FACE_RESULT, FACE_TEMPLATE, STAY, CONSENT }

    public DataAccount {
        sent = inOrder(sent);
    }

    /// Of what was here and overwritten, what is now nowhere.
    public Set<Part> gone(Set<Part> overwritten) {
        var gone = EnumSet.noneOf(Part.class);
        gone.addAll(overwritten);
        gone.removeAll(sent);
        return inOrder(gone);
    }

    private static Set<Part> inOrder(Collection<Part> parts) {
        var ordered = EnumSet.noneOf(Part.class);
        ordered.addAll(parts);
        return Collections.unmodifiableSet(ordered);
    }
}
