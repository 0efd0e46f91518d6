package dev.haetae.branch.review;

import dev.haetae.branch.registry.Enrolment;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.registry.Policies;
import dev.haetae.branch.store.KioskHealth;
import dev.haetae.branch.store.KioskRow;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.branch.store.PolicyTable;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.branch.store.SequenceTable.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What administrators see of the kiosks and may do with them.
public final class KioskDesk {
    private final KioskTable table;
    private final SequenceTable sequences;
    private final Enrolment enrolment;
    private final Policies policies;
    private final KioskRules rules;
    private final InstantSource clock;

    public KioskDesk(KioskTable table, SequenceTable sequences, Enrolment enrolment, Policies policies, KioskRules rules, InstantSource clock) {
        this.table = table;
        this.sequences = sequences;
        this.enrolment = enrolment;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
    }

    /// What somebody should look at.
    enum Doubt { REVOKED, SILENT, CLOCK, CERTIFICATE, TROUBLE, REFUSED, MISSING, REUSED, POLICY }

    /// @param doubts empty when all is well
    record Line(KioskRow row, Account account, List<Doubt> doubts) {}

    List<Line> all() {
        Map<String, Account> accounts = sequences.all();
        long policy = policies.number();
        return table.all().stream().map(row -> {
            Account account = accounts.getOrDefault(row.registration().kioskId(), Account.NONE);
            return new Line(row, account, doubts(row, account, policy));
        }).toList();
    }

    Optional<PolicyTable.Policy> policy() {
        return policies.newest();
    }

    boolean revoke(String kioskId, String staff) {
        return enrolment.revoke(kioskId, "staff:" + staff);
    }

    private List<Doubt> doubts(KioskRow row, Account account, long policy) {
        if (row.revokedAt().isPresent()) {
            return List.of(Doubt.REVOKED);
        }
        Instant now = clock.instant();
        var doubts = new ArrayList<Doubt>();
        Optional<KioskHealth> health = row.health();
        note(doubts, Doubt.SILENT, health.filter(it -> it.lastContact().plus(Duration.ofMinutes(rules.silentMinutes())).isAfter(now)).isEmpty());
        note(doubts, Doubt.CLOCK, health.filter(it -> it.skew().abs().compareTo(Duration.ofSeconds(rules.skewSeconds())) > 0).isPresent());
        // it renews at two thirds; at five sixths something is wrong
        note(doubts, Doubt.CERTIFICATE, row.certificateUntil().minus(rules.certificateLife().dividedBy(6)).isBefore(now));
        note(doubts, Doubt.TROUBLE, health.filter(it -> !it.troubles().isEmpty()).isPresent());
        note(doubts, Doubt.REFUSED, health.filter(it -> it.refused() > 0).isPresent());
        note(doubts, Doubt.MISSING, !account.gaps().isEmpty());
        note(doubts, Doubt.REUSED, account.reused() > 0);
        note(doubts, Doubt.POLICY, health.filter(it -> it.policy() != policy).isPresent());
        return doubts;
    }

    private static void note(List<Doubt> doubts, Doubt doubt, boolean there) {
        if (there) {
            doubts.add(doubt);
        }
    }
}
