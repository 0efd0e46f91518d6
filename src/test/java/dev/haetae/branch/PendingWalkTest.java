package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.stay.RelayConfig;
import dev.haetae.branch.stay.RelayRegistry;
import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.SimulatedRelay;
import dev.haetae.demo.StayRecord;
import dev.haetae.record.Walks;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.sync.BranchLink;
import dev.haetae.sync.Outcomes;
import dev.haetae.sync.Outcomes.Answer;
import dev.haetae.vault.RecordKeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kiosk, branch and staff over TLS, and the simulated relay over HTTP: down first, then up. By a clock that the test moves.
@Timeout(90)
class PendingWalkTest {
    private static final String CREDENTIAL = "credential-of-a-test";
    @TempDir Path folder;
    private final SimulatedMinistry ministry = new SimulatedMinistry(List.of(person("900101-5000001", StayStatus.VALID),
            person("900101-5000002", StayStatus.EXPIRED), person("900101-5000003", StayStatus.CANCELLED)), () -> LocalDate.EPOCH, Pace.real());
    private volatile Instant now = Instant.now();
    private Keys keys;
    private String password;
    private SimulatedRelay relay;
    private RelayRegistry registry;
    private BranchServer branch;
    private LogLines log;

    private static StayRecord person(String number, StayStatus status) {
        return new StayRecord(number, Walks.ISSUED, Walks.SERIAL, "", "", LocalDate.EPOCH, status);
    }

