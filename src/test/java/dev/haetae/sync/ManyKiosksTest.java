package dev.haetae.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.Branches;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.DatabaseUnanswered;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.Keys;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many kiosks that all come back at once after an outage, and lose their branch once more in the middle of it.
/// -Dhaetae.kiosks=1000 -Dhaetae.kiosk.records=10 is the run that docs/figures.md tells of.
@Timeout(900)
class ManyKiosksTest {
    private static final int KIOSKS = Integer.getInteger("haetae.kiosks", 16);
    private static final int RECORDS = Integer.getInteger("haetae.kiosk.records", 8);
    /// Shares so small that a burst runs into them.
    private static final KioskRules TIGHT = new KioskRules(30, 30, 5, 600, 120, 2, 16, 5, 120, 10);

    @TempDir Path folder;

    @Test void nothingIsLostAndNothingIsThereTwice() throws Exception {
        var keys = Keys.in(folder);
        keys.staff("mina");
        var branch = start(keys, 0);
        int port = branch.kioskAddress().getPort();
        List<SimulatedKiosk> kiosks = new ArrayList<>();
        for (int i = 0; i < KIOSKS; i++) {
            kiosks.add(new SimulatedKiosk(branch.kioskAddress(), keys.kiosk("kiosk-" + i), RECORDS, i));
        }
        branch.close();
        long from = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            kiosks.forEach(kiosk -> sending.add(threads.submit(() -> {
                kiosk.sendAll();
                return null;
            })));
            branch = start(keys, port);
            while (stored(branch) < KIOSKS * RECORDS / 3) {
                LockSupport.parkNanos(20_000_000);
            }
            branch.close();
            branch = start(keys, port);
            for (Future<?> one : sending) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        int slowed = kiosks.stream().mapToInt(kiosk -> kiosk.slowed.get()).sum();
        assertEquals(KIOSKS * RECORDS, branch.records());
        branch.close();
        kiosks.forEach(SimulatedKiosk::close);
        try (var database = Database.open(new DatabaseChoice.File(keys.data("branch")), keys.branch())) {
            var accounts = new SequenceTable(database).all();
            assertEquals(KIOSKS, accounts.size());
            accounts.forEach((kiosk, account) -> assertEquals(new SequenceTable.Account(RECORDS, account.repeats(), 0, List.of()), account, kiosk));
        }
        assertEquals(Optional.empty(), AuditLog.verify(keys.data("branch").resolve("audit.jsonl")));
        assertTrue(slowed > 0, "no kiosk ran into its share: the test shows less than it says");
        System.out.printf("%d kiosks, %d records each: %.1f s, told %d times to come later%n", KIOSKS, RECORDS, seconds, slowed);
    }

    /// A server with its hands full does not count.
    private static int stored(BranchServer branch) {
        try {
            return branch.records();
        } catch (DatabaseUnanswered e) {
            return 0;
        }
    }

    private static BranchServer start(Keys keys, int port) {
        return Branches.start(keys, port, _ -> new StayAnswer(StayStatus.VALID, "", ""), TIGHT, InstantSource.system());
    }
}
