package dev.haetae.branch.store;

import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Sealed records, written through before an answer. Safe for use by several threads and several servers.
public final class RecordStore {
    private static final String LINE = "SELECT record_id, kiosk_id, sequence, receipt_number, finished_at, decision, document_type, received_at FROM record";

    private final Database database;

    public RecordStore(Database database) {
        this.database = database;
    }

    public enum Put { STORED, ALREADY, DIFFERENT }

    /// Stored means: on the disk. Of two servers that are given the same id at once, one stores it.
    public Put put(StoredRecord record) {
        var sealed = record.sealed();
        int stored = database.change(handle -> {
            int inserted = handle.createUpdate("""
                        INSERT INTO record(record_id, kiosk_id, sequence, digest, sealed, receipt_number, finished_at, decision,
                          document_type, received_at, keep_until)
                        VALUES(:id, :kiosk, :sequence, :digest, :sealed, :receipt, :finished, :decision, :type, :received, :until)
                        ON CONFLICT DO NOTHING""")
                .bind("id", sealed.recordId()).bind("kiosk", sealed.kioskId()).bind("sequence", sealed.sequence())
                .bind("digest", sealed.digest()).bind("sealed", sealed.toBytes()).bind("receipt", record.receiptNumber())
                .bind("finished", record.finishedAt()).bind("decision", record.decision()).bind("type", record.documentType())
                .bind("received", record.receivedAt()).bind("until", record.keepUntil()).execute();
            if (inserted > 0) {
                SequenceTable.stored(handle, sealed.kioskId(), sealed.sequence());
            }
            return inserted;
        });
        if (stored > 0) {
            return Put.STORED;
        }
        return digest(sealed.recordId()).filter(sealed.digest()::equals).isPresent() ? Put.ALREADY : Put.DIFFERENT;
    }

    /// Digest of the record stored under this id.
    public Optional<String> digest(String recordId) {
        return database.ask(handle -> handle.createQuery("SELECT digest FROM record WHERE record_id = ?").bind(0, recordId)
                .mapTo(String.class).findOne());
    }

    public Optional<SealedRecord> sealed(String recordId) {
        return database.ask(handle -> handle.createQuery("SELECT sealed FROM record WHERE record_id = ?").bind(0, recordId)
                .map((row, _) -> parsed(row.getBytes(1))).findOne());
    }

    /// Newest first.
    public List<RecordLine> newest(int most) {
        return database.ask(handle -> handle.createQuery(LINE + " ORDER BY finished_at DESC, record_id DESC LIMIT ?").bind(0, most)
                .map((row, _) -> line(row)).list());
    }

    /// What the kiosks left to staff and nobody has closed, and whose pictures somebody asked for; the longest waiting first.
    public List<RecordLine> waiting(int most) {
        return database.ask(handle -> handle.createQuery(LINE + """
                         WHERE decision IN ('REFERRED', 'PENDING')
                          AND NOT EXISTS (SELECT 1 FROM ruling WHERE ruling.record_id = record.record_id AND ruling.closes)
                          OR EXISTS (SELECT 1 FROM picture_request WHERE picture_request.record_id = record.record_id AND allowed_by IS NULL)
                        ORDER BY finished_at, record_id LIMIT ?""").bind(0, most).map((row, _) -> line(row)).list());
    }

    public List<RecordLine> byReceipt(String receiptNumber) {
        return database.ask(handle -> handle.createQuery(LINE + " WHERE receipt_number = ? ORDER BY finished_at DESC")
                .bind(0, receiptNumber).map((row, _) -> line(row)).list());
    }

    public int count() {
        return database.ask(handle -> handle.createQuery("SELECT COUNT(*) FROM record").mapTo(Integer.class).one());
    }

    /// Erases what may no longer be kept, and rewrites the database so that no old block holds it.
    /// @return the ids of what was erased here; another server may have erased the rest
    public List<String> purge(Instant now) {
        List<String> erased = database.change(handle -> handle.createQuery("SELECT record_id FROM record WHERE keep_until <= ?")
                .bind(0, now).mapTo(String.class).list().stream()
                .filter(id -> handle.execute("DELETE FROM record WHERE record_id = ?", id) > 0).toList());
        if (!erased.isEmpty()) {
            database.rewrite();
        }
        return erased;
    }

    private static RecordLine line(ResultSet row) throws SQLException {
        return new RecordLine(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), instant(row, 5),
                row.getString(6), row.getString(7), instant(row, 8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static SealedRecord parsed(byte[] bytes) throws SQLException {
        try {
            return SealedRecord.fromBytes(bytes);
        } catch (IOException e) {
            throw new SQLException("a torn record");
        }
    }
}
