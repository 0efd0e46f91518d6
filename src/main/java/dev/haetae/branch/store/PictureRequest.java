package dev.haetae.branch.store;

import java.time.Instant;
import java.util.Optional;

/// @param member who asks to see the pictures of the record
/// @param allowed who let them, and when; empty until somebody does
public record PictureRequest(String recordId, String member, Instant askedAt, Optional<Allowed> allowed) {
    public record Allowed(String by, Instant at) {}
}
