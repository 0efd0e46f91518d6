package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Who asks about a pending walk, and how it ends, on both databases.
@ParameterizedClass
@EnumSource
class StayCasesTest {
    private static final Instant AT = Walks.NOW;
    private static final Instant DUE = AT.plusSeconds(900);
    private static final Instant UNTIL = DUE.plusSeconds(120);
    @Parameter TestDatabases kind;
    @TempDir Path folder;
    private Sealer sealer;
    private Database database;
    private RecordStore records;
    private StayCases cases;

    @BeforeEach void open() throws Exception {
        Keys keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
        database = Database.open(kind.fresh(keys), keys.branch());
        records = new RecordStore(database, keys.branch());
        cases = new StayCases(database);
        put("a", "PENDING", 1);
        put("r", "REFERRED", 2);
        put("ok", "APPROVED", 3);
        cases.adopt(DUE);
    }

    @AfterEach void close() {
        database.close();
    }

    private void put(String id, String decision, int seconds) {
        records.put(new StoredRecord(sealer.seal(id, seconds, AT, new byte[10]), "43E-6CD-G4H", AT.plusSeconds(seconds), decision,
                "RESIDENCE_CARD", AT.plusSeconds(seconds), AT.plusSeconds(100_000 + seconds)));
    }

    private StayClaim claimed() {
        return cases.due(DUE, UNTIL).orElseThrow();
    }

    private List<String> waiting() {
        return records.waiting(10).stream().map(RecordLine::recordId).toList();
    }

    private static StayTry answered(StayClaim claim, String answer) {
        return new StayTry(claim.tries(), DUE.plusSeconds(1), answer);
    }

    private static StoredOutcome outcome(StayClaim claim, String outcome, String reason) {
        return new StoredOutcome(claim.recordId(), outcome, reason, DUE.plusSeconds(2), claim.tries());
    }

    private static StoredRuling ruling(String id) {
        return new StoredRuling(id, 1, "REFUSE", "STAY_NOT_VALID", "mina", AT, true);
    }

    @Test void onlyWhatIsPendingIsAskedAboutAndNotBeforeItsTime() {
        assertEquals(Optional.empty(), cases.due(DUE.minusSeconds(1), UNTIL));
        assertEquals("a", claimed().recordId());
        cases.adopt(AT);
        assertEquals(Optional.empty(), cases.due(DUE, UNTIL), "what waits already is not taken in again");
    }

