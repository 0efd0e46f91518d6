package dev.haetae.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.Branches;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.LogLines;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.outcome.Outcome;
import dev.haetae.record.Walks;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Provisioner;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.vault.RecordKeeper;
import dev.haetae.vault.Vault;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kiosk and branch, over real mutual TLS 1.3 on this machine.
@Timeout(60)
class CourierTest {
    private static final BackOff QUICK = new BackOff(Duration.ofMillis(20), Duration.ofMillis(200));
    @TempDir Path folder;
    private Keys keys;
    private Vault vault;
    private RecordKeeper keeper;
    private BranchServer branch;
    private BranchLink link;

    @BeforeEach void provision() {
        keys = Keys.in(folder);
        keys.staff("mina");
        var custody = keys.kiosk("kiosk-1");
        vault = Vault.open(keys.data("kiosk-1"), custody, InstantSource.system());
        keeper = new RecordKeeper(Walks.composer(Walks.policy(true, false)), Sealer.of(custody), vault, InstantSource.system(), new Random());
        branch = Branches.start(keys);
        link = link("kiosk-1", branch.kioskAddress());
    }

    @AfterEach void close() {
        link.close();
        vault.close();
        branch.close();
    }

    private BranchLink link(String kiosk, URI address) {
        return new BranchLink(address, keys.kiosk(kiosk), Duration.ofSeconds(3));
    }

    private Courier courier() {
        return Courier.start(vault, link, QUICK, InstantSource.system(), new Random());
    }

    private void keep() {
        assertInstanceOf(Outcome.Passed.class, keeper.keep(Walks.approved()));
    }

    @Test void aKeptRecordArrivesAndIsAcknowledged() {
        try (var courier = courier()) {
            keep();
            courier.nudge();
            until(() -> vault.waiting() == 0);
            assertEquals(1, branch.records());
            assertTrue(courier.state().reachable());
            assertTrue(courier.state().lastContact().isPresent());
        }
    }

    @Test void theSameRecordTwiceIsStoredOnce() throws Exception {
        keep();
        var sealed = vault.pending(1).getFirst();
        for (int i = 0; i < 2; i++) {
            assertEquals(new BranchLink.Answer.Said<>(new Message.Acknowledged(sealed.recordId(), sealed.digest())), submit(sealed));
        }
        assertEquals(1, branch.records());
    }

    @Test void whileTheBranchIsDownRecordsWaitAndThenArriveOnce() throws IOException {
        int port = branch.kioskAddress().getPort();
        branch.close();
        try (var courier = courier()) {
            keep();
            keep();
            courier.nudge();
            until(() -> !courier.state().reachable() && courier.state().waiting() == 2);
            branch = Branches.start(keys, port, _ -> new StayAnswer(StayStatus.VALID, "", ""));
            until(() -> vault.waiting() == 0);
        }
        assertEquals(2, branch.records());
        assertEquals(2, Files.readAllLines(keys.data("branch").resolve("audit.jsonl")).stream()
                .filter(line -> line.contains("RECORD_RECEIVED")).count());
    }

    /// Two at once, then one each two seconds: the third must wait for as long as it is told, and no nudge shortens that.
    @Test void aKioskThatIsToldToWaitDoesNotComeEarlier() {
        int port = branch.kioskAddress().getPort();
        branch.close();
        branch = Branches.start(keys, port, _ -> new StayAnswer(StayStatus.VALID, "", ""), new KioskRules(30, 30, 5, 600, 30, 2, 64, 5, 120, 10),
                InstantSource.system());
        try (var log = new LogLines(); var courier = courier()) {
            keep();
            keep();
            keep();
            while (vault.waiting() > 0) {
                courier.nudge();
                LockSupport.parkNanos(5_000_000);
            }
            assertEquals(3, branch.records());
            long refused = log.lines().stream().filter(line -> line.contains("does not take records now")).count();
            assertTrue(refused <= 2, "came " + refused + " times before its time");
        }
    }

    @Test void anotherContentUnderAKnownIdIsRefusedAndLogged() throws Exception {
        keep();
        var sealed = vault.pending(1).getFirst();
        submit(sealed);
        var other = Sealer.of(keys.kiosk("kiosk-1")).seal(sealed.recordId(), 9, Instant.now(), new byte[3]);
        assertEquals(refused(Refusal.CONFLICT), submit(other));
        assertTrue(Files.readString(keys.data("branch").resolve("audit.jsonl")).contains("CONFLICT"));
        assertEquals(1, branch.records());
    }

