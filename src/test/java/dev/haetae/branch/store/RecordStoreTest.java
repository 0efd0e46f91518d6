package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.seal.Envelope;
import dev.haetae.seal.EnvelopeKeyFile;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
            var store = new RecordStore(database, keys.branch());
            assertEquals(RecordStore.Put.STORED, store.put(record));
            assertEquals(RecordStore.Put.ALREADY, store.put(record));
            assertEquals(RecordStore.Put.DIFFERENT, store.put(record("a", Walks.NOW)));
        }
        try (var database = open()) {
            var store = new RecordStore(database, keys.branch());
            assertArrayEquals(record.sealed().toBytes(), store.sealed("a").orElseThrow().toBytes());
            assertEquals(Walks.NOW, store.byReceipt(RECEIPT).getFirst().finishedAt());
        }
    }

    @Test void ofManyThatBringTheSameRecordAtOnceOneStoresIt() throws Exception {
        var record = record("a", Walks.NOW.plusSeconds(9));
        try (var database = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var store = new RecordStore(database, keys.branch());
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
            var store = new RecordStore(database, keys.branch());
            store.put(record("over", Walks.NOW));
            store.put(record("kept", Walks.NOW.plusSeconds(1)));
            assertEquals(List.of("over"), store.purge(Walks.NOW));
            assertEquals(List.of(), store.purge(Walks.NOW));
            assertEquals(1, store.count());
            assertTrue(store.sealed("over").isEmpty());
        }
    }

    /// An exception may end in a log, and engines quote the value they do not like.
    @Test void whatFailsDoesNotQuoteTheRow() {
        try (var database = open()) {
            var tooLong = new StoredRecord(sealer.seal("a", 1, Walks.NOW, new byte[9]), RECEIPT, Walks.NOW, RECEIPT.repeat(4), "PASSPORT",
                    Walks.NOW, Walks.NOW);
            var thrown = assertThrows(JdbiException.class, () -> new RecordStore(database, keys.branch()).put(tooLong));
            var said = new StringWriter();
            thrown.printStackTrace(new PrintWriter(said));
            assertFalse(said.toString().contains(RECEIPT) || said.toString().contains("PASSPORT"), said::toString);
        }
    }

    @Test void rotationWrapsEveryDataKeyAnewAndGoesOnWhereItWasBrokenOff() {
        var file = EnvelopeKeyFile.in(keys.branchFolder(), keys.branch());
        try (var database = open()) {
            var store = new RecordStore(database, keys.branch());
            store.put(record("a", Walks.NOW.plusSeconds(9)));
            store.put(record("b", Walks.NOW.plusSeconds(9)));
            String old = store.keyIds().getLast();
            String fresh = file.add(new SecureRandom());
            // as if it had been broken off after the first
            database.change(handle -> handle.execute("INSERT INTO envelope_key VALUES(?, CURRENT_TIMESTAMP)", fresh));
            var envelope = Envelope.of(keys.branch());
            byte[] wrapped = database.ask(handle -> handle.createQuery("SELECT wrapped FROM data_key WHERE record_id = 'a'").mapTo(byte[].class).one());
            byte[] again = envelope.rewrap(new Envelope.Wrapped(old, wrapped), fresh, "a").bytes();
            database.change(handle -> handle.execute("UPDATE data_key SET key_id = ?, wrapped = ? WHERE record_id = 'a'", fresh, again));

            assertEquals(1, store.rotate(fresh));
            assertEquals(List.of(fresh), store.keyIds());
            file.destroy(old);
        }
        try (var database = open()) {
            var store = new RecordStore(database, keys.branch());
            assertEquals(2, store.newest(9).size());
            assertTrue(store.sealed("a").isPresent() && store.sealed("b").isPresent());
        }
    }

    @Test void aServerThatDoesNotKnowOfTheRotationFollowsIt() {
        try (var database = open()) {
            var unaware = new RecordStore(database, keys.branch());
            unaware.put(record("a", Walks.NOW.plusSeconds(9)));
            String fresh = EnvelopeKeyFile.in(keys.branchFolder(), keys.branch()).add(new SecureRandom());
            var other = new RecordStore(database, keys.branch());
            other.rotate(fresh);
            assertEquals(RecordStore.Put.STORED, unaware.put(record("b", Walks.NOW.plusSeconds(9))));
            assertEquals(2, unaware.byReceipt(RECEIPT).size());
            assertEquals(List.of(fresh), other.keyIds());
        }
    }

    @Test void withoutTheKeyThatTheDatabaseIsWrappedWithItDoesNotOpen() {
        try (var database = open()) {
            String old = new RecordStore(database, keys.branch()).keyIds().getLast();
            var file = EnvelopeKeyFile.in(keys.branchFolder(), keys.branch());
            file.add(new SecureRandom());
            file.destroy(old);
            assertTrue(assertThrows(DatabaseRefused.class, () -> new RecordStore(database, keys.branch())).getMessage().contains(old));
        }
    }

    /// What a backup from before still has of the row is of no use without the data key.
    @Test void aRecordWhoseDataKeyIsGoneIsErasedAndCleanedUp() {
        try (var database = open()) {
            var store = new RecordStore(database, keys.branch());
            store.put(record("a", Walks.NOW.plusSeconds(9)));
            database.change(handle -> handle.execute("DELETE FROM data_key")); // broken off here
            assertTrue(store.sealed("a").isEmpty());
            assertEquals(List.of(), store.newest(9));
            assertEquals(List.of("a"), store.purge(Walks.NOW));
            assertEquals(0, store.count());
        }
    }

    @Test void aValueOfOneRecordDoesNotOpenAsThatOfAnother() {
        try (var database = open()) {
            var store = new RecordStore(database, keys.branch());
            store.put(record("a", Walks.NOW.plusSeconds(9)));
            store.put(record("b", Walks.NOW.plusSeconds(9)));
            database.change(handle -> handle.execute("UPDATE record SET sealed = (SELECT sealed FROM record WHERE record_id = 'a') WHERE record_id = 'b'"));
            assertThrows(IllegalStateException.class, () -> store.sealed("b"));
            database.change(handle -> handle.execute("UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE record_id = 'a') WHERE record_id = 'b'"));
            assertThrows(IllegalStateException.class, () -> store.sealed("b"), "not even with the other's data key");
        }
    }
}
