package dev.haetae.branch.store;

import dev.haetae.branch.store.PictureRequest.Allowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who asked for a record's pictures. Goes with its record.
public final class PictureRequests {
    private final Database database;

    public PictureRequests(Database database) {
        this.database = database;
    }

    /// Asking again takes back what was allowed before.
    public void ask(String recordId, String member, Instant at) {
        database.change(handle -> {
            handle.execute("DELETE FROM picture_request WHERE record_id = ? AND member = ?", recordId, member);
            return handle.createUpdate("""
                            INSERT INTO picture_request(record_id, member, asked_at)
                            SELECT record_id, CAST(:member AS VARCHAR), CAST(:at AS TIMESTAMP WITH TIME ZONE)
                            FROM record WHERE record_id = :record ON CONFLICT DO NOTHING""")
                    .bind("record", recordId).bind("member", member).bind("at", at).execute();
        });
    }

    /// @return false when there is no such request, or it was answered already
    public boolean allow(String recordId, String member, String by, Instant at) {
        return 0 < database.change(handle -> handle.createUpdate("""
                        UPDATE picture_request SET allowed_by = :by, allowed_at = :at
                        WHERE record_id = :record AND member = :member AND member <> :by AND allowed_by IS NULL""")
                .bind("by", by).bind("at", at).bind("record", recordId).bind("member", member).execute());
    }

    /// Records whose pictures somebody waits for.
    public Set<String> waiting() {
        return database.ask(handle -> handle.createQuery("SELECT DISTINCT record_id FROM picture_request WHERE allowed_by IS NULL")
                .mapTo(String.class).set());
    }

    /// The longest waiting first.
    public List<PictureRequest> of(String recordId) {
        return database.ask(handle -> handle.createQuery("""
                        SELECT record_id, member, asked_at, allowed_by, allowed_at FROM picture_request
                        WHERE record_id = ? ORDER BY asked_at, member""").bind(0, recordId).map((row, _) -> request(row)).list());
    }

    private static PictureRequest request(ResultSet row) throws SQLException {
        String by = row.getString(4);
        return new PictureRequest(row.getString(1), row.getString(2), instant(row, 3),
                by == null ? Optional.empty() : Optional.of(new Allowed(by, instant(row, 5))));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
