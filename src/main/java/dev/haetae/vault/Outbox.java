package dev.haetae.vault;

import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;

/// The table of sealed records, in an H2 file under AES. WRITE_DELAY 0 writes on commit, CHECKPOINT SYNC writes through
/// to the disk: without both, H2 answers up to half a second before anything is safe. `async:` because H2's usual file closes itself when the working thread
/// is interrupted. REUSE_SPACE off: a kill in the middle of writing over freed space costs the last commits (decision 0039).
final class Outbox implements AutoCloseable {
    enum State { WAITING, ACKNOWLEDGED, REFUSED }

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    /// @param password overwritten
    static Outbox open(Path file, char[] password) throws SQLException {
        var login = new Properties();
        login.put("user", "kiosk");
        login.put("password", password);
        try {
            Connection connection = new Driver().connect("jdbc:h2:async:" + file.toAbsolutePath()
                    + ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE", login);
            var outbox = new Outbox(connection);
            outbox.create();
            return outbox;
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private void create() throws SQLException {
        run("CREATE SEQUENCE IF NOT EXISTS record_sequence NO CACHE");
        run("""
                CREATE TABLE IF NOT EXISTS outbox(
                  record_id VARCHAR(36) PRIMARY KEY, sequence BIGINT NOT NULL UNIQUE, sealed BLOB NOT NULL,
                  state VARCHAR(12) NOT NULL, attempts INT NOT NULL, stored_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                  marked_at TIMESTAMP(3) WITH TIME ZONE)""");
        run("CHECKPOINT SYNC");
    }

    long nextSequence() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT NEXT VALUE FOR record_sequence");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void put(SealedRecord sealed, byte[] bytes, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO outbox VALUES(?, ?, ?, ?, 0, ?, NULL)")) {
            insert.setString(1, sealed.recordId());
            insert.setLong(2, sealed.sequence());
            insert.setBytes(3, bytes);
            insert.setString(4, State.WAITING.name());
            insert.setTimestamp(5, Timestamp.from(at));
            insert.executeUpdate();
        }
        run("CHECKPOINT SYNC");
    }

    List<SealedRecord> pending(int most) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT sealed FROM outbox WHERE state = 'WAITING' ORDER BY sequence LIMIT ?")) {
            select.setInt(1, most);
            return sealed(select);
        }
    }

    Optional<SealedRecord> find(String recordId) throws SQLException {
        try (var select = connection.prepareStatement("SELECT sealed FROM outbox WHERE record_id = ?")) {
            select.setString(1, recordId);
            return sealed(select).stream().findFirst();
        }
    }

    int count(State state) throws SQLException {
        try (var select = connection.prepareStatement("SELECT COUNT(*) FROM outbox WHERE state = ?")) {
            select.setString(1, state.name());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    boolean attempted(String recordId) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE outbox SET attempts = attempts + 1 WHERE record_id = ?")) {
            update.setString(1, recordId);
            return update.executeUpdate() > 0;
        }
    }

    /// @return whether it was waiting
    boolean mark(String recordId, State state, Instant at) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE outbox SET state = ?, marked_at = ? WHERE record_id = ? AND state = 'WAITING'")) {
            update.setString(1, state.name());
            update.setTimestamp(2, Timestamp.from(at));
            update.setString(3, recordId);
            boolean marked = update.executeUpdate() > 0;
            run("CHECKPOINT SYNC");
            return marked;
        }
    }

    int retryRefused() throws SQLException {
        return run("UPDATE outbox SET state = 'WAITING', marked_at = NULL WHERE state = 'REFUSED'");
    }

    int purge(Instant before) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM outbox WHERE state = 'ACKNOWLEDGED' AND marked_at <= ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }

    /// Rewrites the file without what was deleted, and closes it.
    void compact() throws SQLException {
        run("SHUTDOWN COMPACT");
    }

    private int run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<SealedRecord> sealed(PreparedStatement select) throws SQLException {
        var found = new ArrayList<SealedRecord>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(SealedRecord.fromBytes(rows.getBytes(1)));
            }
        } catch (IOException e) {
            throw new SQLException("a torn record", e);
        }
        return found;
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // closed by H2 itself after a failed write: nothing left to close
        }
    }
}
