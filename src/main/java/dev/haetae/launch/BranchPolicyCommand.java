package dev.haetae.launch;

import dev.haetae.sync.BranchOperator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae branch policy FILE`: signs a policy here and hands it to the server, which pushes it to the kiosks.
@Command(name = "policy", mixinStandardHelpOptions = true,
        description = "Signs a policy for kiosks and publishes it. The server must be running.")
final class BranchPolicyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private BranchAccess access;

    @Option(names = "--number", required = true, paramLabel = "N", description = "Higher than that of any policy before.")
    private long number;

    @Parameters(paramLabel = "FILE", description = "As branch-config/kiosk-policy.json.")
    private Path file;

    @Override public Integer call() throws InterruptedException {
        try (BranchOperator branch = access.operator()) {
            spec.commandLine().getErr().println("published: " + branch.publish(number, Files.readAllBytes(file)));
            return 0;
        } catch (IOException e) {
            return access.failed(e, spec.commandLine().getErr());
        }
    }
}
