package dev.haetae.branch.store;

import dev.haetae.seal.KioskRegistration;
import java.time.Instant;
import java.util.Optional;

/// One kiosk, as the database has it.
/// @param next certificate of a renewal that was not used yet
/// @param provisioned fingerprint in the registration file that this row came from or overrules
public record KioskRow(KioskRegistration registration, Optional<String> next, Instant certificateUntil, Optional<String> provisioned,
        Optional<Instant> revokedAt, Optional<KioskHealth> health) {}
