package dev.haetae.branch.store;

import dev.haetae.seal.DataKey;
import dev.haetae.seal.Envelope;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.SearchTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sealed records, written through before an answer, each locked with a data key of its own: what its kiosk sealed, and a
/// label with the receipt's number and the document's type. The number is found by a keyed hash. Readable without a key are
/// ids, kiosk, sequence, times, and the decision, by which staff's queue is made. Safe for use by several threads and
/// several servers.
public final class RecordStore {
    private static final String SEALED = "sealed";
    private static final String LABEL = "label";
    private static final String RECEIPT = "receipt";
    /// A record without its data key is erased, whatever else is left of it.
    private static final String KEYED = " FROM record r JOIN data_key k ON k.record_id = r.record_id ";
    private static final String LINE = "SELECT r.record_id, kiosk_id, sequence, finished_at, decision, received_at, label, key_id, wrapped, outcome" + KEYED
            + "LEFT JOIN stay_outcome o ON o.record_id = r.record_id ";
    private static final int BATCH = 50;

    private final Database database;
    private final DataKeys keys;
    private final SearchTag tags;

    /// @throws dev.haetae.seal.CustodyRefused when a key is missing
    /// @throws DatabaseRefused when the database is locked with a key that is not in the custody
    public RecordStore(Database database, KeyCustody custody) {
        this.database = database;
        this.keys = new DataKeys(database, Envelope.of(custody));
        this.tags = SearchTag.of(custody);
        lockOld();
    }

    public enum Put { STORED, ALREADY, DIFFERENT }

    /// Stored means: on the disk. Of two servers that are given the same id at once, one stores it.
    public Put put(StoredRecord record) {
        var sealed = record.sealed();
        if (keys.making(handle -> insert(handle, record))) {
            return Put.STORED;
        }
        return digest(sealed.recordId()).filter(sealed.digest()::equals).isPresent() ? Put.ALREADY : Put.DIFFERENT;
    }

    /// The record first: whoever is second with it waits here, and keeps no data key.
    private boolean insert(Handle handle, StoredRecord record) {
        var sealed = record.sealed();
        var fresh = keys.fresh(sealed.recordId());
        int rows = handle.createUpdate("""
                        INSERT INTO record(record_id, kiosk_id, sequence, digest, sealed, label, receipt_tag, finished_at, decision,
                          received_at, keep_until)
                        VALUES(:id, :kiosk, :sequence, :digest, :sealed, :label, :tag, :finished, :decision, :received, :until)
                        ON CONFLICT DO NOTHING""")
                .bind("id", sealed.recordId()).bind("kiosk", sealed.kioskId()).bind("sequence", sealed.sequence())
                .bind("digest", sealed.digest()).bind("sealed", fresh.key().lock(SEALED, sealed.toBytes()))
                .bind("label", label(fresh.key(), record.receiptNumber(), record.documentType()))
                .bind("tag", tags.of(RECEIPT, record.receiptNumber())).bind("finished", record.finishedAt())
                .bind("decision", record.decision()).bind("received", record.receivedAt()).bind("until", record.keepUntil()).execute();
        if (rows > 0) {
            keys.keep(handle, sealed.recordId(), fresh.wrapped());
            SequenceTable.stored(handle, sealed.kioskId(), sealed.sequence());
        }
        return rows > 0;
    }

    private static byte[] label(DataKey key, String receipt, String type) {
        return key.lock(LABEL, (receipt + "\n" + type).getBytes(StandardCharsets.UTF_8));
    }

    /// What was stored before there were data keys.
    private void lockOld() {
        boolean some = false;
        while (keys.making(this::lockSomeOld)) {
            some = true;
        }
        if (some) {
            database.rewrite();
        }
    }

    private boolean lockSomeOld(Handle handle) {
        record Old(String id, byte[] sealed, String receipt, String type) {}
        List<Old> rows = handle.createQuery(
                        "SELECT record_id, sealed, receipt_number, document_type FROM record WHERE label IS NULL ORDER BY record_id LIMIT :most FOR UPDATE")
                .bind("most", BATCH)
                .map((row, _) -> new Old(row.getString(1), row.getBytes(2), row.getString(3), row.getString(4))).list();
        for (Old old : rows) {
            var fresh = keys.fresh(old.id());
            keys.keep(handle, old.id(), fresh.wrapped());
            handle.createUpdate("""
                            UPDATE record SET sealed = :sealed, label = :label, receipt_tag = :tag, receipt_number = NULL, document_type = NULL
                            WHERE record_id = :id""")
                    .bind("sealed", fresh.key().lock(SEALED, old.sealed())).bind("label", label(fresh.key(), old.receipt(), old.type()))
                    .bind("tag", tags.of(RECEIPT, old.receipt())).bind("id", old.id()).execute();
        }
        return !rows.isEmpty();
    }

