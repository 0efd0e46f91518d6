package dev.haetae.launch;

import dev.haetae.assist.OperatorAccess;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.Keeping.Custody;
import dev.haetae.face.TemplateProtector;
import dev.haetae.record.Composer;
import dev.haetae.record.Retention;
import dev.haetae.seal.CredentialsCustody;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.KioskKeys;
import dev.haetae.seal.Sealer;
import dev.haetae.seal.TemplateKey;
import dev.haetae.sync.BackOff;
import dev.haetae.sync.BranchLink;
import dev.haetae.sync.Courier;
import dev.haetae.sync.Heartbeats;
import dev.haetae.sync.OperatorLogins;
import dev.haetae.sync.PushedPolicies;
import dev.haetae.sync.StayGateway;
import dev.haetae.vault.DeskLog;
import dev.haetae.vault.RecordKeeper;
import dev.haetae.vault.Vault;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kiosk's side of its branch: vault, courier, and the road to the ministry.
record Link(Vault vault, BranchLink line, Courier courier, SealedKeeper keeper, StayGateway gateway, OperatorAccess desk,
        Optional<TemplateProtector> templates, PushedPolicies policies, Heartbeats heartbeats) implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    /// @param address of the branch; the configuration's, or the embedded one's
    /// @throws dev.haetae.seal.CustodyRefused naming the keys that are missing
    static Link open(KioskConfig config, URI address, Map<String, String> models, Clock clock, SecureRandom random) {
        return open(config, address, models, new PolicyInForce(config), clock, random);
    }

    static Link open(KioskConfig config, URI address, Map<String, String> models, PolicyInForce inForce, Clock clock, SecureRandom random) {
        KeyCustody custody = switch (config.keeping().custody()) {
            case Custody.SystemdCredentials _ -> CredentialsCustody.from(System.getenv());
            case Custody.KeyFolder folder -> FileCustody.at(folder.folder(), config.keeping().data());
        };
        Optional<KioskKeys> own = config.keeping().custody() instanceof Custody.KeyFolder folder
                ? Optional.of(new KioskKeys(folder.folder(), random)) : Optional.empty();
        own.ifPresent(KioskKeys::mend);
        custody.demand(KeyName.ofKiosk(config.policy().keepTemplate()));
        var vault = Vault.open(config.keeping().data(), custody, clock);
        var branch = config.branch();
        var line = new BranchLink(address, custody, branch.patience());
        var courier = Courier.start(vault, line, new BackOff(branch.retryFirst(), branch.retryLongest()), clock, random);
        var retention = new Retention(Duration.ZERO, Duration.ofDays(365L * config.keeping().keepYears()));
        var records = new RecordKeeper(new Composer(inForce::current, retention, Haetae.VERSION, models),
                Sealer.of(custody), vault, clock, random);
        Optional<TemplateProtector> templates = config.policy().keepTemplate() ? Optional.of(protector(custody)) : Optional.empty();
        var policies = new PushedPolicies(config.keeping().data(), custody);
        inForce.follow(policies);
        var self = new Heartbeats.Self("haetae " + Haetae.VERSION, courier::state, () -> troubles(vault, inForce), inForce::number);
        var heartbeats = new Heartbeats(line, custody, own, policies, self, clock)
                .start(Duration.ofMillis(random.nextLong(HEARTBEAT.toMillis() / 4)), HEARTBEAT);
        return new Link(vault, line, courier, new SealedKeeper(records, courier, clock, config.policy().keepDocumentPicture(), templates),
                new StayGateway(line), new OperatorAccess(new OperatorLogins(line), new DeskLog(vault.audit())), templates, policies, heartbeats);
    }

    private static List<String> troubles(Vault vault, PolicyInForce policy) {
        var troubles = new ArrayList<String>();
        if (!vault.hasRoom()) {
            troubles.add("DISK_FULL");
        }
        if (policy.refuses()) {
            troubles.add("POLICY_REFUSED");
        }
        return troubles;
    }

    /// Keyed at once: what the key stretches to is all that is held on to, until the kiosk closes.
    private static TemplateProtector protector(KeyCustody custody) {
        try (TemplateKey key = TemplateKey.of(custody)) {
            return TemplateProtector.of(key.id(), key::stretch);
        }
    }

    @Override public void close() {
        heartbeats.close();
        courier.close();
        line.close();
        vault.close();
        templates.ifPresent(TemplateProtector::close);
    }
}
