package dev.haetae.branch.store;

import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Both kinds of database, real ones. One PostgreSQL for all tests of a run, a schema of its own for each test (a
/// database of its own would be seven megabytes to write through).
public enum TestDatabases {
    H2 {
        @Override public DatabaseChoice fresh(Keys keys) {
            return new DatabaseChoice.File(keys.data("branch"));
        }
    },
    POSTGRES {
        @Override public DatabaseChoice fresh(Keys keys) {
            login(keys, "postgres", "unasked");
            return new DatabaseChoice.Postgres("jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/postgres?currentSchema=" + Server.create());
        }
    };

    /// An empty database, and what the custody needs for it.
    public abstract DatabaseChoice fresh(Keys keys);

    /// All that PostgreSQL has on the disk: tables, write-ahead log, its own log.
    public static Path postgresFiles() {
        return Server.FILES;
    }

    public static void login(Keys keys, String name, String password) {
        Path file = keys.branchFolder().resolve(KeyName.BRANCH_DATABASE_LOGIN.file());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, name + "\n" + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Started by the first test that wants it, ended with the run.
    private static final class Server {
        /// In memory where there is such a place: it writes through, and a busy disk would make every test wait. Not where
        /// temporary files are searched for traces.
        private static final Path FILES = folder();
        private static final EmbeddedPostgres RUNNING = start();
        private static final AtomicInteger NAMES = new AtomicInteger();

        private static Path folder() {
            try {
                Path memory = Path.of("/dev/shm");
                return Files.createTempDirectory(Files.isWritable(memory) ? memory : Files.createDirectories(Path.of("target/postgres")),
                        "haetae-postgres").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// As root, zonky runs it by `unshare`, as nobody.
        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setOverrideWorkingDirectory(new File("target/postgres"))
                        .setDataDirectory(FILES)
                        .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String create() {
            String name = "branch" + NAMES.incrementAndGet();
            try (var connection = RUNNING.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return name;
        }
    }
}
