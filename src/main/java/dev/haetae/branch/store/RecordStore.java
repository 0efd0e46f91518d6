package dev.haetae.branch.store;

import dev.haetae.seal.DatabaseKey;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Sealed records in an H2 file under AES, written through before an answer (see `Outbox` for the settings). One
/// connection, one caller at a time: a branch has tens of kiosks, each with a record every few minutes.
public final class RecordStore implements AutoCloseable {
    private static final String LINE = "SELECT record_id, kiosk_id, sequence, receipt_number, finished_at, decision, document_type, received_at FROM record";

    private final Path file;
    private final KeyCustody custody;
    private Handle handle;

    private RecordStore(Path file, KeyCustody custody) {
        this.file = file;
        this.custody = custody;
        this.handle = connect();
        create();
    }

    /// @param folder of data; the file is `branch.mv.db`
    public static RecordStore open(Path folder, KeyCustody custody) {
        return new RecordStore(folder.resolve("branch").toAbsolutePath(), custody);
    }

    private Handle connect() {
        char[] password = DatabaseKey.of(custody, KeyName.BRANCH_STORE_KEY);
        var login = new Properties();
        login.put("user", "branch");
        login.put("password", password);
        try {
            return Jdbi.open(new Driver().connect("jdbc:h2:async:" + file
                    + ";CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE", login));
        } catch (SQLException e) {
            throw new IllegalStateException("the branch's database does not open (H2 " + e.getErrorCode() + ")");
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private void create() {
        handle.execute("""
                CREATE TABLE IF NOT EXISTS record(
                  record_id VARCHAR(64) PRIMARY KEY, kiosk_id VARCHAR(63) NOT NULL, sequence BIGINT NOT NULL,
                  digest CHAR(64) NOT NULL, sealed BLOB NOT NULL, receipt_number VARCHAR(11) NOT NULL,
                  finished_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, decision VARCHAR(16) NOT NULL,
                  document_type VARCHAR(32) NOT NULL, received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                  keep_until TIMESTAMP(3) WITH TIME ZONE NOT NULL)""");
        handle.execute("CREATE INDEX IF NOT EXISTS by_receipt ON record(receipt_number)");
        handle.execute("CREATE INDEX IF NOT EXISTS by_time ON record(finished_at)");
    }

    public enum Put { STORED, ALREADY, DIFFERENT }

    /// Stored means: on the disk.
    public synchronized Put put(StoredRecord record) {
        var sealed = record.sealed();
        Optional<String> there = digest(sealed.recordId());
        if (there.isPresent()) {
            return there.get().equals(sealed.digest()) ? Put.ALREADY : Put.DIFFERENT;
        }
        handle.createUpdate("""
                        INSERT INTO record VALUES(:id, :kiosk, :sequence, :digest, :sealed, :receipt, :finished, :decision,
                          :type, :received, :until)""")
                .bind("id", sealed.recordId()).bind("kiosk", sealed.kioskId()).bind("sequence", sealed.sequence())
                .bind("digest", sealed.digest()).bind("sealed", sealed.toBytes()).bind("receipt", record.receiptNumber())
                .bind("finished", record.finishedAt()).bind("decision", record.decision()).bind("type", record.documentType())
                .bind("received", record.receivedAt()).bind("until", record.keepUntil()).execute();
        handle.execute("CHECKPOINT SYNC");
        return Put.STORED;
    }

    /// Digest of the record stored under this id.
    public synchronized Optional<String> digest(String recordId) {
        return handle.createQuery("SELECT digest FROM record WHERE record_id = ?").bind(0, recordId).mapTo(String.class).findOne();
    }

    public synchronized Optional<SealedRecord> sealed(String recordId) {
        return handle.createQuery("SELECT sealed FROM record WHERE record_id = ?").bind(0, recordId)
                .map((row, _) -> parsed(row.getBytes(1))).findOne();
    }

    /// Newest first.
    public synchronized List<RecordLine> newest(int most) {
        return handle.createQuery(LINE + " ORDER BY finished_at DESC, record_id DESC LIMIT ?").bind(0, most)
                .map((row, _) -> line(row)).list();
    }

    public synchronized List<RecordLine> byReceipt(String receiptNumber) {
        return handle.createQuery(LINE + " WHERE receipt_number = ? ORDER BY finished_at DESC").bind(0, receiptNumber)
                .map((row, _) -> line(row)).list();
    }

    public synchronized int count() {
        return handle.createQuery("SELECT COUNT(*) FROM record").mapTo(Integer.class).one();
    }

    /// Erases what may no longer be kept, and rewrites the file so that no old block holds it.
    /// @return the ids of what was erased
    public synchronized List<String> purge(Instant now) {
        List<String> over = handle.createQuery("SELECT record_id FROM record WHERE keep_until <= ?").bind(0, now)
                .mapTo(String.class).list();
        over.forEach(id -> handle.execute("DELETE FROM record WHERE record_id = ?", id));
        if (!over.isEmpty()) {
            close();
            handle = connect();
        }
        return over;
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

    /// Rewrites the file without what was erased. Closing twice is harmless.
    @Override public synchronized void close() {
        try (var connection = handle.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            // H2 has closed it already: nothing left to close
        }
    }
}
