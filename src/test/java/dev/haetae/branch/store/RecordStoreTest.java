package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RecordStoreTest {
    private static final String RECEIPT = "43E-6CD-G4H";

    @Parameter TestDatabases kind;
    @TempDir Path folder;
    private Keys keys;
    private Sealer sealer;
    private DatabaseChoice choice;

    @BeforeEach void provision() throws IOException {
        keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
        choice = kind.fresh(keys);
    }

    private Database open() {
        return Database.open(choice, keys.branch());
    }

    private StoredRecord record(String id, Instant keepUntil) {
        return new StoredRecord(sealer.seal(id, 1, Walks.NOW, new byte[5000]), RECEIPT, Walks.NOW, "APPROVED", "PASSPORT", Walks.NOW, keepUntil);
    }

    @Test void whatWasStoredIsThereAfterReopening() {
        var record = record("a", Walks.NOW.plusSeconds(9));
        try (var database = open()) {
            var store = new RecordStore(database);
            assertEquals(RecordStore.Put.STORED, store.put(record));
            assertEquals(RecordStore.Put.ALREADY, store.put(record));
            assertEquals(RecordStore.Put.DIFFERENT, store.put(record("a", Walks.NOW)));
        }
        try (var database = open()) {
            var store = new RecordStore(database);
            assertArrayEquals(record.sealed().toBytes(), store.sealed("a").orElseThrow().toBytes());
            assertEquals(Walks.NOW, store.byReceipt(RECEIPT).getFirst().finishedAt());
        }
    }

    @Test void ofManyThatBringTheSameRecordAtOnceOneStoresIt() throws Exception {
        var record = record("a", Walks.NOW.plusSeconds(9));
        try (var database = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var store = new RecordStore(database);
            var puts = threads.invokeAll(Collections.<Callable<RecordStore.Put>>nCopies(8, () -> store.put(record)));
            var answers = new ArrayList<RecordStore.Put>();
            for (var put : puts) {
                answers.add(put.get());
            }
            assertEquals(1, Collections.frequency(answers, RecordStore.Put.STORED));
            assertEquals(7, Collections.frequency(answers, RecordStore.Put.ALREADY));
            assertEquals(1, store.count());
        }
    }

    @Test void onlyWhatMayNoLongerBeKeptIsErased() {
        try (var database = open()) {
            var store = new RecordStore(database);
            store.put(record("over", Walks.NOW));
            store.put(record("kept", Walks.NOW.plusSeconds(1)));
            assertEquals(List.of("over"), store.purge(Walks.NOW));
            assertEquals(List.of(), store.purge(Walks.NOW));
            assertEquals(1, store.count());
            assertTrue(store.sealed("over").isEmpty());
        }
    }

    /// An exception may end in a log.
    @Test void whatFailsDoesNotQuoteTheRow() {
        try (var database = open()) {
            var tooLong = new StoredRecord(sealer.seal("a", 1, Walks.NOW, new byte[9]), RECEIPT, Walks.NOW, "X".repeat(40), "PASSPORT",
                    Walks.NOW, Walks.NOW);
            var thrown = assertThrows(JdbiException.class, () -> new RecordStore(database).put(tooLong));
            var said = new StringWriter();
            thrown.printStackTrace(new PrintWriter(said));
            assertFalse(said.toString().contains(RECEIPT) || said.toString().contains("PASSPORT"), said::toString);
        }
    }
}
