package dev.haetae.branch.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.LogLines;
import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.SimulatedRelay;
import dev.haetae.demo.SimulatedRelay.Fault;
import dev.haetae.demo.StayRecord;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over real HTTP, against the simulated relay and what the shipped configuration says.
@Timeout(60)
class RelayRegistryTest {
    private static final LocalDate ISSUED = LocalDate.of(2024, 3, 5);
    private static final String SERIAL = "1-234-567-8901";
    private static final String CREDENTIAL = "credential-of-a-test";

    @TempDir Path folder;
    private final SimulatedMinistry ministry = new SimulatedMinistry(List.of(person("900101-5000001", StayStatus.VALID),
            person("900101-5000002", StayStatus.EXPIRED), person("900101-5000003", StayStatus.CANCELLED)),
            () -> LocalDate.EPOCH, Pace.real());
    private final Map<String, String> changed = new TreeMap<>();
    private final LogLines log = new LogLines();
    private Instant now = Instant.parse("2026-01-01T03:00:00Z");
    private Keys keys;
    private SimulatedRelay relay;
    private RelayRegistry registry;

    @BeforeEach void start() throws IOException {
        keys = Keys.in(folder);
        relay = SimulatedRelay.start(ministry, 0, CREDENTIAL);
        changed.put("firstPauseMillis", "1");
        changed.put("address", "\"" + relay.address() + "\"");
    }

    @AfterEach void stop() {
        if (registry != null) {
            registry.close();
        }
        relay.close();
        log.close();
        assertTrue(log.lines().stream().noneMatch(l -> l.contains("5000001") || l.contains(CREDENTIAL)), "nothing personal in the log");
    }

    private static StayRecord person(String number, StayStatus status) {
        return new StayRecord(number, ISSUED, SERIAL, "", "", LocalDate.EPOCH, status);
    }

    private static StayQuery.ByCard card(String number) {
        return new StayQuery.ByCard(number, ISSUED, SERIAL);
    }

    private StayAnswer ask(StayQuery query) {
        if (registry == null) {
            registry = new RelayRegistry(config(), credential(CREDENTIAL), () -> now);
        }
        return registry.ask(query);
    }

    private StayAnswer askValid() {
        return ask(card("900101-5000001"));
    }

