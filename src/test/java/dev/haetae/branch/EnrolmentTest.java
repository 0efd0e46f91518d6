package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.Walks;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.EnrolmentCode;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.KioskKeys;
import dev.haetae.seal.PolicySeal;
import dev.haetae.seal.Sealer;
import dev.haetae.seal.TlsContext;
import dev.haetae.sync.BackOff;
import dev.haetae.sync.BranchLink;
import dev.haetae.sync.BranchOperator;
import dev.haetae.sync.Courier;
import dev.haetae.sync.Enroller;
import dev.haetae.sync.Enroller.Result;
import dev.haetae.sync.Heartbeats;
import dev.haetae.sync.PushedPolicies;
import dev.haetae.vault.RecordKeeper;
import dev.haetae.vault.Vault;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk comes, renews, and is turned away: over real TLS, with the product's own commands' hands on both sides.
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class EnrolmentTest {
    private Path folder;
    private Keys keys;
    private BranchServer branch;
    private BranchOperator operator;
    private volatile Duration later = Duration.ZERO;

    @BeforeAll void start(@TempDir Path folder) {
        this.folder = folder;
        keys = Keys.in(folder);
        keys.staff("mina");
        branch = Branches.start(keys, 0, _ -> new StayAnswer(StayStatus.VALID, "", ""), Branches.rules(), () -> Instant.now().plus(later));
        operator = new BranchOperator(branch.kioskAddress(), keys.branch(), InstantSource.system(), new SecureRandom());
    }

    @AfterAll void stop() {
        operator.close();
        branch.close();
    }

    private Result enrol(String name, EnrolmentCode code) throws Exception {
        return new Enroller(branch.enrolAddress(), new KioskKeys(keys.kioskFolder(name), new SecureRandom()), Duration.ofSeconds(10)).enrol(code);
    }

    private EnrolmentCode invited(String kiosk) throws Exception {
        return EnrolmentCode.parse(operator.invite(kiosk).code()).orElseThrow();
    }

    private FileCustody custody(String name) {
        return FileCustody.at(keys.kioskFolder(name), keys.data(name));
    }

    /// One record, all the way.
    private boolean sends(String name) {
        int before = branch.records();
        try (var vault = Vault.open(keys.data(name), custody(name), InstantSource.system());
                var link = new BranchLink(branch.kioskAddress(), custody(name), Duration.ofSeconds(5))) {
            new RecordKeeper(Walks.composer(Walks.policy(false, false)), Sealer.of(custody(name)), vault, InstantSource.system(), new Random())
                    .keep(Walks.approved());
            try (var courier = Courier.start(vault, link, new BackOff(Duration.ofMillis(20), Duration.ofMillis(100)), InstantSource.system(), new Random())) {
                until(() -> vault.waiting() == 0);
                return branch.records() > before;
            }
        }
    }

    @Test void aCodeLetsAKioskInAndItsRecordsAreTaken() throws Exception {
        assertEquals(new Result.Enrolled("kiosk-7"), enrol("kiosk-7", invited("kiosk-7")));
        assertEquals("kiosk-7", Sealer.of(custody("kiosk-7")).kioskId());
        assertTrue(sends("kiosk-7"));
        String log = Files.readString(keys.data("branch").resolve("audit.jsonl"));
        assertTrue(log.contains("KIOSK_INVITED") && log.contains("KIOSK_ENROLLED"), log);
    }

    @Test void aCodeWorksOnce() throws Exception {
        var code = invited("kiosk-8");
        assertInstanceOf(Result.Enrolled.class, enrol("kiosk-8", code));
        assertEquals(new Result.Refused(Refusal.CODE_WRONG), enrol("thief", code));
    }

    @Test void aWrongSecretIsRefusedAndAfterFiveTriesTheRightOneToo() throws Exception {
        var code = invited("kiosk-9");
        var guessed = new EnrolmentCode(code.handle(), "0".repeat(16), code.pin());
        for (int i = 0; i < 5; i++) {
            assertEquals(new Result.Refused(Refusal.CODE_WRONG), enrol("guesser", guessed));
        }
        assertEquals(new Result.Refused(Refusal.CODE_WRONG), enrol("kiosk-9", code));
    }

    @Test void aCodeEndsWithItsTimeAndANewerOneReplacesIt() throws Exception {
        var first = invited("kiosk-10");
        var second = invited("kiosk-10");
        assertEquals(new Result.Refused(Refusal.CODE_WRONG), enrol("kiosk-10", first));
        later = Duration.ofMinutes(31);
        assertEquals(new Result.Refused(Refusal.CODE_WRONG), enrol("kiosk-10", second));
        later = Duration.ZERO;
        assertInstanceOf(Result.Enrolled.class, enrol("kiosk-10", second));
    }

    /// Somebody in between with a certificate of their own hears neither code nor key.
    @Test void aServerOfAnotherAuthorityIsToldNothing() throws Exception {
        var code = invited("kiosk-11");
        var other = new EnrolmentCode(code.handle(), code.secret(), "0".repeat(20));
        assertThrows(IOException.class, () -> enrol("kiosk-11", other));
        assertInstanceOf(Result.Enrolled.class, enrol("kiosk-11", code)); // not even a try was used
    }

    @Test void aMistypedCodeIsFoundAtTheKiosk() throws Exception {
        String text = invited("kiosk-12").text();
        assertTrue(EnrolmentCode.parse(text.toLowerCase() + " ").isPresent());
        for (int i : new int[] {0, 6, 30, text.length() - 1}) {
            char wrong = text.charAt(i) == 'Z' ? 'Y' : 'Z';
            assertTrue(EnrolmentCode.parse(text.substring(0, i) + wrong + text.substring(i + 1)).isEmpty(), "letter " + i);
        }
    }

    @Test void fromTwoThirdsOnAKioskRenewsAndItsOldCertificateIsOutOnceTheNewOneIsUsed() throws Exception {
        enrol("kiosk-13", invited("kiosk-13"));
        Path certificate = keys.kioskFolder("kiosk-13").resolve(KeyName.KIOSK_CLIENT_CERTIFICATE.file());
        byte[] first = Files.readAllBytes(certificate);
        Path old = Files.createDirectories(folder.resolve("keys/old"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (KeyName name : KeyName.OF_KIOSK) {
            Files.copy(keys.kioskFolder("kiosk-13").resolve(name.file()), old.resolve(name.file()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        beat("kiosk-13", Duration.ofDays(19));
        assertTrue(Arrays.equals(first, Files.readAllBytes(certificate)));
        beat("kiosk-13", Duration.ofDays(21));
        assertFalse(Arrays.equals(first, Files.readAllBytes(certificate)));
        // an answer that got lost does no harm: until the new one is used, the old one counts
        try (var link = new BranchLink(branch.kioskAddress(), FileCustody.at(old, keys.data("old")), Duration.ofSeconds(5))) {
            assertTrue(beats(link, "kiosk-13"));
            assertTrue(sends("kiosk-13"));
            assertFalse(beats(link, "kiosk-13"));
        }
    }

    @Test void aRenewalThatWasCutOffIsEndedBeforeTheKeysAreRead() throws Exception {
        enrol("kiosk-14", invited("kiosk-14"));
        Path own = keys.kioskFolder("kiosk-14");
        byte[] key = Files.readAllBytes(own.resolve(KeyName.KIOSK_CLIENT_KEY.file()));
        byte[] certificate = Files.readAllBytes(own.resolve(KeyName.KIOSK_CLIENT_CERTIFICATE.file()));
        // killed after the first of the two moves: a new certificate beside an old key, and the file that has both
        enrol("other", invited("kiosk-15"));
        Files.copy(keys.kioskFolder("other").resolve(KeyName.KIOSK_CLIENT_KEY.file()), own.resolve(KeyName.KIOSK_CLIENT_KEY.file()),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(own.resolve("kiosk-client-renewed.pem"), new String(key) + new String(certificate));
        new KioskKeys(own, new SecureRandom()).mend();
        assertTrue(sends("kiosk-14"));
        assertFalse(Files.exists(own.resolve("kiosk-client-renewed.pem")));
    }

    @Test void aRevokedKioskIsOutWithItsNextRequestOnTheVeryConnectionItHas() throws Exception {
        enrol("kiosk-16", invited("kiosk-16"));
        try (var link = new BranchLink(branch.kioskAddress(), custody("kiosk-16"), Duration.ofSeconds(5))) {
            assertTrue(beats(link, "kiosk-16"));
            assertTrue(operator.revoke("kiosk-16"));
            assertFalse(beats(link, "kiosk-16"));
        }
        assertFalse(operator.revoke("nobody"));
        assertInstanceOf(Result.Enrolled.class, enrol("kiosk-16", invited("kiosk-16")));
        assertTrue(sends("kiosk-16"));
    }

    @Test void aProvisionedKioskIsRevokedThoughItsFileIsThereAndComesBackWhenProvisionedAnew() throws Exception {
        keys.kiosk("kiosk-17");
        assertTrue(operator.revoke("kiosk-17"));
        try (var link = new BranchLink(branch.kioskAddress(), custody("kiosk-17"), Duration.ofSeconds(5))) {
            assertFalse(beats(link, "kiosk-17"));
        }
        Files.delete(keys.kioskFolder("kiosk-17").resolve(KeyName.KIOSK_CLIENT_KEY.file()));
        keys.kiosk("kiosk-17");
        assertTrue(sends("kiosk-17"));
    }

    @Test void aKioskIsNoOperator() throws Exception {
        keys.kiosk("kiosk-18");
        var kiosk = TlsContext.ofKiosk(custody("kiosk-18"));
        var client = HttpClient.newBuilder().sslContext(kiosk).build();
        for (String path : List.of(Wire.INVITATIONS, Wire.REVOCATIONS, Wire.POLICIES)) {
            var asked = HttpRequest.newBuilder(branch.kioskAddress().resolve(path))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"version\":1,\"kioskId\":\"kiosk-19\"}")).build();
            assertEquals(403, client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode(), path);
        }
    }

    @Test void aPolicyReachesAKioskByItsHeartbeatAndNeverAnOlderOrAForgedOne() throws Exception {
        keys.kiosk("kiosk-20");
        operator.publish(5, "{\"tries\":2}".getBytes(StandardCharsets.UTF_8));
        beat("kiosk-20", Duration.ZERO);
        var held = new PushedPolicies(keys.data("kiosk-20"), custody("kiosk-20"));
        assertEquals(5, held.number());
        assertEquals("{\"tries\":2}", new String(held.text().orElseThrow(), StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> operator.publish(4, new byte[] {'{', '}'}));
        assertThrows(IOException.class, () -> operator.publish(5, new byte[] {'{', '}'}));
        byte[] older = PolicySeal.document(4, new byte[] {'{', '}'});
        assertEquals(PushedPolicies.Taken.NOT_NEWER, held.take(new Message.SignedPolicy(older, PolicySeal.sign(keys.branch(), older))));
        byte[] newer = PolicySeal.document(6, new byte[] {'{', '}'});
        byte[] signature = PolicySeal.sign(keys.branch(), newer);
        signature[0] ^= 1;
        assertEquals(PushedPolicies.Taken.NOT_SIGNED, held.take(new Message.SignedPolicy(newer, signature)));
        // changed on the disk, it counts no more
        Path file = keys.data("kiosk-20").resolve("policy.signed");
        Files.writeString(file, Files.readString(file).replaceFirst("\"document\":\"AAAA", "\"document\":\"AAAB"));
        assertEquals(0, new PushedPolicies(keys.data("kiosk-20"), custody("kiosk-20")).number());
    }

    private boolean beats(BranchLink link, String name) throws IOException, InterruptedException {
        var policies = new PushedPolicies(keys.data(name), custody(name));
        var self = new Heartbeats.Self("haetae test", () -> new Courier.State(true, Optional.empty(), 0, 0), List::of, () -> 0);
        try (var heart = new Heartbeats(link, custody(name), Optional.empty(), policies, self, InstantSource.system())) {
            heart.beat();
            return heart.skew().isPresent();
        }
    }

    private void beat(String name, Duration ahead) throws IOException, InterruptedException {
        Files.createDirectories(keys.data(name));
        var policies = new PushedPolicies(keys.data(name), custody(name));
        var self = new Heartbeats.Self("haetae test", () -> new Courier.State(true, Optional.empty(), 0, 0), List::of, () -> 0);
        try (var link = new BranchLink(branch.kioskAddress(), custody(name), Duration.ofSeconds(5));
                var heart = new Heartbeats(link, custody(name), Optional.of(new KioskKeys(keys.kioskFolder(name), new SecureRandom())), policies, self,
                        () -> Instant.now().plus(ahead))) {
            heart.beat();
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertFalse(Thread.interrupted(), "waited too long");
            LockSupport.parkNanos(10_000_000);
        }
    }
}