    @Test void aTamperedBoxIsRefused() throws Exception {
        keep();
        var sealed = vault.pending(1).getFirst();
        byte[] box = sealed.box().clone();
        box[40] ^= 1;
        assertEquals(refused(Refusal.SIGNATURE), submit(new SealedRecord(sealed.recordId(), sealed.kioskId(), sealed.sequence(),
                sealed.sealedAt(), sealed.sealKeyId(), sealed.signKeyId(), box, sealed.signature())));
        assertEquals(0, branch.records());
    }

    @Test void aKioskCannotSpeakForAnother() throws Exception {
        keep();
        try (var second = link("kiosk-2", branch.kioskAddress())) {
            assertEquals(refused(Refusal.NOT_REGISTERED), second.post(Wire.RECORDS,
                    new Message.Submit(vault.pending(1).getFirst().toBytes(), ""), Message.Acknowledged.class));
        }
        assertEquals(0, branch.records());
    }

    @Test void aBoxThatHoldsNoRecordIsRefusedAndDoesNotHoldUpTheNext() throws Exception {
        vault.put(Sealer.of(keys.kiosk("kiosk-1")).seal("not-a-record", vault.nextSequence().orElseThrow(), Instant.now(), new byte[9]));
        keep();
        try (var _ = courier()) {
            until(() -> branch.records() == 1 && vault.refused() == 1);
        }
    }

    @Test void aRevokedKioskWaitsUntilItIsRegisteredAgain() throws IOException {
        Path file = Provisioner.registrations(keys.branchFolder()).resolve("kiosk-1.json");
        byte[] registration = Files.readAllBytes(file);
        Files.delete(file);
        try (var courier = courier()) {
            keep();
            courier.nudge();
            until(() -> courier.state().lastContact().isPresent());
            assertEquals(0, branch.records());
            Files.write(file, registration);
            until(() -> branch.records() == 1);
        }
    }

    @Test void aBranchOfAnotherAuthorityIsNotTrusted() {
        var others = Keys.in(folder.resolve("other"));
        others.staff("mina");
        try (var other = Branches.start(others); var toOther = link("kiosk-1", other.kioskAddress())) {
            assertThrows(IOException.class, toOther::health);
        }
    }

    @Test void staysAreAskedThroughTheBranch() {
        var query = new StayQuery.ByCard("990101-5000001", LocalDate.of(2024, 11, 4), "1-021-001-1111");
        assertEquals(new StayAnswer(StayStatus.VALID, "T1", "simulator"), new StayGateway(link).ask(query));
    }

    @Test void aSilentMinistryAndASilentBranchAreUnavailable() {
        var never = new CountDownLatch(1);
        var query = new StayQuery.ByPassport("M00000000", "UTO", LocalDate.of(1999, 1, 1));
        int port = branch.kioskAddress().getPort();
        branch.close();
        assertEquals(StayStatus.UNAVAILABLE, new StayGateway(link).ask(query).status());
        branch = Branches.start(keys, port, _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        assertEquals(StayStatus.UNAVAILABLE, new StayGateway(link).ask(query).status());
    }

    @Test void logsOfBothSidesStayWholeAndSayNothingPersonal() throws IOException {
        try (var log = new LogLines()) {
            aKeptRecordArrivesAndIsAcknowledged();
            staysAreAskedThroughTheBranch();
            String all = String.join("\n", log.lines()) + Files.readString(keys.data("kiosk-1").resolve("audit.jsonl"))
                    + Files.readString(keys.data("branch").resolve("audit.jsonl"));
            for (String personal : new String[] {"MINSU", Walks.NUMBER, "P<UTO", "990101", "1-021-001"}) {
                assertFalse(all.contains(personal), personal);
            }
        }
        assertEquals(Optional.empty(), AuditLog.verify(keys.data("kiosk-1").resolve("audit.jsonl")));
        assertEquals(Optional.empty(), AuditLog.verify(keys.data("branch").resolve("audit.jsonl")));
    }

    private BranchLink.Answer<Message.Acknowledged> submit(SealedRecord sealed) throws IOException, InterruptedException {
        return link.post(Wire.RECORDS, new Message.Submit(sealed.toBytes(), ""), Message.Acknowledged.class);
    }

    private static BranchLink.Answer<Message.Acknowledged> refused(Refusal why) {
        return new BranchLink.Answer.No<>(why, Optional.empty());
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertFalse(Thread.interrupted(), "waited too long");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
