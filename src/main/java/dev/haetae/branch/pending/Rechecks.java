package dev.haetae.branch.pending;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.KeptRecords;
import dev.haetae.branch.store.StayCases;
import dev.haetae.branch.store.StayClaim;
import dev.haetae.branch.store.StayTry;
import dev.haetae.branch.store.StoredOutcome;
import dev.haetae.record.SessionRecord;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round: pending walks that are due are asked about, one after the other, and those that waited too long are left to
/// staff. A record is opened only for the asking, never while the ministry would not be asked anyway, and never without a
/// line in the log before it. What is closed stands in the log first: a line without its outcome can be explained, an
/// outcome without a line cannot.
public final class Rechecks {
    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

    private final StayCases cases;
    private final KeptRecords records;
    private final ResidenceRegistry ministry;
    private final PendingRules rules;
    private final AuditLog audit;
    private final InstantSource clock;
    private volatile boolean ending;

    /// @param ministry answers in time, or UNAVAILABLE
    public Rechecks(StayCases cases, KeptRecords records, ResidenceRegistry ministry, PendingRules rules, AuditLog audit, InstantSource clock) {
        this.cases = cases;
        this.records = records;
        this.ministry = ministry;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Never throws: what went wrong is tried again in the next round.
    public void round() {
        try {
            cases.adopt(clock.instant().plus(rules.pause(0)));
            giveUp();
            askAgain();
        } catch (IOException | RuntimeException e) {
            LOG.error("pending walks were not asked about: {}", e.getClass().getSimpleName());
        }
    }

    /// The question under way is the last one.
    public void end() {
        ending = true;
    }

    private void giveUp() throws IOException {
        for (int i = 0; i < rules.atOnce() && !ending; i++) {
            Instant now = clock.instant();
            Optional<StayClaim> claim = cases.overdue(now, now.plus(rules.lease()), now.minus(rules.giveUp()));
            if (claim.isEmpty()) {
                return;
            }
            close(claim.get(), Optional.empty(), Ending.GIVEN_UP);
        }
    }

    private void askAgain() throws IOException {
        for (int i = 0; i < rules.atOnce() && !ending && !ministry.resting(); i++) {
            Instant now = clock.instant();
            Optional<StayClaim> claim = cases.due(now, now.plus(rules.lease()));
            if (claim.isEmpty()) {
                return;
            }
            ask(claim.get());
        }
    }

    private void ask(StayClaim claim) throws IOException {
        audit.append("branch", "RECORD_OPENED_TO_ASK", claim.recordId(), "try=" + claim.tries());
        Optional<SessionRecord> record;
        try {
            record = records.open(claim.recordId());
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.error("record {} does not open", claim.recordId());
            postpone(claim, StayStatus.UNAVAILABLE);
            return;
        }
        if (record.isEmpty()) {
            return; // erased meanwhile, and what waited goes with it
        }
        Optional<StayQuery> question = StayOfRecord.question(record.get());
        if (question.isEmpty()) {
            close(claim, Optional.empty(), Ending.NOT_ASKABLE);
            return;
        }
        StayStatus status = ministry.ask(question.get()).status();
        audit.append("branch", "STAY_ASKED", claim.recordId(), kind(question.get()) + " " + status + " try=" + claim.tries());
        Optional<Ending> ending = Ending.of(status);
        if (ending.isPresent()) {
            close(claim, Optional.of(asked(claim, status)), ending.get());
        } else {
            postpone(claim, status);
        }
    }

    private void postpone(StayClaim claim, StayStatus status) {
        cases.postpone(claim, asked(claim, status), clock.instant().plus(rules.pause(claim.tries())));
    }

    private StayTry asked(StayClaim claim, StayStatus status) {
        return new StayTry(claim.tries(), clock.instant(), status.name());
    }

    private void close(StayClaim claim, Optional<StayTry> asked, Ending ending) throws IOException {
        audit.append("branch", "PENDING_CLOSED", claim.recordId(), (ending.outcome() + " " + ending.reason()).strip());
        var outcome = new StoredOutcome(claim.recordId(), ending.outcome(), ending.reason(), clock.instant(), claim.tries());
        if (!cases.close(claim, asked, outcome)) {
            audit.append("branch", "OUTCOME_TOO_LATE", claim.recordId(), "");
        }
    }

    private static String kind(StayQuery query) {
        return switch (query) {
            case StayQuery.ByCard _ -> "CARD";
            case StayQuery.ByPassport _ -> "PASSPORT";
        };
    }
}