    @BeforeEach void start() throws Exception {
        log = new LogLines();
        keys = Keys.in(folder);
        password = new String(keys.staff("mina"));
        Path credential = Files.writeString(keys.branchFolder().resolve(KeyName.BRANCH_RELAY_CREDENTIAL.file()), CREDENTIAL + "\n");
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("rw-------"));
        relay = SimulatedRelay.start(ministry, 0, CREDENTIAL);
        String shipped = Files.readString(Path.of("branch-config/stay-relay.json"));
        var config = RelayConfig.read(Files.writeString(folder.resolve("relay.json"), shipped
                .replaceFirst("\"http[^\"]*\"", "\"" + relay.address() + "\"").replaceFirst("\"firstPauseMillis\": \\d+", "\"firstPauseMillis\": 1")));
        registry = new RelayRegistry(config, keys.branch(), () -> now);
        branch = Branches.asking(keys, registry, config.patience(), () -> now);
    }

    @AfterEach void stop() {
        branch.close();
        registry.close();
        relay.close();
        log.close();
        assertTrue(log.lines().stream().noneMatch(l -> l.contains("900101-") || l.contains("MINSU")), "nothing personal in the log");
    }

    private RecordKeeper.Kept pending(String number) {
        return Arrivals.at(branch, keys, Walks.pending(number));
    }

    private List<String> lines(RecordKeeper.Kept record, String action) throws Exception {
        return Files.readAllLines(keys.data("branch").resolve("audit.jsonl")).stream()
                .filter(line -> line.contains(record.recordId()) && line.contains("\"" + action + "\"")).toList();
    }

    private int openings(RecordKeeper.Kept record) {
        try {
            return lines(record, "RECORD_OPENED_TO_ASK").size();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> opened(List<RecordKeeper.Kept> all) {
        return all.stream().map(this::openings).toList();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            assertFalse(Thread.interrupted(), "waited too long");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Browsers staff() throws Exception {
        var browser = new Browsers(branch.staffAddress(), keys);
        browser.login("mina", password);
        browser.get("/language/en");
        return browser;
    }

    @Test void anOutageIsWaitedOutAndEachWalkIsClosedAsTheMinistrySays() throws Exception {
        ministry.down(true);
        var valid = pending("900101-5000001");
        var expired = pending("900101-5000002");
        var cancelled = pending("900101-5000003");
        var unknown = pending("900101-5000009");
        var judged = pending("900101-5000001");
        try (var browser = staff(); var link = new BranchLink(branch.kioskAddress(), keys.kiosk("kiosk-1"), Duration.ofSeconds(5))) {
            var outcomes = new Outcomes(link);
            var all = List.of(valid, expired, cancelled, unknown);
            for (var record : all) {
                await(() -> browser.get("/records/" + record.recordId()).body().contains("Asked again, at the earliest"));
            }
            browser.post("/records/" + judged.recordId() + "/ruling",
                    Map.of("csrf", Browsers.csrf(browser.get("/").body()), "reason", "STAY_CONFIRMED"));
            assertEquals(new Answer.Known(true, "PENDING"), outcomes.ask(valid.receipt().text()));

            now = now.plus(Duration.ofMinutes(16)); // login and back-off are by the same clock
            browser.login("mina", password);
            await(() -> opened(all).stream().filter(times -> times == 1).count() == 2 && relay.asked() == 5);
            var first = all.stream().filter(record -> openings(record) == 1).toList();
            for (var record : first) {
                await(() -> browser.get("/records/" + record.recordId()).body().contains("no answer"));
            }
            now = now.plus(Duration.ofSeconds(20));
            assertEquals(2, opened(all).stream().filter(times -> times == 0).count(), "the breaker is open: nobody would be asked");

            ministry.down(false);
            now = now.plus(Duration.ofSeconds(11)); // the breaker lets one question through, and then all
            for (var record : all) {
                if (!first.contains(record)) {
                    await(() -> !lines(record, "PENDING_CLOSED").isEmpty());
                }
            }
            assertTrue(first.stream().allMatch(record -> openings(record) == 1), "their pause is not over");
            now = now.plus(Duration.ofMinutes(30));
            browser.login("mina", password);
            for (var record : all) {
                await(() -> !browser.get("/records/" + record.recordId()).body().contains("Asked again, at the earliest"));
            }

            assertEquals(9, relay.asked());
            all.forEach(record -> assertEquals(first.contains(record) ? 2 : 1, openings(record)));
            assertTrue(lines(valid, "PENDING_CLOSED").getFirst().contains("\"branch\"") && lines(expired, "PENDING_CLOSED").getFirst()
                    .contains("DECLINED STAY_EXPIRED") && lines(cancelled, "PENDING_CLOSED").getFirst().contains("DECLINED STAY_CANCELLED"));
            assertEquals(0, openings(judged), "what staff have closed is not asked about");

            String twice = browser.get("/records/" + first.getFirst().recordId()).body();
            assertTrue(twice.contains("no answer") && twice.contains("<li value=\"2\">") && twice.contains("Times asked again: 2"), twice);
            String page = browser.get("/records/" + valid.recordId()).body();
            assertTrue(page.contains("decision PENDING") && page.contains("decision APPROVED"), page);
            assertFalse(page.contains("name=\"reason\""), "nothing is left to judge");
            String refused = browser.get("/records/" + expired.recordId()).body();
            assertTrue(refused.contains("decision DECLINED") && refused.contains("<code>STAY_EXPIRED</code>"), refused);
            assertTrue(browser.get("/records/" + unknown.recordId()).body().contains("name=\"reason\""), "staff judge it");
            String queue = browser.get("/queue").body();
            assertTrue(queue.contains(unknown.receipt().text()));
            assertFalse(queue.contains(valid.receipt().text()) || queue.contains(expired.receipt().text()), queue);
            assertTrue(browser.get("/?q=" + cancelled.receipt().text()).body().contains("later:</span> <span class=\"decision DECLINED\""));

            assertEquals(List.of(new Answer.Known(false, "APPROVED"), new Answer.Known(false, "DECLINED"), new Answer.Known(false, "DECLINED"),
                    new Answer.Known(true, "REFERRED"), new Answer.Known(false, "APPROVED")),
                    List.of(outcomes.ask(valid.receipt().text()), outcomes.ask(expired.receipt().text()), outcomes.ask(cancelled.receipt().text()),
                            outcomes.ask(unknown.receipt().text()), outcomes.ask(judged.receipt().text())));
            assertFalse(Files.readString(keys.data("branch").resolve("audit.jsonl")).contains("900101"), "nothing personal");
        }
    }

    @Test void whatIsNeverAnsweredIsLeftToStaffAndAReceiptIsAskedAboutWithinLimits() throws Exception {
        ministry.down(true);
        var record = pending("900101-5000001");
        try (var browser = staff(); var link = new BranchLink(branch.kioskAddress(), keys.kiosk("kiosk-1"), Duration.ofSeconds(5))) {
            var outcomes = new Outcomes(link);
            await(() -> browser.get("/records/" + record.recordId()).body().contains("Asked again, at the earliest"));
            now = now.plus(Duration.ofDays(14)).plusSeconds(1);
            await(() -> !lines(record, "PENDING_CLOSED").isEmpty());
            assertTrue(lines(record, "PENDING_CLOSED").getFirst().contains("REFERRED STAY_UNAVAILABLE"));
            assertEquals(0, openings(record));
            await(() -> outcomes.ask(record.receipt().text()).equals(new Answer.Known(true, "REFERRED")));
            now = now.plus(Duration.ofMinutes(2));
            assertEquals(Answer.No.NONE, outcomes.ask("43E-6CD-G4H"));
            assertEquals(Answer.No.NONE, outcomes.ask("43E-6CD-G4G"), "a check character that is wrong");
            assertEquals(Answer.No.NONE, outcomes.ask("../health"));
            assertEquals(new Answer.Known(true, "REFERRED"), outcomes.ask(record.receipt().text().replace("-", "").toLowerCase()));
            for (int i = 0; i < 3; i++) {
                outcomes.ask(record.receipt().text());
            }
            assertEquals(Answer.No.SLOWER, outcomes.ask(record.receipt().text()), "six a minute");
            assertTrue(Files.readString(keys.data("branch").resolve("audit.jsonl")).contains("\"OUTCOME_ASKED\",\"subject\":\"\",\"detail\":\"none\""));
        }
    }
}
