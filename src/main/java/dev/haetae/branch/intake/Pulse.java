package dev.haetae.branch.intake;

import dev.haetae.branch.store.DatabaseUnanswered;
import dev.haetae.branch.store.KioskHealth;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Hears how each kiosk is, and tells it what is new.
public final class Pulse {
    private static final int TROUBLES = 8;

    private final KioskTable kiosks;
    private final LongSupplier policy;
    private final InstantSource clock;

    /// @param policy newest version there is; 0 for none
    public Pulse(KioskTable kiosks, LongSupplier policy, InstantSource clock) {
        this.kiosks = kiosks;
        this.policy = policy;
        this.clock = clock;
    }

    /// @return HeartbeatNoted or Refused
    public Message beat(Message.Heartbeat said, KioskRegistration kiosk) {
        boolean sound = said.software().matches("[\\w .+-]{1,64}") && said.waiting() >= 0 && said.refused() >= 0 && said.policy() >= 0
                && said.troubles().size() <= TROUBLES && said.troubles().stream().allMatch(code -> code.matches("[A-Z_]{1,24}"))
                && said.clock() > 0 && said.clock() < 1L << 45;
        if (!sound) {
            return new Message.Refused(Refusal.MALFORMED);
        }
        Instant now = clock.instant();
        try {
            kiosks.heard(kiosk.kioskId(), new KioskHealth(now, said.software(), Duration.between(now, Instant.ofEpochMilli(said.clock())),
                    said.waiting(), said.refused(), said.troubles(), said.policy()));
            return new Message.HeartbeatNoted(now.toEpochMilli(), policy.getAsLong());
        } catch (DatabaseUnanswered e) {
            return new Message.Refused(Refusal.BUSY);
        }
    }
}
