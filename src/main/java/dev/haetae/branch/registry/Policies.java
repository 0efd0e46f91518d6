package dev.haetae.branch.registry;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.PolicyTable;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.PolicySeal;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;

/// Policies on their way from who signs them to the kiosks. The server cannot make one: it has the public key only.
public final class Policies {
    private static final int LARGEST = 64 << 10;

    private final PolicyTable table;
    private final KeyCustody custody;
    private final AuditLog audit;
    private final InstantSource clock;

    public Policies(PolicyTable table, KeyCustody custody, AuditLog audit, InstantSource clock) {
        this.table = table;
        this.custody = custody;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return SignedPolicy, or Refused where there is none
    public Message newest(Message.PolicyAsked asked, KioskRegistration kiosk) {
        return newest().<Message>map(it -> new Message.SignedPolicy(it.document(), it.signature()))
                .orElseGet(() -> new Message.Refused(Refusal.NONE));
    }

    public Optional<PolicyTable.Policy> newest() {
        return table.newest();
    }

    /// 0 for none.
    public long number() {
        return table.number();
    }

    /// @return PolicyPublished or Refused
    public Message publish(Message.SignedPolicy signed, String actor) {
        if (signed.document().length > LARGEST) {
            return new Message.Refused(Refusal.TOO_LARGE);
        }
        if (!PolicySeal.holds(custody, signed.document(), signed.signature())) {
            return new Message.Refused(Refusal.SIGNATURE);
        }
        long number = PolicySeal.number(signed.document());
        try {
            audit.append(actor, "POLICY_PUBLISHED", "", String.valueOf(number));
        } catch (IOException e) {
            throw new UncheckedIOException("no policy without a line in the log", e);
        }
        return table.put(new PolicyTable.Policy(number, signed.document(), signed.signature(), clock.instant()))
                ? new Message.PolicyPublished(number) : new Message.Refused(Refusal.NOT_NEWER);
    }
}