    /// Digest of the record stored under this id.
    public Optional<String> digest(String recordId) {
        return database.ask(handle -> handle.createQuery("SELECT digest FROM record WHERE record_id = ?").bind(0, recordId)
                .mapTo(String.class).findOne());
    }

    public Optional<SealedRecord> sealed(String recordId) {
        return database.ask(handle -> handle.createQuery("SELECT r.record_id, sealed, key_id, wrapped" + KEYED + "WHERE r.record_id = ?")
                .bind(0, recordId).map((row, _) -> parsed(keys.open(row).unlock(SEALED, row.getBytes("sealed")))).findOne());
    }

    /// Newest first.
    public List<RecordLine> newest(int most) {
        return database.ask(handle -> handle.createQuery(LINE + "ORDER BY finished_at DESC, r.record_id DESC LIMIT ?").bind(0, most)
                .map((row, _) -> line(row)).list());
    }

    /// What the kiosks left to staff and neither anybody nor the ministry's late answer has closed, and whose pictures somebody asked for; the longest waiting first.
    public List<RecordLine> waiting(int most) {
        return database.ask(handle -> handle.createQuery(LINE + """
                         WHERE decision IN ('REFERRED', 'PENDING')
                          AND NOT EXISTS (SELECT 1 FROM ruling WHERE ruling.record_id = r.record_id AND ruling.closes)
                          AND (outcome IS NULL OR outcome = 'REFERRED')
                          OR EXISTS (SELECT 1 FROM picture_request WHERE picture_request.record_id = r.record_id AND allowed_by IS NULL)
                        ORDER BY finished_at, r.record_id LIMIT ?""").bind(0, most).map((row, _) -> line(row)).list());
    }

    public List<RecordLine> byReceipt(String receiptNumber) {
        return database.ask(handle -> handle.createQuery(LINE + "WHERE receipt_tag = ? ORDER BY finished_at DESC")
                .bind(0, tags.of(RECEIPT, receiptNumber)).map((row, _) -> line(row)).list());
    }

    public int count() {
        return database.ask(handle -> handle.createQuery("SELECT COUNT(*) FROM record").mapTo(Integer.class).one());
    }

    /// Erases what may no longer be kept, and what an erasure that was broken off has left.
    /// @return the ids of what was erased here; another server may have erased the rest
    public List<String> purge(Instant now) {
        return erase(database.ask(handle -> handle.createQuery("""
                        SELECT record_id FROM record r WHERE keep_until <= ?
                          OR (label IS NOT NULL AND NOT EXISTS (SELECT 1 FROM data_key k WHERE k.record_id = r.record_id))""")
                .bind(0, now).mapTo(String.class).list()));
    }

    /// The data keys go first, and for good before the records do: whatever a disk still holds of these opens never again.
    /// Then the database is rewritten, so that no old block holds the keys. Copies in backups open as long as their
    /// key-encryption key is there: [#rotate].
    /// @return the ids of what was erased here
    public List<String> erase(List<String> recordIds) {
        if (recordIds.isEmpty()) {
            return List.of();
        }
        database.change(handle -> delete(handle, "data_key", recordIds));
        List<String> erased = database.change(handle -> delete(handle, "record", recordIds));
        database.rewrite();
        return erased;
    }

    private static List<String> delete(Handle handle, String table, List<String> ids) {
        return ids.stream().filter(id -> handle.execute("DELETE FROM " + table + " WHERE record_id = ?", id) > 0).toList();
    }

    /// Key-encryption keys that data keys hang on, the newest last.
    public List<String> keyIds() {
        return keys.ids();
    }

    /// Wraps every data key with this key-encryption key of the custody; the others are not needed afterwards. Broken off, it
    /// goes on where it was when it is called again.
    /// @return how many were wrapped anew
    public int rotate(String keyId) {
        int wrapped = keys.rotate(keyId);
        database.rewrite();
        return wrapped;
    }

    private RecordLine line(ResultSet row) throws SQLException {
        String[] label = new String(keys.open(row).unlock(LABEL, row.getBytes("label")), StandardCharsets.UTF_8).split("\n", -1);
        return new RecordLine(row.getString("record_id"), row.getString("kiosk_id"), row.getLong("sequence"), label[0],
                instant(row, "finished_at"), row.getString("decision"), label[1], instant(row, "received_at"),
                Optional.ofNullable(row.getString("outcome")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
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
