package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.LogLines;
import dev.haetae.document.DocumentType;
import dev.haetae.face.ProtectedTemplate;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionFacts;
import dev.haetae.record.SessionRecord;
import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// Whoever gets the database's files, a backup in plain SQL, its write-ahead log or our log has nothing of the person.
class DumpTest {
    @TempDir Path folder;
    private Keys keys;
    private SessionRecord record;
    private StoredRecord stored;
    private Map<String, byte[]> traces;

    @BeforeEach void walk() throws IOException {
        keys = Keys.in(folder);
        Files.createDirectories(keys.data("branch"));
        byte[] template = new byte[64];
        new Random(7).nextBytes(template);
        var facts = Walks.approved();
        facts = new SessionFacts(facts.evidence(), facts.decision(), facts.startedAt(), facts.finishedAt(), facts.timings(), facts.pictures(),
                Optional.of(new ProtectedTemplate("scheme-1", "00ff", List.of(new ProtectedTemplate.Code("dlib-resnet-v1", template)))));
        record = Walks.composer(Walks.policy(true, true)).compose(facts, RecordIdentity.draw("kiosk-1", 1, Walks.NOW, new Random(3)));
        var sealed = Sealer.of(keys.kiosk("kiosk-1")).seal(record.recordId(), 1, Walks.NOW, RecordJson.write(record));
        stored = new StoredRecord(sealed, record.receiptNumber(), record.finishedAt(), record.decision().code(),
                DocumentType.PASSPORT.name(), Walks.NOW, record.keepUntil());
        traces = new LinkedHashMap<>();
        traces.put("name", text(Walks.NAME));
        traces.put("name in the MRZ", text("SPECIMEN<<MINSU"));
        traces.put("number", text(Walks.NUMBER));
        traces.put("receipt", text(record.receiptNumber()));
        traces.put("document type", text("PASSPORT"));
        traces.put("template", template);
        traces.put("template in Base64", text(Base64.getEncoder().encodeToString(template)));
        traces.put("what the kiosk sealed", Arrays.copyOfRange(sealed.box(), 40, 72));
    }

    private void use(Database database) {
        var store = new RecordStore(database, keys.branch());
        store.put(stored);
        assertEquals(record.receiptNumber(), store.newest(9).getFirst().receiptNumber());
        assertEquals(1, store.byReceipt(record.receiptNumber()).size());
    }

    @Test void nothingOfThePersonIsInH2sFileItsScriptOrTheLog() throws IOException {
        try (var log = new LogLines(); var database = Database.open(TestDatabases.H2.fresh(keys), keys.branch())) {
            use(database);
            List<String> script = database.ask(handle -> handle.createQuery("SCRIPT").mapTo(String.class).list());
            assertEquals(1, script.stream().filter(line -> line.contains(record.recordId()) && line.contains("kiosk-1")).count());
            assertNothing("script", text(String.join("\n", script)));
            assertNothing("log", text(String.join("\n", log.lines())));
        }
        assertNothing("file", Files.readAllBytes(keys.data("branch").resolve("branch.mv.db")));
    }

    @Test void nothingOfThePersonIsInPostgresDumpFilesOrLogs() throws IOException {
        try (var log = new LogLines(); var database = Database.open(TestDatabases.POSTGRES.fresh(keys), keys.branch())) {
            use(database);
            var dump = new ByteArrayOutputStream();
            for (String table : List.of("record", "data_key", "envelope_key", "schema_history")) {
                database.ask(handle -> copy(handle.getConnection(), table, dump));
            }
            assertEquals(2, dump.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(record.recordId())).count());
            assertNothing("dump", dump.toByteArray());
            assertNothing("log", text(String.join("\n", log.lines())));
            String own = "/base/" + database.ask(handle -> {
                handle.execute("CHECKPOINT");
                return handle.createQuery("SELECT oid FROM pg_database WHERE datname = current_database()").mapTo(String.class).one();
            }) + "/";
            assertNothingInFiles(own);
        }
    }

    /// @param own where the tables of this database lie; those of others are not looked at
    private void assertNothingInFiles(String own) throws IOException {
        try (Stream<Path> files = Files.walk(TestDatabases.postgresFiles())) {
            int with = 0;
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().contains("/base/") || f.toString().contains(own)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                with += latin(bytes).contains(record.recordId()) ? 1 : 0;
                assertNothing(file.toString(), bytes);
            }
            assertTrue(with >= 3, "tables, index and write-ahead log have the record's id: those were not looked at");
        }
    }

    private static long copy(Connection connection, String table, ByteArrayOutputStream to) {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", to);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As bytes, and in the hexadecimal digits in which both engines write bytes as text.
    private void assertNothing(String where, byte[] dump) {
        String all = latin(dump);
        String small = all.toLowerCase(Locale.ROOT);
        traces.forEach((what, trace) -> {
            assertFalse(all.contains(latin(trace)), what + " in the " + where);
            assertFalse(small.contains(HexFormat.of().formatHex(trace)), what + " in hexadecimal in the " + where);
        });
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
