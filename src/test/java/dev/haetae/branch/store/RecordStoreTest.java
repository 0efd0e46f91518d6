package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordStoreTest {
    @TempDir Path folder;
    private Keys keys;
    private Sealer sealer;

    @BeforeEach void provision() throws IOException {
        keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
    }

    private RecordStore open() {
        return RecordStore.open(keys.data("branch"), keys.branch());
    }

    private StoredRecord record(String id, Instant keepUntil) {
        return new StoredRecord(sealer.seal(id, 1, Walks.NOW, new byte[5000]), "43E-6CD-G4H", Walks.NOW, "APPROVED", "PASSPORT", Walks.NOW, keepUntil);
    }

    @Test void whatWasStoredIsThereAfterReopening() {
        var record = record("a", Walks.NOW.plusSeconds(9));
        try (var store = open()) {
            assertEquals(RecordStore.Put.STORED, store.put(record));
            assertEquals(RecordStore.Put.ALREADY, store.put(record));
            assertEquals(RecordStore.Put.DIFFERENT, store.put(record("a", Walks.NOW)));
        }
        try (var store = open()) {
            assertArrayEquals(record.sealed().toBytes(), store.sealed("a").orElseThrow().toBytes());
            assertEquals(Walks.NOW, store.byReceipt("43E-6CD-G4H").getFirst().finishedAt());
        }
    }

    @Test void onlyWhatMayNoLongerBeKeptIsErased() {
        try (var store = open()) {
            store.put(record("over", Walks.NOW));
            store.put(record("kept", Walks.NOW.plusSeconds(1)));
            assertEquals(List.of("over"), store.purge(Walks.NOW));
            assertEquals(1, store.count());
            assertTrue(store.sealed("over").isEmpty());
        }
    }

    @Test void theFileSaysNothing() throws IOException {
        try (var store = open()) {
            store.put(record("a", Walks.NOW.plusSeconds(9)));
        }
        String file = Files.readString(keys.data("branch").resolve("branch.mv.db"), StandardCharsets.ISO_8859_1);
        assertTrue(file.startsWith("H2encryp"));
        assertFalse(file.contains("43E-6CD-G4H") || file.contains("PASSPORT"));
    }
}
