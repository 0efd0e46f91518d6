package dev.haetae.launch;

import dev.haetae.sync.BranchOperator;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae branch revoke KIOSK`: from its next request on it is believed no more.
@Command(name = "revoke", mixinStandardHelpOptions = true,
        description = "Turns a kiosk away, from its next request on. The server must be running.")
final class BranchRevokeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private BranchAccess access;

    @Parameters(paramLabel = "KIOSK")
    private String kiosk;

    @Override public Integer call() throws InterruptedException {
        try (BranchOperator branch = access.operator()) {
            boolean known = branch.revoke(kiosk);
            spec.commandLine().getErr().println(known ? "revoked: " + kiosk : "no such kiosk");
            return known ? 0 : 1;
        } catch (IOException e) {
            return access.failed(e, spec.commandLine().getErr());
        }
    }
}
