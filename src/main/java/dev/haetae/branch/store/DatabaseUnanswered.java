package dev.haetae.branch.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/// The database was away, busy, or did not take it. Has where it happened and SQL's state and not the cause: engines quote
/// the values that they did not like.
public final class DatabaseUnanswered extends JdbiException {
    private final String sqlState;

    private DatabaseUnanswered(String sqlState) {
        super("the branch's database did not do it (SQL state " + sqlState + ")");
        this.sqlState = sqlState;
    }

    static DatabaseUnanswered of(JdbiException e) {
        String state = "none";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        var unanswered = new DatabaseUnanswered(state);
        unanswered.setStackTrace(e.getStackTrace());
        return unanswered;
    }

    /// 23503 in PostgreSQL, 23503 or 23506 in H2.
    boolean hangsOnSomethingElse() {
        return sqlState.equals("23503") || sqlState.equals("23506");
    }
}
