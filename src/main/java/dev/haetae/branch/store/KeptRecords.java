package dev.haetae.branch.store;

import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Opening;
import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/// Stored records, opened. Whoever opens one writes a line in the log first, or shows nothing of the person.
public record KeptRecords(RecordStore store, Opener opener) {
    /// @return empty when there is no such record, or it is erased
    public Optional<SessionRecord> open(String recordId) {
        return store.sealed(recordId).map(this::opened);
    }

    private SessionRecord opened(SealedRecord sealed) {
        return switch (opener.openKept(sealed)) {
            case Opening.Opened(byte[] plain) -> parsed(plain);
            case Opening.Refused(var fault) -> throw new IllegalStateException("a stored record does not open: " + fault);
        };
    }

    private static SessionRecord parsed(byte[] plain) {
        try {
            return RecordJson.read(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
