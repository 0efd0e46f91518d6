package dev.haetae.session;

import dev.haetae.consent.DataAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// What the person takes away; says nothing about them.
/// @param number the way back to the record
/// @param account what became of their data
public record Receipt(String number, Instant at, DataAccount account) {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// The moment as clocks at the kiosk show it.
    public ZonedDateTime local() {
        return local(at);
    }

    public static ZonedDateTime local(Instant moment) {
        return moment.atZone(SEOUL);
    }

    /// What the QR code says (docs/record.md), in the characters that make such a code small.
    public String code(Optional<Erasure> erasure) {
        return "HAETAE1 " + number + " " + local().truncatedTo(ChronoUnit.MINUTES).toOffsetDateTime()
                + erasure.map(gone -> " " + gone.proof().toUpperCase(Locale.ROOT)).orElse("");
    }
}
