package dev.haetae.branch.intake;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.branch.store.StoredRecord;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Opening;
import dev.haetae.seal.SealedRecord;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in one sealed record: verify, open, index, log, store, and only then acknowledge.
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final RecordStore store;
    private final SequenceTable sequences;
    private final Opener opener;
    private final AuditLog audit;
    private final InstantSource clock;

    public Intake(RecordStore store, SequenceTable sequences, Opener opener, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.sequences = sequences;
        this.opener = opener;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param kiosk whose certificate the message came under
    /// @return Acknowledged or Refused
    public Message take(Message.Submit message, KioskRegistration kiosk) {
        SealedRecord sealed;
        try {
            sealed = SealedRecord.fromBytes(message.sealed());
        } catch (IOException e) {
            return refused(kiosk, "", Refusal.MALFORMED);
        }
        if (!sealed.kioskId().equals(kiosk.kioskId())) {
            return refused(kiosk, sealed.recordId(), Refusal.NOT_REGISTERED);
        }
        try {
            return take(sealed, kiosk, message.auditHead());
        } catch (JdbiException | IOException e) {
            LOG.error("a record cannot be stored: {}", e.getClass().getSimpleName());
            return new Message.Refused(Refusal.BUSY);
        }
    }

    private Message take(SealedRecord sealed, KioskRegistration kiosk, String kioskLog) throws IOException {
        Optional<String> there = store.digest(sealed.recordId());
        if (there.isPresent()) {
            return there.get().equals(sealed.digest()) ? again(sealed) : refused(kiosk, sealed.recordId(), Refusal.CONFLICT);
        }
        return switch (opener.open(sealed, kiosk)) {
            case Opening.Refused(var fault) -> refused(kiosk, sealed.recordId(), switch (fault) {
                case UNKNOWN_SIGNER, SIGNATURE_WRONG -> Refusal.SIGNATURE;
                case UNKNOWN_SEAL_KEY, BOX_WRONG -> Refusal.UNOPENABLE;
            });
            case Opening.Opened(byte[] plain) -> {
                Optional<StoredRecord> record = index(sealed, plain);
                Arrays.fill(plain, (byte) 0);
                yield record.isPresent() ? keep(record.get(), kiosk, kioskLog) : refused(kiosk, sealed.recordId(), Refusal.UNOPENABLE);
            }
        };
    }

    private Message keep(StoredRecord record, KioskRegistration kiosk, String kioskLog) throws IOException {
        SealedRecord sealed = record.sealed();
        // the log first: a line without its record can be explained, a record without a line cannot
        audit.append(kiosk.kioskId(), "RECORD_RECEIVED", sealed.recordId(),
                "sequence=" + sealed.sequence() + (kioskLog.matches("[0-9a-f]{64}") ? " kiosk-log=" + kioskLog : ""));
        return switch (store.put(record)) {
            case STORED -> acknowledged(sealed);
            case ALREADY -> again(sealed);
            case DIFFERENT -> refused(kiosk, sealed.recordId(), Refusal.CONFLICT);
        };
    }

    /// @return empty when the box holds no record, or another one than its label says
    private Optional<StoredRecord> index(SealedRecord sealed, byte[] plain) {
        SessionRecord record;
        try {
            record = RecordJson.read(plain);
        } catch (IOException e) {
            return Optional.empty();
        }
        boolean same = record.recordId().equals(sealed.recordId()) && record.kioskId().equals(sealed.kioskId())
                && record.sequence() == sealed.sequence();
        return same ? Optional.of(new StoredRecord(sealed, record.receiptNumber(), record.finishedAt(), record.decision().code(),
                record.document().map(SessionRecord.Document::type).orElse(""), clock.instant(), record.keepUntil()))
                : Optional.empty();
    }

    /// Harmless, and told to staff: an answer was lost on the way, or somebody replays.
    private Message again(SealedRecord sealed) {
        sequences.repeated(sealed.kioskId());
        return acknowledged(sealed);
    }

    private static Message acknowledged(SealedRecord sealed) {
        return new Message.Acknowledged(sealed.recordId(), sealed.digest());
    }

    private Message refused(KioskRegistration kiosk, String recordId, Refusal why) {
        LOG.warn("record {} of {} refused: {}", recordId, kiosk.kioskId(), why);
        try {
            audit.append(kiosk.kioskId(), "RECORD_REFUSED", recordId, why.name());
        } catch (IOException e) {
            return new Message.Refused(Refusal.BUSY);
        }
        return new Message.Refused(why);
    }
}
