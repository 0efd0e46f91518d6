package dev.haetae.branch.store;

import dev.haetae.seal.KioskRegistration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Which kiosks there are, by which certificate each is known, and how each is. Safe for use by several threads and
/// several servers: who reads next sees what was changed.
public final class KioskTable {
    private static final String ALL = """
            SELECT kiosk_id, signing_key, certificate, next_certificate, certificate_until, provisioned, revoked_at, last_contact,
              software, skew_millis, waiting, refused, troubles, policy FROM kiosk""";

    private final Database database;

    public KioskTable(Database database) {
        this.database = database;
    }

    public Optional<KioskRow> find(String kioskId) {
        return database.ask(handle -> handle.createQuery(ALL + " WHERE kiosk_id = ?").bind(0, kioskId).map((row, _) -> row(row)).findOne());
    }

    /// By name.
    public List<KioskRow> all() {
        return database.ask(handle -> handle.createQuery(ALL + " ORDER BY kiosk_id").map((row, _) -> row(row)).list());
    }

    /// From now on this certificate and this signing key are the kiosk's, whatever was before.
    /// @param provisioned fingerprint in its registration file, if it has one
    public void enter(KioskRegistration kiosk, Instant certificateUntil, Optional<String> provisioned, Instant now) {
        database.change(handle -> {
            int there = handle.createUpdate("""
                            UPDATE kiosk SET signing_key = :key, certificate = :certificate, next_certificate = NULL,
                              certificate_until = :until, provisioned = :provisioned, enrolled_at = :now, revoked_at = NULL
                            WHERE kiosk_id = :id""")
                    .bind("key", kiosk.signingKey()).bind("certificate", kiosk.certificate()).bind("until", certificateUntil)
                    .bind("provisioned", provisioned.orElse(null)).bind("now", now).bind("id", kiosk.kioskId()).execute();
            return there > 0 ? there : handle.createUpdate("""
                            INSERT INTO kiosk(kiosk_id, signing_key, certificate, certificate_until, provisioned, enrolled_at)
                            VALUES(:id, :key, :certificate, :until, :provisioned, :now) ON CONFLICT DO NOTHING""")
                    .bind("key", kiosk.signingKey()).bind("certificate", kiosk.certificate()).bind("until", certificateUntil)
                    .bind("provisioned", provisioned.orElse(null)).bind("now", now).bind("id", kiosk.kioskId()).execute();
        });
    }

    /// A renewed certificate; the present one counts until this is first used.
    public void renew(String kioskId, String certificate, Instant until) {
        database.change(handle -> handle.createUpdate("UPDATE kiosk SET next_certificate = :next, certificate_until = :until WHERE kiosk_id = :id")
                .bind("next", certificate).bind("until", until).bind("id", kioskId).execute());
    }

    /// The renewed certificate was used: the one before counts no more.
    public void promote(String kioskId, String certificate) {
        database.change(handle -> handle.createUpdate("""
                        UPDATE kiosk SET certificate = next_certificate, next_certificate = NULL
                        WHERE kiosk_id = :id AND next_certificate = :next""")
                .bind("next", certificate).bind("id", kioskId).execute());
    }

    public void revoke(String kioskId, Optional<String> provisioned, Instant now) {
        database.change(handle -> handle.createUpdate("""
                        UPDATE kiosk SET revoked_at = :now, next_certificate = NULL, provisioned = :provisioned WHERE kiosk_id = :id""")
                .bind("now", now).bind("provisioned", provisioned.orElse(null)).bind("id", kioskId).execute());
    }

    /// Not written through: the next one says it again.
    public void heard(String kioskId, KioskHealth health) {
        database.ask(handle -> handle.createUpdate("""
                        UPDATE kiosk SET last_contact = :at, software = :software, skew_millis = :skew, waiting = :waiting,
                          refused = :refused, troubles = :troubles, policy = :policy WHERE kiosk_id = :id""")
                .bind("at", health.lastContact()).bind("software", health.software()).bind("skew", health.skew().toMillis())
                .bind("waiting", health.waiting()).bind("refused", health.refused()).bind("troubles", String.join(" ", health.troubles()))
                .bind("policy", health.policy()).bind("id", kioskId).execute());
    }

    private static KioskRow row(ResultSet row) throws SQLException {
        Optional<Instant> contact = instant(row, "last_contact");
        Optional<KioskHealth> health = contact.isEmpty() ? Optional.empty() : Optional.of(new KioskHealth(contact.get(), row.getString("software"),
                Duration.ofMillis(row.getLong("skew_millis")), row.getInt("waiting"), row.getInt("refused"),
                List.of(row.getString("troubles").split(" ")).stream().filter(code -> !code.isEmpty()).toList(), row.getLong("policy")));
        return new KioskRow(new KioskRegistration(row.getString("kiosk_id"), row.getString("signing_key"), row.getString("certificate")),
                Optional.ofNullable(row.getString("next_certificate")), instant(row, "certificate_until").orElseThrow(),
                Optional.ofNullable(row.getString("provisioned")), instant(row, "revoked_at"), health);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
