package dev.haetae.vault;

import dev.haetae.consent.DataAccount;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.Composer;
import dev.haetae.record.ErasureReceipt;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionFacts;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one road from a walk to the vault: compose, seal, keep. The open record lives for the length of one call.
public final class RecordKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RecordKeeper.class);

    private final Composer composer;
    private final Sealer sealer;
    private final Vault vault;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// Begins by erasing what the retention no longer allows.
    /// @param random a secure source
    public RecordKeeper(Composer composer, Sealer sealer, Vault vault, InstantSource clock, RandomGenerator random) {
        this.composer = composer;
        this.sealer = sealer;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
        purge();
    }

    /// @return STORE_FULL when there is no room: nothing was kept, what was kept before is unharmed
    public Outcome<Kept> keep(SessionFacts facts) {
        OptionalLong sequence = vault.nextSequence();
        if (sequence.isEmpty()) {
            return Outcome.rejected(RejectReason.STORE_FULL);
        }
        var identity = RecordIdentity.draw(sealer.kioskId(), sequence.getAsLong(), clock.instant(), random);
        SessionRecord record = composer.compose(facts, identity);
        byte[] open = RecordJson.write(record);
        SealedRecord sealed;
        try {
            sealed = sealer.seal(identity.recordId(), identity.sequence(), clock.instant(), open);
        } finally {
            Arrays.fill(open, (byte) 0);
        }
        return switch (vault.put(sealed)) {
            case KEPT -> Outcome.passed(new Kept(identity.recordId(), identity.receipt(), record.account()));
            case FULL -> Outcome.rejected(RejectReason.STORE_FULL);
        };
    }

    /// @param receipt what the person is shown
    /// @param account what they are told of their data
    public record Kept(String recordId, ReceiptNumber receipt, DataAccount account) {}

    /// Whether a record could be kept now; for coming back from STORE_FULL.
    public boolean ready() {
        return vault.hasRoom();
    }

    /// Notes that a session left nothing behind, and erases older records that the branch has and the retention no
    /// longer allows here: nobody is waiting at this moment.
    /// @return the proof: hash of the log's line
    public String erased(ErasureReceipt receipt) {
        String proof;
        try {
            proof = vault.audit().append("kiosk", "SESSION_ERASED", receipt.session(), receipt.detail()).hash();
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be written", e);
        }
        try {
            purge();
        } catch (VaultUnusable e) {
            LOG.error("older records were not erased: {}", e.getMessage()); // the next start tries again
        }
        return proof;
    }

    private void purge() {
        vault.purge(composer.retention().atKiosk());
    }
}
