package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.haetae.outcome.Outcome;
import dev.haetae.record.SessionFacts;
import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import dev.haetae.sync.BackOff;
import dev.haetae.sync.BranchLink;
import dev.haetae.sync.Courier;
import dev.haetae.vault.RecordKeeper;
import dev.haetae.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Walks that a kiosk has sealed and sent, over mutual TLS.
final class Arrivals {
    private Arrivals() {}

    /// @return the kept record, once the branch has it
    static RecordKeeper.Kept at(BranchServer branch, Keys keys, SessionFacts facts) {
        var custody = keys.kiosk("kiosk-1");
        var clock = InstantSource.system();
        try (var vault = Vault.open(keys.data("kiosk-1"), custody, clock);
                var link = new BranchLink(branch.kioskAddress(), custody, Duration.ofSeconds(5))) {
            var keeper = new RecordKeeper(Walks.composer(Walks.policy(true, false)), Sealer.of(custody), vault, clock, new Random());
            var kept = ((Outcome.Passed<RecordKeeper.Kept>) keeper.keep(facts)).value();
            send(vault, link);
            return kept;
        }
    }

    static void send(Vault vault, BranchLink link) {
        try (var _ = Courier.start(vault, link, new BackOff(Duration.ofMillis(20), Duration.ofSeconds(1)), InstantSource.system(), new Random())) {
            while (vault.waiting() > 0) {
                assertFalse(Thread.interrupted(), "waited too long");
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
