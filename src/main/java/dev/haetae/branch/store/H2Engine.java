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
/// is for `ON CONFLICT DO NOTHING`. What is freed is not written over while the file is open: a process killed in the middle of
/// that leaves the last state without a part it counts on, and H2 goes back to one before, without what was acknowledged since.
/// @param file without `.mv.db`
record H2Engine(Path file, KeyCustody custody) implements Engine {
    private static final String SETTINGS =
            ";CIPHER=AES;MODE=PostgreSQL;WRITE_DELAY=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT=2000;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final int CONNECTIONS = 6;
    /// Below this, a file may hold as much dead as it likes.
    private static final long SMALL = 256L << 20;
    /// Of what the file holds, alive; per cent.
    private static final int HALF = 50;

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

    @Override public boolean overgrown(Handle handle) {
        return overgrown(setting(handle, "info.FILE_SIZE"), setting(handle, "info.CHUNKS_FILL_RATE"));
    }

    static boolean overgrown(long bytes, long alive) {
        return bytes > SMALL && alive < HALF;
    }

    private static long setting(Handle handle, String name) {
        return handle.createQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?").bind(0, name)
                .mapTo(Long.class).one();
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
