package dev.haetae.branch.store;

import com.zaxxer.hikari.HikariConfig;
import dev.haetae.seal.DatabaseKey;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.h2.Driver;
import org.jdbi.v3.core.Handle;

/// A file under AES, written through before an answer (see `vault.Outbox` for the settings). H2's mode for PostgreSQL
/// is for `ON CONFLICT DO NOTHING`.
/// @param file without `.mv.db`
record H2Engine(Path file, KeyCustody custody) implements Engine {
    private static final String SETTINGS =
            ";CIPHER=AES;MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=2000;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final int CONNECTIONS = 6;

    @Override public Connection connect() throws SQLException {
        char[] password = DatabaseKey.of(custody, KeyName.BRANCH_STORE_KEY);
        var login = new Properties();
        login.put("user", "branch");
        login.put("password", password);
        try {
            return new Driver().connect("jdbc:h2:async:" + file.toAbsolutePath() + SETTINGS, login);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    @Override public void shape(HikariConfig pool) {
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1); // H2 closes the file with the last connection
        pool.setMaxLifetime(0);
    }

    @Override public String bytes() {
        return "BINARY LARGE OBJECT"; // in the mode for PostgreSQL, BLOB is unknown
    }

    @Override public boolean mayBeOlderThanMigrations() {
        return true;
    }

    @Override public void settle(Handle handle) {
        handle.execute("CHECKPOINT SYNC");
    }

    @Override public boolean rewritesAlone() {
        return true;
    }

    @Override public void rewrite() throws SQLException {
        try (var alone = connect(); var statement = alone.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }
}
