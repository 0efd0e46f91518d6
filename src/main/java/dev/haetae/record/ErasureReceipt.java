package dev.haetae.record;

import java.time.Instant;
import java.util.List;

/// Proof that a walk left nothing behind: what was overwritten, and when. Goes to the kiosk's audit log.
/// @param session the session's id; no record needs to exist (a walk without consent is erased too)
/// @param erased what was overwritten, as "faces:12", "documents:2", "templates:13"; never a value
public record ErasureReceipt(String session, Instant at, List<String> erased) {
    public ErasureReceipt {
        erased = List.copyOf(erased);
    }
}
