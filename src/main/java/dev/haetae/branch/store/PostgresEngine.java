package dev.haetae.branch.store;

import com.zaxxer.hikari.HikariConfig;
import dev.haetae.seal.DatabaseLogin;
import dev.haetae.seal.KeyCustody;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// A server, which writes through on commit unless it was told otherwise: then it is not used.
record PostgresEngine(String url, KeyCustody custody) implements Engine {
    private static final int CONNECTIONS = 10;
    private static final String CONNECT_SECONDS = "2";
    /// A server that fell silent is given up, as one that is away.
    private static final String SILENT_SECONDS = "8";

    @Override public Connection connect() throws SQLException {
        var login = new Properties();
        DatabaseLogin.of(custody).into(login);
        PGProperty.SSL_MODE.set(login, PostgresAddress.sslMode(url));
        PGProperty.CONNECT_TIMEOUT.set(login, CONNECT_SECONDS);
        PGProperty.LOGIN_TIMEOUT.set(login, CONNECT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(login, SILENT_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(login, true);
        PGProperty.APPLICATION_NAME.set(login, "haetae-branch");
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(login, false); // the detail quotes the row
        Connection connection = new Driver().connect(url, login);
        try {
            demandDurable(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void demandDurable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(
                "SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')")) {
            row.next();
            if (!row.getString(1).equals("on") || row.getString(2).equals("off") || !row.getString(3).equals("on")) {
                throw new DatabaseRefused("PostgreSQL does not write through: fsync, synchronous_commit and full_page_writes must be on");
            }
        }
    }

    @Override public void shape(HikariConfig pool) {
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setKeepaliveTime(TimeUnit.SECONDS.toMillis(60));
        pool.setMaxLifetime(TimeUnit.MINUTES.toMillis(20));
    }

    @Override public String bytes() {
        return "BYTEA";
    }

    /// A server may hold somebody else's tables.
    @Override public boolean mayBeOlderThanMigrations() {
        return false;
    }

    @Override public void settle(Handle handle) {
        // COMMIT did
    }

    /// Its own autovacuum sees to that.
    @Override public boolean overgrown(Handle handle) {
        return false;
    }

    @Override public boolean rewritesAlone() {
        return false;
    }

    /// The small table of data keys wholly, at the cost of a short lock; records are unreadable without them, and their
    /// space is only made free.
    @Override public void rewrite() throws SQLException {
        try (var alone = connect(); var statement = alone.createStatement()) {
            statement.execute("VACUUM FULL data_key");
            statement.execute("VACUUM record");
        }
    }
}
