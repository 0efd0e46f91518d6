package dev.haetae.vault;

import dev.haetae.audit.AuditLog;
import dev.haetae.seal.DatabaseKey;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// What a kiosk keeps: sealed records on their way to the branch, in a file that is itself encrypted, and the audit log
/// beside it. Nothing enters unsealed. What [#put] has promised survives a kill and a power cut; what it has not
/// promised leaves no trace. Safe for use by several threads; one process at a time.
public final class Vault implements AutoCloseable {
    /// Free space that [#put] leaves alone, so that the log and the operating system go on.
    private static final long RESERVE = 32L << 20;

    private final Path folder;
    private final KeyCustody custody;
    private final InstantSource clock;
    private final LongSupplier free;
    private final AuditLog audit;
    private Outbox outbox;

    private Vault(Path folder, KeyCustody custody, InstantSource clock, LongSupplier free) {
        this.folder = folder;
        this.custody = custody;
        this.clock = clock;
        this.free = free;
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            this.audit = AuditLog.open(auditLog(folder), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            this.outbox = openOutbox();
        } catch (SQLException e) {
            close();
            throw new VaultUnusable(e);
        } catch (RuntimeException e) { // a key that is not in custody: the log's lock must not outlive it
            close();
            throw e;
        }
    }

    /// @throws dev.haetae.seal.CustodyRefused when the vault's key is missing
    /// @throws VaultUnusable when the file does not open under this key
    public static Vault open(Path folder, KeyCustody custody, InstantSource clock) {
        return open(folder, custody, clock, () -> folder.toFile().getUsableSpace());
    }

    /// @param free bytes left on the disk
    static Vault open(Path folder, KeyCustody custody, InstantSource clock, LongSupplier free) {
        return new Vault(folder, custody, clock, free);
    }

    public AuditLog audit() {
        return audit;
    }

    /// Where the log of a kiosk with this data folder lies; to be read, also while the kiosk runs.
    public static Path auditLog(Path folder) {
        return folder.resolve("audit.jsonl");
    }

    /// Hash of the newest line of the audit log; see [AuditLog#head].
    public String auditHead() {
        return audit.head();
    }

    /// The number of the next record. A number that was drawn and never used is a gap the branch can see.
    /// @return empty when the disk is full
    public synchronized OptionalLong nextSequence() {
        try {
            return OptionalLong.of(outbox.nextSequence());
        } catch (SQLException e) {
            reopen();
            return OptionalLong.empty();
        }
    }

    /// Whether there is room for another record.
    public boolean hasRoom() {
        return free.getAsLong() >= 2 * RESERVE;
    }

    public enum Put { KEPT, FULL }

    /// Kept means: on the disk, written through, and in the audit log. The same record again changes nothing.
    public synchronized Put put(SealedRecord sealed) {
        byte[] bytes = sealed.toBytes();
        if (free.getAsLong() < RESERVE + 2L * bytes.length) {
            return Put.FULL;
        }
        try {
            if (outbox.find(sealed.recordId()).isEmpty()) {
                // the log first: a line without its record can be explained, a record without a line cannot
                audit.append("kiosk", "RECORD_SEALED", sealed.recordId(), sealed.kioskId());
                outbox.put(sealed, bytes, clock.instant());
            }
            return Put.KEPT;
        } catch (SQLException e) {
            reopen();
            return Put.FULL;
        } catch (IOException e) {
            return Put.FULL;
        }
    }

    /// What waits for the branch, oldest first.
    /// @param most at most so many
    public synchronized List<SealedRecord> pending(int most) {
        return asking(() -> outbox.pending(most));
    }

    public synchronized int waiting() {
        return asking(() -> outbox.count(Outbox.State.WAITING));
    }

    /// Records that the branch will not take; they stay until somebody has looked.
    public synchronized int refused() {
        return asking(() -> outbox.count(Outbox.State.REFUSED));
    }

    public synchronized void attempted(String recordId) {
        asking(() -> outbox.attempted(recordId));
    }

    public synchronized void acknowledged(String recordId) {
        if (asking(() -> outbox.mark(recordId, Outbox.State.ACKNOWLEDGED, clock.instant()))) {
            note("RECORD_ACKNOWLEDGED", recordId, "");
        }
    }

    /// @param why a code of the wire
    public synchronized void refused(String recordId, String why) {
        if (asking(() -> outbox.mark(recordId, Outbox.State.REFUSED, clock.instant()))) {
            note("RECORD_REFUSED", recordId, why);
        }
    }

    /// Refused records wait again, after whatever was wrong has been mended.
    public synchronized int retryRefused() {
        return asking(() -> outbox.retryRefused());
    }

    /// Erases acknowledged records older than `kept` and rewrites the file, so that no old block holds them.
    /// @return how many
    public synchronized int purge(Duration kept) {
        Instant before = clock.instant().minus(kept);
        int purged = asking(() -> outbox.purge(before));
        if (purged > 0) {
            note("RECORDS_PURGED", "", String.valueOf(purged));
            asking(() -> {
                outbox.compact();
                outbox = openOutbox();
                return true;
            });
        }
        return purged;
    }

    /// Destroys the key, then the file: whatever a disk still holds of it opens never again. Closes the vault.
    public synchronized void cryptoErase() {
        note("VAULT_ERASED", "", "");
        outbox.close();
        custody.destroy(KeyName.KIOSK_VAULT_KEY);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("vault.")).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    @Override public synchronized void close() {
        if (outbox != null) {
            outbox.close();
        }
        try {
            audit.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String action, String subject, String detail) {
        try {
            audit.append("kiosk", action, subject, detail);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be written", e);
        }
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> T asking(Asking<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            reopen();
            throw new VaultUnusable(e);
        }
    }

    /// H2 closes a database that could not write; what it had promised is still there.
    private void reopen() {
        outbox.close();
        try {
            outbox = openOutbox();
        } catch (SQLException e) {
            throw new VaultUnusable(e);
        }
    }

    private Outbox openOutbox() throws SQLException {
        return Outbox.open(folder.resolve("vault"), DatabaseKey.of(custody, KeyName.KIOSK_VAULT_KEY));
    }

    Optional<SealedRecord> find(String recordId) {
        return asking(() -> outbox.find(recordId));
    }
}
