package dev.haetae.launch;

import dev.haetae.branch.BranchConfig;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.access.Role;
import dev.haetae.branch.pending.PendingRules;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.config.Keeping.Custody;
import dev.haetae.config.KioskConfig;
import dev.haetae.language.Messages;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.Provisioner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The demo's branch: a whole branch server in the kiosk's process, with keys made on the first start, a simulated
/// ministry and a login of each role, drawn anew at every start.
final class EmbeddedBranch implements AutoCloseable {
    private static final String KIOSK = "demo-kiosk";
    /// Whom the automatic walk ends with.
    private static final Role VISITOR = Role.SUPERVISOR;
    private static final Duration MINISTRY_PATIENCE = Duration.ofSeconds(4);

    /// No authenticators: these passwords live as long as the demo.
    private static final AccessPolicy ACCESS = new AccessPolicy(List.of(), 5, 5, 15, 480);

    private final BranchServer server;
    private final Path data;
    private final KeyCustody kioskKeys;
    private final Map<Role, char[]> passwords;

    private EmbeddedBranch(BranchServer server, Path data, KeyCustody kioskKeys, Map<Role, char[]> passwords) {
        this.server = server;
        this.data = data;
        this.kioskKeys = kioskKeys;
        this.passwords = passwords;
    }

    static EmbeddedBranch start(KioskConfig config, Messages messages, ResidenceRegistry ministry, Clock clock) {
        if (!(config.keeping().custody() instanceof Custody.KeyFolder(Path keys, boolean provision) && provision)) {
            throw new IllegalStateException("an embedded branch needs keeping.keys with custody: file and provision: true");
        }
        Path data = config.keeping().data().resolveSibling("branch-data");
        Path branchKeys = keys.resolveSibling("branch-keys");
        var provisioner = new Provisioner(keys.resolveSibling("authority-keys"), branchKeys, clock, new SecureRandom());
        provisioner.branch(List.of());
        provisioner.kiosk(KIOSK, keys);
        var passwords = new EnumMap<Role, char[]>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, provisioner.staff(role.word(), List.of(role.word())));
        }
        var server = BranchServer.start(new BranchConfig(data, new DatabaseChoice.File(data), FileCustody.at(branchKeys, data),
                Provisioner.registrations(branchKeys), KioskRules.read(Home.find().kioskRules()), "localhost", 0, 0, 0, ministry,
                MINISTRY_PATIENCE, PendingRules.read(Home.find().pendingRules()), ACCESS, (language, key) -> messages.has(key) ? Optional.of(messages.text(language, key)) : Optional.empty(), clock));
        return new EmbeddedBranch(server, data, FileCustody.at(keys, config.keeping().data()), passwords);
    }

    URI address() {
        return server.kioskAddress();
    }

    int records() {
        return server.records();
    }

    Path data() {
        return data;
    }

    /// For a person at the demo; nothing real lies behind these logins.
    String invitation() {
        return "staff page " + server.staffAddress() + " (agent and supervisor: desk too)" + passwords.entrySet().stream()
                .map(it -> "\n  name " + it.getKey().word() + "  password " + new String(it.getValue())).collect(Collectors.joining());
    }

    StaffVisit visit() throws IOException, InterruptedException {
        var visit = new StaffVisit(server.staffAddress(), kioskKeys);
        if (!visit.logIn(VISITOR.word(), passwords.get(VISITOR))) {
            throw new IOException("the login was refused");
        }
        return visit;
    }

    @Override public void close() {
        server.close();
        passwords.values().forEach(password -> Arrays.fill(password, ' '));
    }
}