    @Test void ofManyWhoWantOneRecordAtOnceOneGetsIt() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Optional<StayClaim>> server = () -> {
            start.await();
            return cases.due(DUE, UNTIL);
        };
        try (var servers = Executors.newFixedThreadPool(4)) {
            var tries = List.of(servers.submit(server), servers.submit(server), servers.submit(server), servers.submit(server));
            start.countDown();
            var got = new ArrayList<StayClaim>();
            for (var it : tries) {
                it.get().ifPresent(got::add);
            }
            assertEquals(1, got.size());
            assertEquals(1, got.getFirst().tries());
        }
    }

    @Test void aClaimDecaysAndWhoComesLateWithItChangesNothing() {
        var first = claimed();
        assertEquals(Optional.empty(), cases.due(UNTIL.minusSeconds(1), UNTIL.plusSeconds(60)));
        var second = cases.due(UNTIL, UNTIL.plusSeconds(120)).orElseThrow();
        assertEquals(2, second.tries());
        assertFalse(cases.close(first, Optional.of(answered(first, "EXPIRED")), outcome(first, "DECLINED", "STAY_EXPIRED")));
        assertFalse(cases.postpone(first, answered(first, "UNAVAILABLE"), AT));
        assertEquals(Optional.empty(), cases.of("a").outcome());
        assertTrue(cases.close(second, Optional.of(answered(second, "VALID")), outcome(second, "APPROVED", "")));
        assertEquals(new StayHistory(List.of(answered(first, "EXPIRED"), answered(second, "VALID")),
                Optional.of(outcome(second, "APPROVED", "")), Optional.empty()), cases.of("a"), "what was asked stands there, also by who was late");
    }

    @Test void withoutAnAnswerItIsAskedAboutLater() {
        var first = claimed();
        assertTrue(cases.postpone(first, answered(first, "UNAVAILABLE"), DUE.plusSeconds(1800)));
        assertEquals(Optional.of(DUE.plusSeconds(1800)), cases.of("a").next());
        assertEquals(Optional.empty(), cases.due(DUE.plusSeconds(1799), UNTIL));
        assertEquals(2, cases.due(DUE.plusSeconds(1800), DUE.plusSeconds(1900)).orElseThrow().tries());
    }

    @Test void whatTheMinistryHasClosedStaffJudgeNoMore() {
        var claim = claimed();
        assertEquals(List.of("a", "r"), waiting());
        cases.close(claim, Optional.of(answered(claim, "CANCELLED")), outcome(claim, "DECLINED", "STAY_CANCELLED"));
        assertEquals(List.of("r"), waiting());
        assertFalse(new RulingStore(database).put(ruling("a")));
        assertEquals(List.of("DECLINED"), records.newest(9).stream().flatMap(it -> it.outcome().stream()).toList());
        cases.adopt(AT);
        assertEquals(Optional.empty(), cases.due(DUE, UNTIL), "closed for good");
    }

    @Test void whatIsLeftToStaffTheyJudge() {
        var claim = claimed();
        cases.close(claim, Optional.of(answered(claim, "NOT_FOUND")), outcome(claim, "REFERRED", "STAY_NOT_FOUND"));
        assertEquals(List.of("a", "r"), waiting());
        assertTrue(new RulingStore(database).put(ruling("a")));
        assertEquals(List.of("r"), waiting());
    }

    @Test void staffGoBeforeTheMinistry() {
        var claim = claimed();
        assertTrue(new RulingStore(database).put(ruling("a")));
        assertFalse(cases.close(claim, Optional.of(answered(claim, "VALID")), outcome(claim, "APPROVED", "")));
        assertEquals(Optional.empty(), cases.of("a").outcome());
        assertEquals(Optional.empty(), cases.due(UNTIL, UNTIL.plusSeconds(120)));
        put("b", "PENDING", 4);
        new RulingStore(database).put(ruling("b"));
        cases.adopt(AT);
        assertEquals(Optional.empty(), cases.due(UNTIL, UNTIL.plusSeconds(120)), "what staff took up is not asked about again");
        assertEquals(Optional.empty(), cases.of("a").next());
    }

    @Test void whatWaitsTooLongIsClosedUnasked() {
        assertEquals(Optional.empty(), cases.overdue(AT.plusSeconds(9), UNTIL, AT));
        var claim = cases.overdue(AT.plusSeconds(9), UNTIL, AT.plusSeconds(1)).orElseThrow();
        assertEquals(0, claim.tries());
        assertEquals(Optional.empty(), cases.overdue(AT.plusSeconds(9), UNTIL, AT.plusSeconds(1)), "one server at a time");
        assertTrue(cases.close(claim, Optional.empty(), outcome(claim, "REFERRED", "STAY_UNAVAILABLE")));
        assertEquals(List.of(), cases.of("a").tries());
    }

    @Test void allOfItGoesWithItsRecord() {
        put("b", "PENDING", 4);
        cases.adopt(DUE.plusSeconds(1));
        var claim = claimed();
        cases.close(claim, Optional.of(answered(claim, "NOT_FOUND")), outcome(claim, "REFERRED", "STAY_NOT_FOUND"));
        records.erase(List.of("a", "b"));
        assertEquals(StayHistory.NONE, cases.of("a"));
        assertEquals(StayHistory.NONE, cases.of("b"));
        assertFalse(cases.close(claim, Optional.empty(), outcome(claim, "APPROVED", "")));
    }
}
