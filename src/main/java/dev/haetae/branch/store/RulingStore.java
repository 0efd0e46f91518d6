package dev.haetae.branch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/// What staff judged. Of two who judge the same step at once, one does. Goes with its record.
public final class RulingStore {
    private final Database database;

    public RulingStore(Database database) {
        this.database = database;
    }

    /// @return false when somebody was quicker, the ministry's late answer has closed it, or the record is gone
    public boolean put(StoredRuling ruling) {
        return database.change(handle -> StayCases.locked(handle, ruling.recordId()) && 0 < handle.createUpdate("""
                        INSERT INTO ruling(record_id, step, judgement, reason, member, judged_at, closes)
                        SELECT record_id, CAST(:step AS SMALLINT), CAST(:judgement AS VARCHAR), CAST(:reason AS VARCHAR),
                          CAST(:member AS VARCHAR), CAST(:at AS TIMESTAMP WITH TIME ZONE), CAST(:last AS BOOLEAN)
                        FROM record WHERE record_id = :record AND NOT EXISTS (SELECT 1 FROM stay_outcome o
                          WHERE o.record_id = record.record_id AND o.outcome IN ('APPROVED', 'DECLINED')) ON CONFLICT DO NOTHING""")
                .bind("record", ruling.recordId()).bind("step", ruling.step()).bind("judgement", ruling.judgement())
                .bind("reason", ruling.reason()).bind("member", ruling.member()).bind("at", ruling.at()).bind("last", ruling.last())
                .execute());
    }

    /// In the order of the steps.
    public List<StoredRuling> of(String recordId) {
        return database.ask(handle -> handle.createQuery("""
                        SELECT record_id, step, judgement, reason, member, judged_at, closes FROM ruling
                        WHERE record_id = ? ORDER BY step""").bind(0, recordId).map((row, _) -> ruling(row)).list());
    }

    /// Records that one person approved and a second one has still to.
    public Set<String> halfJudged() {
        return database.ask(handle -> handle.createQuery("""
                        SELECT record_id FROM ruling GROUP BY record_id HAVING MAX(CASE WHEN closes THEN 1 ELSE 0 END) = 0""")
                .mapTo(String.class).set());
    }

    private static StoredRuling ruling(ResultSet row) throws SQLException {
        return new StoredRuling(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(), row.getBoolean(7));
    }
}
