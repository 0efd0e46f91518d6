package dev.haetae.branch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Pending walks that wait for the ministry, and how they ended. Of several servers one asks about a record at a time: it
/// claims it by a conditional update, and a claim that nobody gives back decays. What staff have begun to judge is theirs.
/// Goes with its record. Safe for use by several threads and several servers.
public final class StayCases {
    private static final Instant ANY = Instant.parse("9000-01-01T00:00:00Z");
    private static final String UNJUDGED = " NOT EXISTS (SELECT 1 FROM ruling g WHERE g.record_id = r.record_id) ";
    private static final int SOME = 16;

    private final Database database;

    public StayCases(Database database) {
        this.database = database;
    }

    /// Takes in pending walks that are new here, and lets go of those that staff took up.
    /// @param first when to ask about the new ones
    public void adopt(Instant first) {
        database.change(handle -> {
            handle.execute("DELETE FROM stay_wait WHERE record_id IN (SELECT record_id FROM ruling)");
            return handle.createUpdate("""
                            INSERT INTO stay_wait(record_id, tries, next_at)
                            SELECT r.record_id, 0, CAST(:first AS TIMESTAMP WITH TIME ZONE) FROM record r WHERE decision = 'PENDING'
                              AND NOT EXISTS (SELECT 1 FROM stay_wait w WHERE w.record_id = r.record_id)
                              AND NOT EXISTS (SELECT 1 FROM stay_outcome o WHERE o.record_id = r.record_id) AND"""
                            + UNJUDGED + "ON CONFLICT DO NOTHING")
                    .bind("first", first).execute();
        });
    }

    /// The record that has waited longest of those that are due, to ask about.
    /// @param until when the claim decays
    public Optional<StayClaim> due(Instant now, Instant until) {
        return claim(now, until, now, ANY, 1);
    }

    /// A record that has waited too long, to close without asking.
    /// @param received by the branch, at the latest
    public Optional<StayClaim> overdue(Instant now, Instant until, Instant received) {
        return claim(now, until, ANY, received, 0);
    }

    private Optional<StayClaim> claim(Instant now, Instant until, Instant next, Instant received, int asks) {
        List<String> free = database.ask(handle -> handle.createQuery("""
                        SELECT w.record_id FROM stay_wait w JOIN record r ON r.record_id = w.record_id
                        WHERE next_at <= :next AND received_at <= :received AND (claimed_until IS NULL OR claimed_until <= :now) AND"""
                        + UNJUDGED + "ORDER BY next_at, w.record_id LIMIT :some")
                .bind("next", next).bind("received", received).bind("now", now).bind("some", SOME).mapTo(String.class).list());
        return free.stream().flatMap(id -> take(id, now, until, next, asks).stream()).findFirst();
    }

    /// The condition decides, not the question before it: another server may have seen the same record free.
    private Optional<StayClaim> take(String recordId, Instant now, Instant until, Instant next, int asks) {
        String token = UUID.randomUUID().toString();
        return database.change(handle -> {
            int rows = handle.createUpdate("""
                            UPDATE stay_wait SET claim = :claim, claimed_until = :until, tries = tries + :asks
                            WHERE record_id = :record AND next_at <= :next AND (claimed_until IS NULL OR claimed_until <= :now)""")
                    .bind("claim", token).bind("until", until).bind("asks", asks).bind("record", recordId).bind("next", next)
                    .bind("now", now).execute();
            return rows == 0 ? Optional.empty() : Optional.of(new StayClaim(recordId, token, handle.createQuery(
                    "SELECT tries FROM stay_wait WHERE record_id = ?").bind(0, recordId).mapTo(Integer.class).one()));
        });
    }

    /// Was asked about, without an answer.
    /// @param next when to ask again
    /// @return false when the claim had decayed, or the record is gone
    public boolean postpone(StayClaim claim, StayTry asked, Instant next) {
        return 0 < database.change(handle -> {
            note(handle, claim, asked);
            return handle.createUpdate("""
                            UPDATE stay_wait SET claim = NULL, claimed_until = NULL, next_at = :next
                            WHERE record_id = :record AND claim = :claim""")
                    .bind("next", next).bind("record", claim.recordId()).bind("claim", claim.token()).execute();
        });
    }

    /// @param asked what the answer came to; empty when nobody was asked
    /// @return false when the claim had decayed, the record is gone, or staff were quicker: then nothing is closed
    public boolean close(StayClaim claim, Optional<StayTry> asked, StoredOutcome outcome) {
        return database.change(handle -> {
            asked.ifPresent(it -> note(handle, claim, it));
            if (!locked(handle, claim.recordId()) || judged(handle, claim.recordId())) {
                return false;
            }
            int held = handle.execute("DELETE FROM stay_wait WHERE record_id = ? AND claim = ?", claim.recordId(), claim.token());
            return held > 0 && 0 < handle.createUpdate("""
                            INSERT INTO stay_outcome(record_id, outcome, reason, closed_at, tries)
                            VALUES(:record, :outcome, :reason, :at, :tries) ON CONFLICT DO NOTHING""")
                    .bind("record", outcome.recordId()).bind("outcome", outcome.outcome()).bind("reason", outcome.reason())
                    .bind("at", outcome.at()).bind("tries", outcome.tries()).execute();
        });
    }

    public StayHistory of(String recordId) {
        return database.ask(handle -> new StayHistory(
                handle.createQuery("SELECT number, asked_at, answer FROM stay_try WHERE record_id = ? ORDER BY number").bind(0, recordId)
                        .map((row, _) -> new StayTry(row.getInt(1), instant(row, 2), row.getString(3))).list(),
                handle.createQuery("SELECT outcome, reason, closed_at, tries FROM stay_outcome WHERE record_id = ?").bind(0, recordId)
                        .map((row, _) -> new StoredOutcome(recordId, row.getString(1), row.getString(2), instant(row, 3), row.getInt(4))).findOne(),
                handle.createQuery("SELECT next_at FROM stay_wait WHERE record_id = ?").bind(0, recordId)
                        .map((row, _) -> instant(row, 1)).findOne()));
    }

    /// Whoever judges a record and whoever closes it wait for one another here.
    static boolean locked(Handle handle, String recordId) {
        return handle.createQuery("SELECT record_id FROM record WHERE record_id = ? FOR UPDATE").bind(0, recordId)
                .mapTo(String.class).findOne().isPresent();
    }

    private static boolean judged(Handle handle, String recordId) {
        return handle.createQuery("SELECT COUNT(*) FROM ruling WHERE record_id = ?").bind(0, recordId).mapTo(Integer.class).one() > 0;
    }

    private static void note(Handle handle, StayClaim claim, StayTry asked) {
        handle.createUpdate("""
                        INSERT INTO stay_try(record_id, number, asked_at, answer)
                        SELECT record_id, CAST(:number AS INTEGER), CAST(:at AS TIMESTAMP WITH TIME ZONE), CAST(:answer AS VARCHAR)
                        FROM record WHERE record_id = :record ON CONFLICT DO NOTHING""")
                .bind("record", claim.recordId()).bind("number", asked.number()).bind("at", asked.at()).bind("answer", asked.answer()).execute();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
