package dev.haetae.branch.ruling;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.RulingStore;
import dev.haetae.branch.store.StayCases;
import dev.haetae.branch.store.StayHistory;
import dev.haetae.branch.store.StoredOutcome;
import dev.haetae.branch.store.StoredRuling;
import dev.haetae.record.SessionRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Set;

/// Where staff judge. The log first: a line without its ruling can be explained, a ruling without a line cannot.
public final class RulingDesk {
    private final RulingStore store;
    private final StayCases stays;
    private final AuditLog audit;
    private final InstantSource clock;

    public enum Answer {
        DONE,
        /// A second person's approval is wanted now.
        SECOND_WANTED,
        /// Somebody was quicker, or it is not for this person to judge.
        TOO_LATE,
        /// Whoever judged first may not be the second.
        SAME_PERSON
    }

    public RulingDesk(RulingStore store, StayCases stays, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.stays = stays;
        this.audit = audit;
        this.clock = clock;
    }

    public CaseState state(SessionRecord record) {
        return CaseState.of(record.decision().code(), history(record).outcome().map(StoredOutcome::outcome), store.of(record.recordId()));
    }

    /// What became of it without staff, where the kiosk left it pending.
    public StayHistory history(SessionRecord record) {
        return record.decision().code().equals("PENDING") ? stays.of(record.recordId()) : StayHistory.NONE;
    }

    /// Records that wait for a second person.
    public Set<String> halfJudged() {
        return store.halfJudged();
    }

    /// The first judgement.
    public Answer judge(SessionRecord record, RulingReason reason, String member) {
        if (!(state(record) instanceof CaseState.Open)) {
            return Answer.TOO_LATE;
        }
        boolean last = reason.judgement() != Judgement.APPROVE || !FourEyes.needed(record);
        note(member, "RECORD_JUDGED", record, reason, last ? "" : " second-wanted");
        return put(record, 1, reason, member, last) ? last ? Answer.DONE : Answer.SECOND_WANTED : late(record, member);
    }

    /// The second one, which counts whatever it says.
    public Answer second(SessionRecord record, RulingReason reason, String member) {
        if (!(state(record) instanceof CaseState.AwaitsSecond(var first))) {
            return Answer.TOO_LATE;
        }
        if (first.member().equals(member)) {
            note(member, "SECOND_REFUSED", record, reason, " same-person");
            return Answer.SAME_PERSON;
        }
        note(member, "RECORD_SECONDED", record, reason, " first=" + first.member());
        return put(record, 2, reason, member, true) ? Answer.DONE : late(record, member);
    }

    private boolean put(SessionRecord record, int step, RulingReason reason, String member, boolean last) {
        return store.put(new StoredRuling(record.recordId(), step, reason.judgement().name(), reason.name(), member, clock.instant(), last));
    }

    private Answer late(SessionRecord record, String member) {
        append(member, "RULING_TOO_LATE", record.recordId(), "");
        return Answer.TOO_LATE;
    }

    private void note(String member, String action, SessionRecord record, RulingReason reason, String more) {
        append(member, action, record.recordId(), reason.judgement() + " " + reason + more);
    }

    private void append(String member, String action, String recordId, String detail) {
        try {
            audit.append("staff:" + member, action, recordId, detail);
        } catch (IOException e) {
            throw new UncheckedIOException("no judgement without a line in the log", e);
        }
    }
}
