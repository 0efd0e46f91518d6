package dev.haetae.branch.store;

import dev.haetae.seal.KeyCustody;
import java.sql.Connection;
import java.sql.SQLException;

/// What intake is measured beside: an insert of the same bytes into the same database, by JDBC and nothing else, a commit
/// and a write-through each. One caller at a time.
public final class PlainInserts implements AutoCloseable {
    private final Connection connection;
    private final boolean sync;

    /// @throws DatabaseRefused when it does not open
    public PlainInserts(DatabaseChoice choice, KeyCustody custody) {
        Engine engine = Database.engine(choice, custody);
        sync = engine instanceof H2Engine;
        try {
            connection = engine.connect();
            run("CREATE TABLE IF NOT EXISTS plain_insert(id VARCHAR(64) PRIMARY KEY, bytes " + engine.bytes() + " NOT NULL)");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new DatabaseRefused("the database does not open (SQL state " + e.getSQLState() + ")");
        }
    }

    public void put(String id, byte[] bytes) {
        try (var insert = connection.prepareStatement("INSERT INTO plain_insert VALUES(?, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, bytes);
            insert.executeUpdate();
            connection.commit();
            if (sync) {
                run("CHECKPOINT SYNC");
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("the database did not take it (SQL state " + e.getSQLState() + ")");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing left to close
        }
    }
}
