package dev.haetae.branch.store;

import dev.haetae.audit.AuditHead;
import dev.haetae.audit.HeadWitness;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Heads of the audit log in the database: cutting the log's folder shows against it, where the database is not in it.
public final class AuditWitness implements HeadWitness {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWitness.class);

    private final Database database;

    public AuditWitness(Database database) {
        this.database = database;
    }

    /// A database that is away keeps nobody's line back: the head lies beside the log, and the next one comes.
    @Override public void keep(AuditHead head) {
        try {
            put(head);
        } catch (JdbiException e) {
            LOG.warn("the audit log's head was not kept in the database: {}", e.getClass().getSimpleName());
        }
    }

    private void put(AuditHead head) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO audit_head(log, number, hash, signed_at, key_id, signature)
                        VALUES(:log, :number, :hash, :at, :key, :signature) ON CONFLICT DO NOTHING""")
                .bind("log", head.log()).bind("number", head.number()).bind("hash", head.hash()).bind("at", head.at())
                .bind("key", head.keyId()).bind("signature", head.signature()).execute());
    }

    @Override public Optional<AuditHead> newest(String log) {
        return database.ask(handle -> handle.createQuery("""
                        SELECT log, number, hash, signed_at, key_id, signature FROM audit_head
                        WHERE log = ? ORDER BY number DESC LIMIT 1""").bind(0, log)
                .map((row, _) -> new AuditHead(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6))).findOne());
    }
}
