package dev.haetae.branch.store;

/// The newest step of a one-time code that was taken, by member of staff: for all servers of the branch, and after a restart.
public final class LoginCodes {
    private final Database database;

    public LoginCodes(Database database) {
        this.database = database;
    }

    /// @return false when a code of this step or a later one was taken before
    public boolean take(String member, long step) {
        return 0 < database.change(handle -> handle.createUpdate("INSERT INTO login_code(member, step) VALUES(?, ?) ON CONFLICT DO NOTHING")
                .bind(0, member).bind(1, step).execute()
                + handle.createUpdate("UPDATE login_code SET step = ? WHERE member = ? AND step < ?")
                .bind(0, step).bind(1, member).bind(2, step).execute());
    }
}
