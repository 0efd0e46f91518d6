package dev.haetae.launch;

import dev.haetae.seal.KioskRegistration;
import dev.haetae.sync.BranchOperator;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae branch enrol KIOSK`: a code that lets one kiosk in, once.
@Command(name = "enrol", mixinStandardHelpOptions = true,
        description = "Prints a one-time code for `haetae kiosk enrol`. The server must be running.")
final class BranchEnrolCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private BranchAccess access;

    @Parameters(paramLabel = "KIOSK", description = "The kiosk's id: a-z, 0-9 and hyphens.")
    private String kiosk;

    @Override public Integer call() throws InterruptedException {
        if (!KioskRegistration.isKioskId(kiosk)) {
            throw new ParameterException(spec.commandLine(), "A kiosk's id is made of a-z, 0-9 and hyphens.");
        }
        try (BranchOperator branch = access.operator()) {
            var invited = branch.invite(kiosk);
            System.out.println(invited.code());
            spec.commandLine().getErr().println("for " + kiosk + ", once, until " + Instant.ofEpochMilli(invited.until())
                    + "; at the kiosk: haetae kiosk enrol --branch https://HOST:8445 --keys DIR --code CODE");
            return 0;
        } catch (IOException e) {
            return access.failed(e, spec.commandLine().getErr());
        }
    }
}
