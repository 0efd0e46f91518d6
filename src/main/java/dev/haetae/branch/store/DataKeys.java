package dev.haetae.branch.store;

import dev.haetae.seal.DataKey;
import dev.haetae.seal.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The data key of each record, wrapped, and which key-encryption key is to wrap the next. That a data key hangs on its
/// key-encryption key is a rule of the database: none is dropped while one hangs on it, by whichever server.
final class DataKeys {
    private static final int BATCH = 200;

    private final Database database;
    private final Envelope envelope;
    private volatile String current;

    /// @throws DatabaseRefused when the database wraps with a key that is not here
    DataKeys(Database database, Envelope envelope) {
        this.database = database;
        this.envelope = envelope;
        if (ids().isEmpty()) {
            use(envelope.keyIds().getLast());
        }
        current = current();
        if (!envelope.keyIds().containsAll(ids())) {
            throw new DatabaseRefused("branch-envelope-keys lacks a key that the database is wrapped with: " + ids());
        }
    }

    /// The newest last.
    List<String> ids() {
        return database.ask(handle -> handle.createQuery("SELECT key_id FROM envelope_key ORDER BY since, key_id").mapTo(String.class).list());
    }

    private String current() {
        return ids().getLast();
    }

    private void use(String keyId) {
        database.change(handle -> handle.createUpdate(
                "INSERT INTO envelope_key(key_id, since) VALUES(:id, CURRENT_TIMESTAMP) ON CONFLICT DO NOTHING").bind("id", keyId).execute());
    }

    /// Runs work that makes data keys; once more when the key-encryption key was replaced meanwhile.
    <T> T making(Work<T> work) {
        try {
            return database.change(work::with);
        } catch (DatabaseUnanswered e) {
            if (!e.hangsOnSomethingElse()) {
                throw e;
            }
            current = current();
            return database.change(work::with);
        }
    }

    interface Work<T> {
        T with(Handle handle);
    }

    Envelope.Fresh fresh(String recordId) {
        return envelope.fresh(current, recordId);
    }

    /// @throws DatabaseUnanswered when its key-encryption key was let go of meanwhile: see [#making]
    void keep(Handle handle, String recordId, Envelope.Wrapped wrapped) {
        handle.createUpdate("INSERT INTO data_key(record_id, key_id, wrapped) VALUES(:record, :key, :wrapped)").bind("record", recordId)
                .bind("key", wrapped.keyId()).bind("wrapped", wrapped.bytes()).execute();
    }

    /// @param row with `record_id`, `key_id` and `wrapped`
    DataKey open(ResultSet row) throws SQLException {
        return envelope.open(wrapped(row), row.getString("record_id"));
    }

    private static Envelope.Wrapped wrapped(ResultSet row) throws SQLException {
        return new Envelope.Wrapped(row.getString("key_id"), row.getBytes("wrapped"));
    }

    /// Wraps every data key with this key-encryption key, and lets go of the others. Broken off, it goes on where it was.
    /// @return how many were wrapped anew
    int rotate(String keyId) {
        use(keyId);
        current = keyId;
        int all = 0;
        for (String old : ids()) {
            while (!old.equals(keyId)) {
                all += rewrap(old, keyId);
                if (dropped(old)) {
                    break;
                }
            }
        }
        return all;
    }

    private int rewrap(String old, String keyId) {
        int all = 0;
        int some;
        do {
            some = database.change(handle -> rewrap(handle, old, keyId));
            all += some;
        } while (some > 0);
        return all;
    }

    private int rewrap(Handle handle, String old, String keyId) {
        record Row(String recordId, Envelope.Wrapped wrapped) {}
        List<Row> rows = handle.createQuery("SELECT record_id, key_id, wrapped FROM data_key WHERE key_id = :old LIMIT :most")
                .bind("old", old).bind("most", BATCH).map((row, _) -> new Row(row.getString("record_id"), wrapped(row))).list();
        for (Row row : rows) {
            handle.createUpdate("UPDATE data_key SET key_id = :key, wrapped = :wrapped WHERE record_id = :record")
                    .bind("key", keyId).bind("wrapped", envelope.rewrap(row.wrapped(), keyId, row.recordId()).bytes())
                    .bind("record", row.recordId()).execute();
        }
        return rows.size();
    }

    /// Another server may have wrapped with it until now.
    private boolean dropped(String old) {
        try {
            database.change(handle -> handle.execute("DELETE FROM envelope_key WHERE key_id = ?", old));
            return true;
        } catch (DatabaseUnanswered e) {
            if (e.hangsOnSomethingElse()) {
                return false;
            }
            throw e;
        }
    }
}
