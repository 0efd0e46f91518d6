package dev.haetae.launch;

import dev.haetae.branch.BranchConfig;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.registry.RulesRefused;
import dev.haetae.branch.review.StaffSentences;
import dev.haetae.branch.stay.RelayConfig;
import dev.haetae.branch.stay.RelayRegistry;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.DatabaseRefused;
import dev.haetae.language.Messages;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.CredentialsCustody;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.Provisioner;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae branch`: runs the branch server until it is told to end.
@Command(
        name = "branch",
        mixinStandardHelpOptions = true,
        description = "Runs the branch server: takes sealed records from kiosks, shows them to staff.",
        subcommands = {BranchProvisionCommand.class, BranchStaffCommand.class, BranchEnrolCommand.class, BranchRevokeCommand.class,
            BranchPolicyCommand.class, BranchPersonCommand.class, BranchRotateCommand.class})
final class BranchCommand implements Callable<Integer> {
    private static final Duration STAY_PATIENCE = Duration.ofSeconds(5);
    /// Without a contract with the ministry's relay nobody can be asked: every matter stays pending.
    private static final ResidenceRegistry NOBODY = _ -> new StayAnswer(StayStatus.UNAVAILABLE, "", "none");

    @Spec private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Database file and audit log.")
    private Path data;

    @Option(names = "--database", paramLabel = "URL",
            description = "A PostgreSQL of one or several servers, as jdbc:postgresql://host/name; its login is a key. Without: a file.")
    private String url;

    @Option(names = "--keys", paramLabel = "DIR",
            description = "The branch's keys, as `haetae branch provision` makes them. Without: systemd credentials.")
    private Path keys;

    @Option(names = "--kiosks", paramLabel = "DIR", description = "Registrations of kiosks. Default: KEYS/kiosks.")
    private Path kiosks;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "0.0.0.0", description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8443", description = "For kiosks. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--staff-port", paramLabel = "N", defaultValue = "8444", description = "For staff. Default: ${DEFAULT-VALUE}.")
    private int staffPort;

    @Option(names = "--enrol-port", paramLabel = "N", defaultValue = "8445",
            description = "For kiosks that have no certificate yet. Default: ${DEFAULT-VALUE}.")
    private int enrolPort;

    @Option(names = "--kiosk-rules", paramLabel = "FILE", description = "How kiosks are treated. Default: branch-config/kiosks.json.")
    private Path rules;

    @Option(names = "--relay", paramLabel = "FILE",
            description = "How the ministry's relay is asked, as branch-config/stay-relay.json. Without: every stay stays pending.")
    private Path relay;

    @Option(names = "--access", paramLabel = "FILE", description = "How staff log in. Default: branch-config/access.json.")
    private Path access;

    @Override public Integer call() throws InterruptedException {
        if (data == null) {
            throw new ParameterException(spec.commandLine(), "Where do the data lie? Say --data DIR.");
        }
        KeyCustody custody = keys == null ? CredentialsCustody.from(System.getenv()) : FileCustody.at(keys, data);
        if (relay == null) {
            return run(custody, NOBODY, STAY_PATIENCE);
        }
        var asked = RelayConfig.read(relay);
        try (var ministry = new RelayRegistry(asked, custody, InstantSource.system())) {
            return run(custody, ministry, asked.patience());
        }
    }

    private int run(KeyCustody custody, ResidenceRegistry ministry, Duration patience) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (var server = BranchServer.start(config(custody, ministry, patience))) {
            err.println("kiosks  " + server.kioskAddress());
            err.println("enrol   " + server.enrolAddress());
            err.println("staff   " + server.staffAddress());
            err.flush();
            untilTold(server);
            return 0;
        } catch (CustodyRefused | DatabaseRefused | RulesRefused e) {
            err.println("The branch server does not start: " + e.getMessage());
            return 1;
        }
    }

    private BranchConfig config(KeyCustody custody, ResidenceRegistry ministry, Duration patience) {
        if (kiosks == null && keys == null) {
            throw new ParameterException(spec.commandLine(), "Which kiosks are registered? Say --kiosks DIR.");
        }
        Path registered = kiosks == null ? Provisioner.registrations(keys) : kiosks;
        return new BranchConfig(data, database(), custody, registered, KioskRules.read(rules == null ? Home.find().kioskRules() : rules),
                host, port, staffPort, enrolPort, ministry, patience,
                AccessPolicy.read(access == null ? Home.find().root().resolve("branch-config/access.json") : access), sentences(),
                InstantSource.system());
    }

    private DatabaseChoice database() {
        try {
            return DatabaseChoice.of(Optional.ofNullable(url), data);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--database: " + e.getMessage());
        }
    }

    private static StaffSentences sentences() {
        Path folder = Home.find().messages();
        if (!Files.isDirectory(folder)) {
            return StaffSentences.NONE;
        }
        var messages = Messages.load(folder);
        return (language, key) -> messages.has(key) ? Optional.of(messages.text(language, key)) : Optional.empty();
    }

    /// SIGTERM and SIGINT let the hook run; it waits until the database is closed.
    private static void untilTold(BranchServer server) throws InterruptedException {
        var told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            told.countDown();
        }, "branch-closing"));
        told.await();
    }
}
