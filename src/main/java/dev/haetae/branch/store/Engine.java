package dev.haetae.branch.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// What H2 and PostgreSQL do differently; whatever is not here is the same for both.
sealed interface Engine permits H2Engine, PostgresEngine {
    /// A new connection, logged in by the custody.
    Connection connect() throws SQLException;

    /// How many connections, and how long each may live.
    void shape(HikariConfig pool);

    /// The type of a column of any number of bytes.
    String bytes();

    /// Whether tables from before the first migration may lie there, in the shape of V1.
    boolean mayBeOlderThanMigrations();

    /// After a commit: what was committed is on the disk once this returns.
    void settle(Handle handle);

    /// Whether most of what it keeps on the disk is dead, and nothing but rewriting gives that back.
    boolean overgrown(Handle handle);

    /// Whether nobody may be connected while it is rewritten.
    boolean rewritesAlone();

    /// Rewrites what still holds deleted rows.
    void rewrite() throws SQLException;
}
