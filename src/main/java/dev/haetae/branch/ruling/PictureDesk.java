package dev.haetae.branch.ruling;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.PictureRequest;
import dev.haetae.branch.store.PictureRequests;
import dev.haetae.record.SessionRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document's picture is seen by who asked for it, for a while, once somebody else has let them.
public final class PictureDesk {
    public static final Duration OPEN = Duration.ofMinutes(15);

    private final PictureRequests requests;
    private final AuditLog audit;
    private final InstantSource clock;

    public PictureDesk(PictureRequests requests, AuditLog audit, InstantSource clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records whose pictures somebody waits for.
    public Set<String> waiting() {
        return requests.waiting();
    }

    public void ask(SessionRecord record, String member) {
        note(member, "PICTURE_ASKED", record, "");
        requests.ask(record.recordId(), member, clock.instant());
    }

    /// @param of who asked
    /// @return false when nobody asked any more, or both are one person
    public boolean allow(SessionRecord record, String of, String member) {
        if (of.equals(member) || waiting(record).stream().noneMatch(it -> it.member().equals(of))) {
            note(member, "SECOND_REFUSED", record, "picture");
            return false;
        }
        note(member, "PICTURE_ALLOWED", record, "to=" + of);
        return requests.allow(record.recordId(), of, member, clock.instant());
    }

    /// Who asked and was not answered.
    public List<PictureRequest> waiting(SessionRecord record) {
        return requests.of(record.recordId()).stream().filter(it -> it.allowed().isEmpty()).toList();
    }

    public boolean mayLook(SessionRecord record, String member) {
        return requests.of(record.recordId()).stream().filter(it -> it.member().equals(member)).flatMap(it -> it.allowed().stream())
                .anyMatch(it -> it.at().plus(OPEN).isAfter(clock.instant()));
    }

    /// @return empty unless this member may look at it now
    public Optional<byte[]> picture(SessionRecord record, String side, String member) {
        var found = record.pictures().stream().filter(it -> it.side().equals(side)).findFirst();
        if (found.isEmpty() || !mayLook(record, member)) {
            return Optional.empty();
        }
        note(member, "PICTURE_VIEWED", record, side);
        return Optional.of(found.get().jpeg());
    }

    private void note(String member, String action, SessionRecord record, String detail) {
        try {
            audit.append("staff:" + member, action, record.recordId(), detail);
        } catch (IOException e) {
            throw new UncheckedIOException("no picture without a line in the log", e);
        }
    }
}
