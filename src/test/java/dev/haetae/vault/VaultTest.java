package dev.haetae.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.ErasureReceipt;
import dev.haetae.record.Walks;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir Path folder;
    private Keys keys;
    private Sealer sealer;

    @BeforeEach void provision() {
        keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
    }

    private Vault open() {
        return Vault.open(keys.data("kiosk-1"), keys.kiosk("kiosk-1"), InstantSource.system());
    }

    private SealedRecord sealed(String id, Vault vault) {
        return sealer.seal(id, vault.nextSequence().orElseThrow(), Walks.NOW, new byte[2000]);
    }

    @Test void whatWasPutIsThereAfterReopening() {
        SealedRecord first;
        try (var vault = open()) {
            first = sealed("a", vault);
            assertEquals(Vault.Put.KEPT, vault.put(first));
            assertEquals(Vault.Put.KEPT, vault.put(sealed("b", vault)));
        }
        try (var vault = open()) {
            assertEquals(List.of("a", "b"), vault.pending(9).stream().map(SealedRecord::recordId).toList());
            assertArrayEquals(first.toBytes(), vault.pending(1).getFirst().toBytes());
            assertEquals(3, vault.nextSequence().orElseThrow());
        }
    }

    @Test void puttingTwiceKeepsOne() {
        try (var vault = open()) {
            var sealed = sealed("a", vault);
            vault.put(sealed);
            vault.put(sealed);
            assertEquals(1, vault.waiting());
        }
    }

    @Test void theFileSaysNothing() throws IOException {
        try (var vault = open()) {
            vault.put(sealed("record-to-look-for", vault));
        }
        String file = Files.readString(keys.data("kiosk-1").resolve("vault.mv.db"), StandardCharsets.ISO_8859_1);
        assertTrue(file.startsWith("H2encryp"));
        assertFalse(file.contains("record-to-look-for") || file.contains("OUTBOX") || file.contains("kiosk-1"));
    }

    @Test void anotherKeyDoesNotOpenIt() throws IOException {
        open().close();
        keys.kiosk("kiosk-2");
        Files.copy(keys.kioskFolder("kiosk-2").resolve(KeyName.KIOSK_VAULT_KEY.file()),
                keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_VAULT_KEY.file()), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        assertThrows(VaultUnusable.class, this::open);
    }

    @Test void onlyAcknowledgedRecordsArePurged() {
        try (var vault = open()) {
            vault.put(sealed("a", vault));
            vault.put(sealed("b", vault));
            vault.put(sealed("c", vault));
            vault.acknowledged("a");
            vault.refused("b", "SIGNATURE");
            assertEquals(0, vault.purge(Duration.ofHours(1)));
            assertEquals(1, vault.purge(Duration.ZERO));
            assertTrue(vault.find("a").isEmpty());
            assertEquals(1, vault.refused());
            assertEquals(List.of("c"), vault.pending(9).stream().map(SealedRecord::recordId).toList());
            assertEquals(1, vault.retryRefused());
            assertEquals(2, vault.waiting());
        }
    }

    @Test void afterCryptoEraseNeitherKeyNorFileIsLeft() throws IOException {
        var vault = open();
        vault.put(sealed("a", vault));
        vault.cryptoErase();
        assertFalse(Files.exists(keys.data("kiosk-1").resolve("vault.mv.db")));
        assertThrows(CustodyRefused.class, () -> Vault.open(keys.data("kiosk-1"),
                FileCustody.at(keys.kioskFolder("kiosk-1"), keys.data("kiosk-1")), InstantSource.system()));
    }

    @Test void anOpeningThatFailsLetsTheFolderGo() throws IOException {
        var custody = keys.kiosk("kiosk-1");
        Path key = keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_VAULT_KEY.file());
        Path aside = Files.move(key, folder.resolve("aside"));
        assertThrows(CustodyRefused.class, () -> Vault.open(keys.data("kiosk-1"), custody, InstantSource.system()));
        Files.move(aside, key);
        open().close();
    }

    @Test void aFullDiskIsAReasonAndLosesNothing() {
        long[] free = {1L << 30};
        try (var vault = Vault.open(keys.data("kiosk-1"), keys.kiosk("kiosk-1"), InstantSource.system(), () -> free[0])) {
            var keeper = new RecordKeeper(Walks.composer(Walks.policy(true, false)), sealer, vault, InstantSource.system(), new Random(1));
            assertInstanceOf(Outcome.Passed.class, keeper.keep(Walks.approved()));
            free[0] = 1 << 20;
            assertEquals(Outcome.rejected(RejectReason.STORE_FULL), keeper.keep(Walks.approved()));
            free[0] = 1L << 30;
            assertInstanceOf(Outcome.Passed.class, keeper.keep(Walks.approved()));
            assertEquals(2, vault.waiting());
        }
    }

    @Test void anErasuresProofIsTheHashOfItsLineInAWholeLog() throws IOException {
        String proof;
        try (var vault = open()) {
            var keeper = new RecordKeeper(Walks.composer(Walks.policy(true, false)), sealer, vault, InstantSource.system(), new Random(1));
            proof = keeper.erased(new ErasureReceipt("session-1", Optional.of("43E-6CD-G4H"), 12, 3, 5));
            keeper.keep(Walks.approved());
        }
        var log = Vault.auditLog(keys.data("kiosk-1"));
        var line = AuditLog.find(log, proof).orElseThrow();
        assertEquals(Optional.empty(), AuditLog.verify(log));
        assertEquals(List.of("SESSION_ERASED", "session-1", "faces:12 documents:3 templates:5 receipt:43E-6CD-G4H"),
                List.of(line.action(), line.subject(), line.detail()));
        assertEquals(Optional.empty(), AuditLog.find(log, "0".repeat(16)));
    }

    /// Leaving a session interrupts what runs for it; the vault must not close itself over that.
    @Test void anInterruptedThreadDoesNotHarmTheVault() throws Exception {
        try (var vault = open()) {
            Thread interrupted = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                vault.put(sealed("a", vault));
            });
            interrupted.join();
            assertEquals(Vault.Put.KEPT, vault.put(sealed("b", vault)));
            assertEquals(2, vault.waiting());
        }
    }
}
