package dev.haetae.branch.pending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.KeptRecords;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.StayCases;
import dev.haetae.branch.store.StoredOutcome;
import dev.haetae.branch.store.StoredRecord;
import dev.haetae.branch.store.TestDatabases;
import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.StayRecord;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.Walks;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Sealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two servers on one PostgreSQL, and the rules.
@Timeout(60)
class RechecksTest {
    private static final PendingRules RULES = new PendingRules(50, 20, 15, 720, 14, 120, 6);
    private static final int WALKS = 12;
    @TempDir Path folder;
    private volatile Instant now = Walks.NOW;

    /// Who was asked about, and how often.
    private record Counted(ResidenceRegistry ministry, Map<StayQuery, Integer> asked) implements ResidenceRegistry {
        @Override public StayAnswer ask(StayQuery query) {
            asked.merge(query, 1, Integer::sum);
            return ministry.ask(query);
        }
    }

    private static String number(int i) {
        return "900101-50%05d".formatted(i);
    }

    @Test void ofTwoServersEachWalkIsAskedAboutByOne() throws Exception {
        Keys keys = Keys.in(folder);
        var sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
        var choice = TestDatabases.POSTGRES.fresh(keys);
        var simulated = new SimulatedMinistry(IntStream.range(0, WALKS).mapToObj(i -> new StayRecord(number(i), Walks.ISSUED, Walks.SERIAL, "", "",
                LocalDate.EPOCH, StayStatus.VALID)).toList(), () -> LocalDate.EPOCH, Pace.real());
        simulated.slow(Duration.ofMillis(15));
        var ministry = new Counted(simulated, new ConcurrentHashMap<>());
        try (var first = Database.open(choice, keys.branch()); var second = Database.open(choice, keys.branch());
                var firstLog = AuditLog.open(folder.resolve("first.jsonl"), () -> now); var secondLog = AuditLog.open(folder.resolve("second.jsonl"), () -> now)) {
            var records = new RecordStore(first, keys.branch());
            var ids = new ArrayList<String>();
            for (int i = 0; i < WALKS; i++) {
                var identity = RecordIdentity.draw("kiosk-1", i, now, new Random(i));
                byte[] plain = RecordJson.write(Walks.composer(Walks.policy(false, false)).compose(Walks.pending(number(i)), identity));
                records.put(new StoredRecord(sealer.seal(identity.recordId(), i, now, plain), identity.receipt().text(), now, "PENDING",
                        "RESIDENCE_CARD", now, now.plusSeconds(100_000)));
                ids.add(identity.recordId());
            }
            var one = new Rechecks(new StayCases(first), new KeptRecords(records, Opener.of(keys.branch())), ministry, RULES, firstLog, () -> now);
            var two = new Rechecks(new StayCases(second), new KeptRecords(new RecordStore(second, keys.branch()), Opener.of(keys.branch())), ministry,
                    RULES, secondLog, () -> now);
            one.round();
            assertEquals(Map.of(), ministry.asked(), "not yet");
            now = now.plusSeconds(15 * 60);
            Thread.ofVirtual().start(two::round);
            one.round();
            two.round();
            var stays = new StayCases(second);
            for (String id : ids) {
                assertEquals("APPROVED", stays.of(id).outcome().map(StoredOutcome::outcome).orElse("open"), id);
            }
            assertEquals(WALKS, ministry.asked().size());
            assertTrue(ministry.asked().values().stream().allMatch(times -> times == 1), () -> "asked twice: " + ministry.asked().values());
            assertEquals(WALKS, lines("first.jsonl", "RECORD_OPENED_TO_ASK") + lines("second.jsonl", "RECORD_OPENED_TO_ASK"));
            assertFalse(Files.readString(folder.resolve("first.jsonl")).contains("900101"));
        }
    }

    private long lines(String file, String what) throws Exception {
        return Files.readAllLines(folder.resolve(file)).stream().filter(line -> line.contains(what)).count();
    }

    @Test void thePauseDoublesUpToTheLongest() {
        assertEquals(List.of(15L, 30L, 60L, 480L, 720L, 720L), IntStream.of(0, 1, 2, 5, 6, 1000).mapToObj(n -> RULES.pause(n).toMinutes()).toList());
    }

    @Test void rulesThatCannotBeUsedAreRefusedByName() throws Exception {
        PendingRules.read(Path.of("branch-config/pending.json"));
        String whole = Files.readString(Path.of("branch-config/pending.json"));
        var wrong = new TreeMap<String, String>();
        wrong.put("giveUpDays", whole.replace("\"giveUpDays\": 14", "\"giveUpDays\": 0"));
        wrong.put("leaseSeconds", whole.replaceFirst(" *\"leaseSeconds\": \\d+,\n", ""));
        wrong.put("surprise", whole.replace("\"atOnce\"", "\"surprise\": 1, \"atOnce\""));
        wrong.put("longestPauseMinutes", whole.replace("720", "14"));
        for (var it : wrong.entrySet()) {
            Path file = Files.writeString(folder.resolve("pending.json"), it.getValue());
            String said = assertThrows(PendingRefused.class, () -> PendingRules.read(file)).getMessage();
            assertTrue(said.contains(it.getKey()), said);
        }
        assertTrue(assertThrows(PendingRefused.class, () -> PendingRules.read(folder.resolve("none.json"))).getMessage().contains("none.json"));
        assertTrue(assertThrows(PendingRefused.class, () -> RecheckClock.start(null, RULES, Duration.ofMinutes(2))).getMessage().contains("leaseSeconds"));
    }
}
