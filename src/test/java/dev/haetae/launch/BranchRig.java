package dev.haetae.launch;

import dev.haetae.branch.BranchConfig;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.Branches;
import dev.haetae.branch.access.Role;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.config.Keeping.Custody;
import dev.haetae.config.KioskConfig;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Opening;
import dev.haetae.seal.Provisioner;
import dev.haetae.seal.SealedRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A real branch server over TLS with keys of its own, that can be stopped and started again at the same place.
final class BranchRig implements AutoCloseable {
    static final String STAFF = "agent";

    private final BranchConfig config;
    private final KeyCustody kioskKeys;
    private final char[] password;
    private BranchServer server;

    BranchRig(Path folder, KioskConfig kiosk, ResidenceRegistry ministry) {
        var provisioner = new Provisioner(folder.resolve("authority"), folder.resolve("branch-keys"), Clock.systemUTC(), new SecureRandom());
        provisioner.branch(List.of());
        Path keys = ((Custody.KeyFolder) kiosk.keeping().custody()).folder();
        provisioner.kiosk("test-kiosk", keys);
        password = provisioner.staff(STAFF, List.of(Role.SUPERVISOR.word()));
        kioskKeys = FileCustody.at(keys, kiosk.keeping().data());
        Path data = folder.resolve("branch-data");
        config = new BranchConfig(data, new DatabaseChoice.File(data), FileCustody.at(folder.resolve("branch-keys"), data),
                Provisioner.registrations(folder.resolve("branch-keys")), KioskRules.read(WalkRig.HOME.kioskRules()),
                "localhost", freePort(), 0, 0, ministry, Duration.ofSeconds(3), Branches.pending(), Branches.ACCESS, (_, _) -> Optional.empty(), Clock.systemUTC());
        server = BranchServer.start(config);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return server.kioskAddress();
    }

    int records() {
        return server.records();
    }

    /// What only the branch can do: a sealed record in the clear.
    SessionRecord open(SealedRecord sealed) throws IOException {
        return switch (Opener.of(config.custody()).openKept(sealed)) {
            case Opening.Opened(var plain) -> RecordJson.read(plain);
            default -> throw new AssertionError("the branch cannot open it");
        };
    }

    char[] password() {
        return password.clone();
    }

    void stop() {
        server.close();
    }

    void restart() {
        server = BranchServer.start(config);
    }

    /// Waits until a member of staff can open the record, through the staff page.
    String awaitRecord(String receipt) throws IOException, InterruptedException {
        var visit = new StaffVisit(server.staffAddress(), kioskKeys);
        if (!visit.logIn(STAFF, password)) {
            throw new AssertionError("the login was refused");
        }
        var page = new String[1];
        WalkRig.until("the record at the branch", () -> {
            try {
                page[0] = visit.open(receipt).orElse(null);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
            return page[0] != null;
        });
        return page[0];
    }

    @Override public void close() {
        server.close();
    }
}
