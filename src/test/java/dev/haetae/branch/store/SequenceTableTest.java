package dev.haetae.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.store.SequenceTable.Account;
import dev.haetae.branch.store.SequenceTable.Gap;
import dev.haetae.record.Walks;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The kiosks' tables, on both databases.
@ParameterizedClass
@EnumSource
class SequenceTableTest {
    @Parameter TestDatabases kind;
    @TempDir Path folder;
    private Sealer sealer;
    private Database database;
    private RecordStore records;
    private SequenceTable sequences;

    @BeforeEach void open() throws Exception {
        var keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        Files.createDirectories(keys.data("branch"));
        database = Database.open(kind.fresh(keys), keys.branch());
        records = new RecordStore(database, keys.branch());
        sequences = new SequenceTable(database);
    }

    @AfterEach void close() {
        database.close();
    }

    private void comes(String id, long sequence) {
        records.put(new StoredRecord(sealer.seal(id, sequence, Walks.NOW, new byte[9]), "43E-6CD-G4H", Walks.NOW, "APPROVED", "PASSPORT",
                Walks.NOW, Walks.NOW));
    }

    private Account account() {
        return sequences.all().get("kiosk-1");
    }

    @Test void whatIsMissingIsKnownUntilItComes() {
        comes("a", 1);
        comes("b", 2);
        comes("c", 9);
        assertEquals(new Account(9, 0, 0, List.of(new Gap(3, 8))), account());
        comes("d", 5);
        comes("e", 3);
        assertEquals(List.of(new Gap(4, 4), new Gap(6, 8)), account().gaps());
        assertEquals(4, account().missing());
        comes("f", 4);
        comes("g", 8);
        comes("h", 6);
        comes("i", 7);
        assertEquals(new Account(9, 0, 0, List.of()), account());
    }

    @Test void theSameRecordAgainChangesNothingAndAnotherUnderItsNumberIsTold() {
        comes("a", 1);
        comes("a", 1);
        assertEquals(new Account(1, 0, 0, List.of()), account());
        comes("b", 1);
        assertEquals(new Account(1, 0, 1, List.of()), account());
        sequences.repeated("kiosk-1");
        assertEquals(1, account().repeats());
    }

    @Test void aKioskIsRememberedWithItsHealthAndARevocationEndsIt() {
        var table = new KioskTable(database);
        var kiosk = new KioskRegistration("kiosk-1", "a".repeat(64), "b".repeat(64));
        table.enter(kiosk, Walks.NOW, Optional.empty(), Walks.NOW);
        table.heard("kiosk-1", new KioskHealth(Walks.NOW, "haetae 1", Duration.ofMillis(-1500), 2, 1, List.of("DISK_FULL"), 3));
        KioskRow row = table.find("kiosk-1").orElseThrow();
        assertEquals(kiosk, row.registration());
        assertEquals(new KioskHealth(Walks.NOW, "haetae 1", Duration.ofMillis(-1500), 2, 1, List.of("DISK_FULL"), 3), row.health().orElseThrow());
        table.renew("kiosk-1", "c".repeat(64), Walks.NOW.plusSeconds(9));
        table.promote("kiosk-1", "d".repeat(64)); // not the one that was issued
        assertEquals(kiosk, table.find("kiosk-1").orElseThrow().registration());
        table.promote("kiosk-1", "c".repeat(64));
        assertEquals("c".repeat(64), table.find("kiosk-1").orElseThrow().registration().certificate());
        table.revoke("kiosk-1", Optional.of("f".repeat(64)), Walks.NOW);
        assertTrue(table.all().getFirst().revokedAt().isPresent());
        table.enter(kiosk, Walks.NOW, Optional.empty(), Walks.NOW);
        assertFalse(table.all().getFirst().revokedAt().isPresent());
    }

    @Test void aCodeHasItsTriesItsTimeAndItsOneUser() {
        var codes = new CodeTable(database);
        var code = new CodeTable.Code("kiosk-1", "a".repeat(64));
        assertTrue(codes.put("7K2M", code, Walks.NOW.plusSeconds(60)));
        assertFalse(codes.put("7K2M", new CodeTable.Code("kiosk-2", "b".repeat(64)), Walks.NOW.plusSeconds(60)));
        assertEquals(Optional.empty(), codes.attempt("7K2M", 2, Walks.NOW.plusSeconds(60)));
        assertEquals(Optional.of(code), codes.attempt("7K2M", 2, Walks.NOW));
        assertEquals(Optional.of(code), codes.attempt("7K2M", 2, Walks.NOW));
        assertEquals(Optional.empty(), codes.attempt("7K2M", 2, Walks.NOW));
        assertTrue(codes.use("7K2M", "c".repeat(64)));
        assertTrue(codes.use("7K2M", "c".repeat(64)));
        assertFalse(codes.use("7K2M", "d".repeat(64)));
    }

    @Test void aPolicyIsOnlyEverReplacedByANewerOne() {
        var policies = new PolicyTable(database);
        assertEquals(0, policies.number());
        assertTrue(policies.put(new PolicyTable.Policy(3, new byte[] {1}, new byte[] {2}, Walks.NOW)));
        assertFalse(policies.put(new PolicyTable.Policy(3, new byte[] {9}, new byte[] {2}, Walks.NOW)));
        assertFalse(policies.put(new PolicyTable.Policy(2, new byte[] {9}, new byte[] {2}, Walks.NOW)));
        assertEquals(1, policies.newest().orElseThrow().document()[0]);
    }
}
