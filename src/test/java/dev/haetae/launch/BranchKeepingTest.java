package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.StoredRecord;
import dev.haetae.branch.store.TestDatabases;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.record.Walks;
import dev.haetae.seal.Envelope;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/// `haetae branch person` and `haetae branch rotate`, on both kinds of database.
@ParameterizedClass
@EnumSource
class BranchKeepingTest {
    @Parameter TestDatabases kind;
    @TempDir Path folder;
    private Keys keys;
    private DatabaseChoice choice;
    private SessionRecord record;
    private String said;

    @BeforeEach void keep() throws IOException {
        keys = Keys.in(folder);
        Files.createDirectories(keys.data("branch"));
        choice = kind.fresh(keys);
        record = Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), RecordIdentity.draw("kiosk-1", 1, Walks.NOW, new Random(3)));
        var sealed = Sealer.of(keys.kiosk("kiosk-1")).seal(record.recordId(), 1, Walks.NOW, RecordJson.write(record));
        try (var database = Database.open(choice, keys.branch())) {
            new RecordStore(database, keys.branch()).put(new StoredRecord(sealed, record.receiptNumber(), record.finishedAt(),
                    record.decision().code(), "PASSPORT", Walks.NOW, record.keepUntil()));
        }
    }

    private int branch(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", keys.data("branch").toString(), "--keys", keys.branchFolder().toString()));
        if (choice instanceof DatabaseChoice.Postgres(var url)) {
            all.addAll(List.of("--database", url));
        }
        var err = new StringWriter();
        int code = new CommandLine(new BranchCommand()).setErr(new PrintWriter(err)).execute(all.toArray(String[]::new));
        said = err.toString();
        return code;
    }

    private long count() {
        try (var database = Database.open(choice, keys.branch())) {
            var store = new RecordStore(database, keys.branch());
            return store.byReceipt(record.receiptNumber()).stream().filter(line -> store.sealed(line.recordId()).isPresent()).count();
        }
    }

    private String log() throws IOException {
        Path log = keys.data("branch").resolve("audit.jsonl");
        assertTrue(AuditLog.verify(log).isEmpty());
        return Files.readString(log);
    }

    @Test void whatIsKeptOfAPersonIsWrittenForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("asked.json");
        assertEquals(0, branch("person", "export", "--receipt", record.receiptNumber(), "--by", "mina", "--to", file.toString()), said);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String told = Files.readString(file);
        assertTrue(told.contains(Walks.NAME) && told.contains(Walks.NUMBER) && told.contains("\"template\""), "what is kept is not told");
        assertFalse(said.contains(Walks.NAME));
        assertTrue(log().lines().anyMatch(line -> line.contains("staff:mina") && line.contains("PERSON_EXPORTED") && line.contains(record.recordId())));
        assertFalse(log().contains(Walks.NAME));
        assertNotEquals(0, branch("person", "export", "--receipt", record.receiptNumber(), "--by", "mina", "--to", file.toString()));
        assertEquals(told, Files.readString(file));
    }

    @Test void whatIsErasedIsGoneAndLogged() throws IOException {
        assertEquals(0, branch("person", "erase", "--receipt", record.receiptNumber(), "--by", "mina"), said);
        assertEquals(0, count());
        assertTrue(log().lines().anyMatch(line -> line.contains("staff:mina") && line.contains("RECORD_ERASED") && line.contains(record.recordId())));
        assertEquals(3, branch("person", "erase", "--receipt", record.receiptNumber(), "--by", "mina"));
        assertEquals(2, branch("person", "erase", "--receipt", "nonsense", "--by", "mina"));
    }

    @Test void afterRotationRecordsOpenAndTheKeyBeforeIsGone() throws IOException {
        List<String> before = Envelope.of(keys.branch()).keyIds();
        Path backup = Files.copy(keys.branchFolder().resolve("branch-envelope-keys"), folder.resolve("backup"));
        assertEquals(0, branch("rotate"), said);
        List<String> after = Envelope.of(keys.branch()).keyIds();
        assertEquals(1, after.size());
        assertNotEquals(before, after);
        assertEquals(1, count());
        assertTrue(log().contains("ENVELOPE_KEY_DESTROYED"));
        Files.write(keys.branchFolder().resolve("branch-envelope-keys"), Files.readAllBytes(backup));
        assertThrows(RuntimeException.class, this::count, "the key of a backup still opens what is there");
    }

    @Test void aPreparedKeyIsTakenByTheNextRotation() {
        assertEquals(0, branch("rotate", "--prepare"), said);
        List<String> prepared = Envelope.of(keys.branch()).keyIds();
        assertEquals(2, prepared.size());
        assertEquals(1, count());
        assertEquals(0, branch("rotate"), said);
        assertEquals(List.of(prepared.getLast()), Envelope.of(keys.branch()).keyIds());
        assertEquals(1, count());
    }
}
