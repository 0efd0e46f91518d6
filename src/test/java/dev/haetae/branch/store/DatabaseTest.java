package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.DatabaseKey;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir Path folder;
    private Keys keys;

    @BeforeEach void provision() throws IOException {
        keys = Keys.in(folder);
        Files.createDirectories(keys.data("branch"));
    }

    private StoredRecord record() {
        return new StoredRecord(Sealer.of(keys.kiosk("kiosk-1")).seal("a", 1, Walks.NOW, new byte[9]), "43E-6CD-G4H", Walks.NOW,
                "APPROVED", "PASSPORT", Walks.NOW, Walks.NOW.plusSeconds(9));
    }

    @Test void theFileSaysNothing() throws IOException {
        try (var database = Database.open(TestDatabases.H2.fresh(keys), keys.branch())) {
            new RecordStore(database, keys.branch()).put(record());
        }
        String file = Files.readString(keys.data("branch").resolve("branch.mv.db"), StandardCharsets.ISO_8859_1);
        assertTrue(file.startsWith("H2encryp"));
        assertFalse(file.contains("43E-6CD-G4H") || file.contains("PASSPORT"));
    }

    @Test void aFileIsRewrittenWhenItIsLargeAndMostOfItIsDead() {
        assertTrue(H2Engine.overgrown(300L << 20, 49));
        assertFalse(H2Engine.overgrown(300L << 20, 51));
        assertFalse(H2Engine.overgrown(200L << 20, 1));
        try (var database = Database.open(TestDatabases.H2.fresh(keys), keys.branch())) {
            assertFalse(database.tidy(), "asks a real file");
        }
    }

    /// What was freed is never written over while the file is open: a kill in the middle of that loses what was acknowledged.
    @Test void freedSpaceIsNotWrittenOver() {
        try (var database = Database.open(TestDatabases.H2.fresh(keys), keys.branch())) {
            String reuse = database.ask(handle -> handle.createQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'REUSE_SPACE'")
                    .mapTo(String.class).one());
            assertEquals("false", reuse.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /// As version 0.1.0 made it before there were migrations.
    @Test void aFileFromBeforeMigrationsOpensWithWhatItHolds() throws SQLException {
        var login = new Properties();
        login.put("user", "branch");
        login.put("password", DatabaseKey.of(keys.branch(), KeyName.BRANCH_STORE_KEY));
        try (var connection = new org.h2.Driver().connect("jdbc:h2:async:" + keys.data("branch").resolve("branch").toAbsolutePath()
                        + ";CIPHER=AES;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE", login);
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS record(
                      record_id VARCHAR(64) PRIMARY KEY, kiosk_id VARCHAR(63) NOT NULL, sequence BIGINT NOT NULL,
                      digest CHAR(64) NOT NULL, sealed BLOB NOT NULL, receipt_number VARCHAR(11) NOT NULL,
                      finished_at TIMESTAMP(3) WITH TIME ZONE NOT NULL, decision VARCHAR(16) NOT NULL,
                      document_type VARCHAR(32) NOT NULL, received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                      keep_until TIMESTAMP(3) WITH TIME ZONE NOT NULL)""");
            statement.execute("CREATE INDEX IF NOT EXISTS by_receipt ON record(receipt_number)");
            statement.execute("CREATE INDEX IF NOT EXISTS by_time ON record(finished_at)");
            statement.execute("INSERT INTO record VALUES('old', 'kiosk-1', 1, '" + "0".repeat(64) + "', X'"
                    + HexFormat.of().formatHex(record().sealed().toBytes()) + "', '43E-6CD-G4H', NOW(), 'APPROVED', '', NOW(), NOW())");
        }
        try (var database = Database.open(TestDatabases.H2.fresh(keys), keys.branch())) {
            var store = new RecordStore(database, keys.branch());
            assertEquals("old", store.byReceipt("43E-6CD-G4H").getFirst().recordId());
            assertEquals("a", store.sealed("old").orElseThrow().recordId());
            assertEquals(0, database.<Integer>ask(handle -> handle.createQuery(
                    "SELECT COUNT(*) FROM record WHERE receipt_number IS NOT NULL").mapTo(Integer.class).one()));
            assertEquals(RecordStore.Put.STORED, store.put(record()));
        }
    }

    @Test void aServerThatHoldsSomebodyElsesTablesIsLeftAlone() {
        var choice = TestDatabases.POSTGRES.fresh(keys);
        tell(choice, "CREATE TABLE theirs(x INT)");
        assertThrows(DatabaseRefused.class, () -> Database.open(choice, keys.branch()));
    }

    @Test void aServerThatDoesNotWriteThroughIsRefused() {
        var choice = TestDatabases.POSTGRES.fresh(keys);
        tell(choice, "CREATE ROLE lax SUPERUSER LOGIN PASSWORD 'unasked'");
        tell(choice, "ALTER ROLE lax SET synchronous_commit = off");
        TestDatabases.login(keys, "lax", "unasked");
        assertTrue(assertThrows(DatabaseRefused.class, () -> Database.open(choice, keys.branch())).getMessage().contains("synchronous_commit"));
    }

    @Test void aServerThatGoesAwayIsSaidSoonAndFoundAgain() throws IOException {
        var choice = TestDatabases.POSTGRES.fresh(keys);
        URI server = URI.create(url(choice).substring("jdbc:".length()));
        try (var relay = new Relay(server.getPort()); var database = Database.open(new DatabaseChoice.Postgres(
                "jdbc:postgresql://localhost:" + relay.port() + server.getPath() + "?" + server.getQuery()), keys.branch())) {
            var store = new RecordStore(database, keys.branch());
            relay.cut();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(RuntimeException.class, () -> store.put(record())));
            relay.mend();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!answers(store)) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(RecordStore.Put.STORED, store.put(record()));
        }
    }

    @Test void aServerThatIsAwayRefusesToStart() throws IOException {
        TestDatabases.login(keys, "postgres", "unasked");
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var choice = new DatabaseChoice.Postgres("jdbc:postgresql://localhost:" + free + "/branch");
        assertThrows(DatabaseRefused.class, () -> Database.open(choice, keys.branch()));
    }

    @Test void withoutALoginItDoesNotStart() {
        var choice = new DatabaseChoice.Postgres("jdbc:postgresql://localhost/branch");
        assertTrue(assertThrows(CustodyRefused.class, () -> Database.open(choice, keys.branch())).getMessage().contains("branch-database-login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:postgresql://localhost/", "jdbc:postgresql://localhost/branch?user=a",
        "jdbc:postgresql://localhost/branch?password=a", "jdbc:postgresql://db.example/branch?sslmode=prefer",
        "jdbc:postgresql://localhost,db.example/branch?sslmode=disable"})
    void anAddressThatSaysTooMuchOrTooLittleIsRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> new DatabaseChoice.Postgres(url));
    }

    private static boolean answers(RecordStore store) {
        try {
            return store.count() == 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String url(DatabaseChoice choice) {
        return ((DatabaseChoice.Postgres) choice).url();
    }

    private void tell(DatabaseChoice choice, String sql) {
        try (var connection = new PostgresEngine(url(choice), keys.branch()).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
