package dev.haetae.branch.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Policies for kiosks, as they were signed. Safe for use by several threads and several servers.
public final class PolicyTable {
    private final Database database;

    public PolicyTable(Database database) {
        this.database = database;
    }

    /// @param document with its number, see `seal.PolicySeal`
    public record Policy(long number, byte[] document, byte[] signature, Instant publishedAt) {}

    public Optional<Policy> newest() {
        return database.ask(handle -> handle.createQuery("""
                        SELECT number, document, signature, published_at FROM kiosk_policy
                        WHERE number = (SELECT MAX(number) FROM kiosk_policy)""")
                .map((row, _) -> new Policy(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getObject(4, OffsetDateTime.class).toInstant()))
                .findOne());
    }

    /// 0 for none.
    public long number() {
        return database.ask(handle -> handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM kiosk_policy").mapTo(Long.class).one());
    }

    /// @return false when there is one of this number or a higher
    public boolean put(Policy policy) {
        return database.change(handle -> handle.createQuery("SELECT COUNT(*) FROM kiosk_policy WHERE number >= ?").bind(0, policy.number())
                .mapTo(Integer.class).one() == 0 && handle.createUpdate("""
                        INSERT INTO kiosk_policy(number, document, signature, published_at) VALUES(:number, :document, :signature, :at)
                        ON CONFLICT DO NOTHING""")
                .bind("number", policy.number()).bind("document", policy.document()).bind("signature", policy.signature())
                .bind("at", policy.publishedAt()).execute() > 0);
    }
}