    private KeyCustody credential(String text) {
        try {
            Path file = keys.branchFolder().resolve(KeyName.BRANCH_RELAY_CREDENTIAL.file());
            Files.writeString(file, text + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return keys.branch();
    }

    private RelayConfig config() {
        try {
            String text = Files.readString(Path.of("branch-config/stay-relay.json"));
            for (var change : changed.entrySet()) {
                text = text.replaceFirst("\"" + change.getKey() + "\": [^\\n]*?(,?)\\n", "\"" + change.getKey() + "\": " + change.getValue() + "$1\n");
            }
            return RelayConfig.read(Files.writeString(folder.resolve("relay.json"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"900101-5000001,1-234-567-8901,VALID", "900101-5000002,1-234-567-8901,EXPIRED", "900101-5000003,1-234-567-8901,CANCELLED",
            "900101-5000009,1-234-567-8901,NOT_FOUND", "12,1-234-567-8901,NOT_FOUND", "900101-5000001,'',UNAVAILABLE"})
    void everyAnswerHasItsStatus(String number, String serial, StayStatus status) {
        var answer = ask(new StayQuery.ByCard(number, ISSUED, serial));
        assertEquals(status, answer.status());
        assertEquals("simulator", answer.source());
        assertTrue(answer.transaction().startsWith("SIM-"), answer.transaction());
        assertEquals(1, relay.asked(), "an answer is never asked for again");
    }

    @Test void twoQuestionsAreTwoCalls() {
        askValid();
        askValid();
        assertEquals(2, relay.asked());
    }

    @Test void anOutageIsTriedAgainAndThenLeftAlone() {
        ministry.down(true);
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(3, relay.asked());
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(5, relay.asked(), "the fifth failure in a row opens the breaker");
        ministry.down(false);
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(5, relay.asked(), "an open breaker asks nobody");
        now = now.plusSeconds(31);
        assertEquals(StayStatus.VALID, askValid().status());
        assertEquals(StayStatus.VALID, askValid().status());
    }

    @Test void aFailedTrialOpensTheBreakerAgain() {
        changed.put("failuresToOpen", "1");
        ministry.down(true);
        askValid();
        now = now.plusSeconds(31);
        askValid();
        assertEquals(2, relay.asked());
        now = now.plusSeconds(29);
        askValid();
        assertEquals(2, relay.asked());
    }

    @Test void whoIsSlowIsNotAskedAgain() {
        changed.put("readMillis", "100");
        ministry.slow(Duration.ofSeconds(20));
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(1, relay.asked(), "the question may have been counted");
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED", "OVERSIZE", "CUT"})
    void whatIsNoAnswerIsNoStatus(Fault fault) {
        relay.fault(fault);
        assertEquals(new StayAnswer(StayStatus.UNAVAILABLE, "", "simulator"), askValid());
        relay.fault(Fault.NONE);
        assertEquals(StayStatus.VALID, askValid().status());
    }

    @Test void nobodyThereIsTriedAgain() throws IOException {
        try (var free = new ServerSocket(0)) {
            changed.put("address", "\"http://127.0.0.1:" + free.getLocalPort() + "/status/alien\"");
        }
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertTrue(log.lines().stream().anyMatch(l -> l.contains("NOT_REACHED")), () -> log.lines().toString());
    }

    @Test void aWrongCredentialIsNoStatus() {
        registry = new RelayRegistry(config(), credential("another"), () -> now);
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(1, relay.asked());
    }

    @Test void theEleventhLookUpOfADayIsNotMade() {
        for (int i = 0; i < 10; i++) {
            assertEquals(StayStatus.VALID, askValid().status());
        }
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(10, relay.asked());
        assertEquals(StayStatus.EXPIRED, ask(card("900101-5000002")).status(), "another person is another count");
        now = now.plus(Duration.ofHours(13)); // past midnight in Seoul
        askValid();
        assertEquals(12, relay.asked());
    }

    @Test void theRelaysOwnLimitIsUnderstood() {
        changed.put("aPersonADay", "20");
        for (int i = 0; i < 10; i++) {
            askValid();
        }
        assertEquals(StayStatus.UNAVAILABLE, askValid().status());
        assertEquals(11, relay.asked());
    }

    @Test void aBranchHasALimitToo() {
        changed.put("aBranchADay", "1");
        askValid();
        assertEquals(StayStatus.UNAVAILABLE, ask(card("900101-5000002")).status());
        assertEquals(1, relay.asked());
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE", "NOT_FOUND"})
    void aPassportIsAnsweredByTheConfiguration(StayStatus status) {
        changed.put("passports", "\"" + status + "\"");
        assertEquals(status, ask(new StayQuery.ByPassport("M12345678", "VNM", LocalDate.EPOCH)).status());
        assertEquals(0, relay.asked());
    }

    @ParameterizedTest
    @CsvSource({"passports,\"VALID\",passports", "A044,\"VALID\",must not mean VALID", "attempts,0,attempts", "attempts,null,attempts",
            "address,\"http://relay.invalid/x\",address", "address,\"nowhere\",address", "source,\"\",source"})
    void aConfigurationThatCannotBeUsedIsRefusedByName(String name, String value, String said) {
        changed.put(name, value.replace("'", ""));
        String message = assertThrows(RelayRefused.class, this::config).getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test void withoutACredentialNothingStarts() {
        String message = assertThrows(CustodyRefused.class, () -> new RelayRegistry(config(), keys.branch(), () -> now)).getMessage();
        assertTrue(message.contains("branch-relay-credential"), message);
        assertFalse(message.contains(CREDENTIAL));
    }
}
