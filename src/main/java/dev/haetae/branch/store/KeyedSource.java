package dev.haetae.branch.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// Asks the custody at every connection: a pool that was given a password would hold it for as long as it lives.
record KeyedSource(Connecting connecting) implements DataSource {
    interface Connecting {
        Connection connect() throws SQLException;
    }

    @Override public Connection getConnection() throws SQLException {
        return connecting.connect();
    }

    @Override public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("logins come from the custody");
    }

    @Override public PrintWriter getLogWriter() {
        return null;
    }

    @Override public void setLogWriter(PrintWriter writer) {
        // nothing is written
    }

    /// Each engine keeps its own, which is shorter; the pool waits so long for a connection in the making when it closes.
    @Override public int getLoginTimeout() {
        return 5;
    }

    @Override public void setLoginTimeout(int seconds) {
        // each engine has its own
    }

    @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
