package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditHead;
import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is kept of staff's work, on both databases.
@ParameterizedClass
@EnumSource
class PeopleStoresTest {
    private static final Instant AT = Walks.NOW;

    @Parameter TestDatabases kind;
    @TempDir Path folder;
    private Sealer sealer;
    private Database database;
    private RecordStore records;

    @BeforeEach void open() throws Exception {
        Keys keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
        database = Database.open(kind.fresh(keys), keys.branch());
        records = new RecordStore(database, keys.branch());
        put("a", "REFERRED", 3);
        put("b", "PENDING", 1);
        put("c", "APPROVED", 2);
    }

    @AfterEach void close() {
        database.close();
    }

    private void put(String id, String decision, int seconds) {
        records.put(new StoredRecord(sealer.seal(id, seconds, AT, new byte[10]), "43E-6CD-G4H", AT.plusSeconds(seconds), decision, "PASSPORT",
                AT, AT.plusSeconds(100 + seconds)));
    }

    private List<String> waiting() {
        return records.waiting(10).stream().map(RecordLine::recordId).toList();
    }

    private static StoredRuling ruling(String id, int step, String member, boolean last) {
        return new StoredRuling(id, step, "APPROVE", "SEEN_IN_PERSON", member, AT, last);
    }

    @Test void theFirstWhoJudgesAStepDoesAndACaseWaitsUntilItIsClosed() {
        var rulings = new RulingStore(database);
        assertEquals(List.of("b", "a"), waiting());
        assertTrue(rulings.put(ruling("a", 1, "mina", false)));
        assertFalse(rulings.put(ruling("a", 1, "jiho", true)), "somebody was quicker");
        assertEquals(Set.of("a"), rulings.halfJudged());
        assertEquals(List.of("b", "a"), waiting());
        assertTrue(rulings.put(ruling("a", 2, "jiho", true)));
        assertEquals(List.of(ruling("a", 1, "mina", false), ruling("a", 2, "jiho", true)), rulings.of("a"));
        assertEquals(List.of("b"), waiting());
        assertEquals(Set.of(), rulings.halfJudged());
        assertFalse(rulings.put(ruling("none", 1, "mina", true)), "no record");
    }

    @Test void picturesAreAskedForAndAllowedBySomebodyElse() {
        var requests = new PictureRequests(database);
        requests.ask("c", "mina", AT);
        assertEquals(List.of("b", "c", "a"), waiting());
        assertFalse(requests.allow("c", "mina", "mina", AT));
        assertTrue(requests.allow("c", "mina", "jiho", AT.plusSeconds(1)));
        assertFalse(requests.allow("c", "mina", "jiho", AT), "answered already");
        assertEquals(Optional.of(new PictureRequest.Allowed("jiho", AT.plusSeconds(1))), requests.of("c").getFirst().allowed());
        assertEquals(Set.of(), requests.waiting());
        requests.ask("c", "mina", AT);
        assertEquals(Optional.empty(), requests.of("c").getFirst().allowed());
        requests.ask("none", "mina", AT);
        assertEquals(Set.of("c"), requests.waiting());
    }

    @Test void whatBelongsToAnErasedRecordGoesWithIt() {
        var rulings = new RulingStore(database);
        rulings.put(ruling("a", 1, "mina", false));
        new PictureRequests(database).ask("a", "mina", AT);
        records.purge(AT.plusSeconds(1000));
        assertEquals(List.of(), rulings.of("a"));
        assertEquals(List.of(), new PictureRequests(database).of("a"));
    }

    @Test void aCodeOfAStepIsTakenOnceAndNoneBeforeIt() {
        var codes = new LoginCodes(database);
        assertTrue(codes.take("mina", 7));
        assertFalse(codes.take("mina", 7));
        assertFalse(codes.take("mina", 6));
        assertTrue(codes.take("mina", 8));
        assertTrue(codes.take("jiho", 7));
    }

    @Test void theNewestHeadOfEachLogIsKnown() {
        var witness = new AuditWitness(database);
        String log = "1".repeat(64);
        var head = new AuditHead(log, 12, "2".repeat(64), "2026-11-22T09:00:00Z", "key", "00ff");
        witness.keep(new AuditHead(log, 3, "3".repeat(64), "2026-11-22T08:00:00Z", "key", "00fe"));
        witness.keep(head);
        assertEquals(Optional.of(head), witness.newest(log));
        assertEquals(Optional.empty(), witness.newest("4".repeat(64)));
    }
}
