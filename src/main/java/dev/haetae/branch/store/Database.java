package dev.haetae.branch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.haetae.seal.KeyCustody;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The branch's database: one pool, one set of migrations, and the two ways to use it. Every store of this package is a
/// small class that is handed this one. Safe for use by several threads.
public final class Database implements AutoCloseable {
    /// Longer, and a kiosk had better come again.
    private static final long PATIENCE_MILLIS = 2500;

    private final Engine engine;
    /// Read by whoever uses the pool, written by whoever replaces it.
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private HikariDataSource pool;
    private Jdbi jdbi;

    private Database(Engine engine) {
        this.engine = engine;
        connect();
        migrate();
    }

    /// @throws DatabaseRefused when it is away, does not open, holds what it should not, or does not write through
    public static Database open(DatabaseChoice choice, KeyCustody custody) {
        custody.demand(choice.keys());
        return new Database(engine(choice, custody));
    }

    static Engine engine(DatabaseChoice choice, KeyCustody custody) {
        return switch (choice) {
            case DatabaseChoice.File(var folder) -> new H2Engine(folder.resolve("branch"), custody);
            case DatabaseChoice.Postgres(var url) -> new PostgresEngine(url, custody);
        };
    }

    /// @throws DatabaseUnanswered when the database is away or busy: within seconds
    <T> T ask(HandleCallback<T, RuntimeException> question) {
        inUse.readLock().lock();
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            throw e instanceof DatabaseUnanswered said ? said : DatabaseUnanswered.of(e);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// One transaction. Returned means: on the disk.
    /// @throws DatabaseUnanswered when the database is away or busy, within seconds; it may have been done
    <T> T change(HandleCallback<T, RuntimeException> work) {
        return ask(handle -> {
            T done = handle.inTransaction(work);
            engine.settle(handle);
            return done;
        });
    }

    /// Rewrites a file that has grown with what is dead. For a quiet hour: nobody else is answered meanwhile.
    /// @return whether there was a need
    public boolean tidy() {
        boolean needed = ask(engine::overgrown);
        if (needed) {
            rewrite();
        }
        return needed;
    }

    /// After rows were erased: no old block of the database's own files holds them.
    void rewrite() {
        var lock = engine.rewritesAlone() ? inUse.writeLock() : inUse.readLock();
        lock.lock();
        try {
            if (engine.rewritesAlone()) {
                pool.close();
            }
            engine.rewrite();
        } catch (SQLException e) {
            throw refused("is not rewritten", e);
        } finally {
            if (pool.isClosed()) {
                connect();
            }
            lock.unlock();
        }
    }

    private void connect() {
        var config = new HikariConfig();
        config.setPoolName("branch");
        config.setDataSource(new KeyedSource(engine::connect));
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(1000);
        engine.shape(config);
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DatabaseRefused why) {
                    throw why;
                }
                if (cause instanceof SQLException why) {
                    throw refused("does not open", why);
                }
            }
            throw new DatabaseRefused("the branch's database does not open");
        }
        jdbi = Jdbi.create(pool);
    }

    private void migrate() {
        try {
            Flyway.configure().dataSource(pool).locations("classpath:db/branch").table("schema_history")
                    .placeholders(Map.of("bytes", engine.bytes()))
                    .baselineOnMigrate(engine.mayBeOlderThanMigrations()).baselineVersion("1")
                    .outOfOrder(true).loggers("slf4j").load().migrate();
        } catch (FlywayException e) {
            pool.close();
            throw new DatabaseRefused("the branch's database is not in the shape of this version: " + e.getErrorCode());
        }
    }

    private static DatabaseRefused refused(String what, SQLException e) {
        return new DatabaseRefused("the branch's database " + what + " (SQL state " + e.getSQLState() + ", code " + e.getErrorCode() + ")");
    }

    /// Closing twice is harmless.
    @Override public void close() {
        inUse.writeLock().lock();
        try {
            pool.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
