package dev.haetae.branch.store;

import java.time.Instant;
import java.util.Optional;

/// One-time codes of enrolment. Safe for use by several threads and several servers.
public final class CodeTable {
    private final Database database;

    public CodeTable(Database database) {
        this.database = database;
    }

    /// @param kept keyed hash of the secret, see `seal.EnrolmentCode`
    public record Code(String kioskId, String kept) {}

    /// The only code of this kiosk from now on.
    /// @return false when another kiosk's code has this handle
    public boolean put(String handle, Code code, Instant until) {
        return database.change(h -> {
            h.execute("DELETE FROM enrolment_code WHERE kiosk_id = ?", code.kioskId());
            return h.createUpdate("""
                            INSERT INTO enrolment_code(handle, kiosk_id, kept, until, tries) VALUES(:handle, :kiosk, :kept, :until, 0)
                            ON CONFLICT DO NOTHING""")
                    .bind("handle", handle).bind("kiosk", code.kioskId()).bind("kept", code.kept()).bind("until", until).execute() > 0;
        });
    }

    /// Uses up one of the code's tries, before anything is compared: tries at the same time do not share one.
    /// @return empty when there is no such code, or it is over or out of tries
    public Optional<Code> attempt(String handle, int most, Instant now) {
        return database.change(h -> h.createUpdate("""
                        UPDATE enrolment_code SET tries = tries + 1 WHERE handle = :handle AND tries < :most AND until > :now""")
                .bind("handle", handle).bind("most", most).bind("now", now).execute() == 0 ? Optional.empty()
                : h.createQuery("SELECT kiosk_id, kept FROM enrolment_code WHERE handle = ?").bind(0, handle)
                        .map((row, _) -> new Code(row.getString(1), row.getString(2))).findOne());
    }

    /// @param request digest of the signing request
    /// @return false when another request has used it: a code lets one in, who may ask again when no answer came
    public boolean use(String handle, String request) {
        return database.change(h -> h.createUpdate("""
                        UPDATE enrolment_code SET request = :request WHERE handle = :handle AND (request IS NULL OR request = :request)""")
                .bind("handle", handle).bind("request", request).execute() > 0);
    }

    public void drop(String kioskId) {
        database.change(h -> h.execute("DELETE FROM enrolment_code WHERE kiosk_id = ?", kioskId));
    }

    public void purge(Instant now) {
        database.change(h -> h.execute("DELETE FROM enrolment_code WHERE until <= ?", now));
    }
}
