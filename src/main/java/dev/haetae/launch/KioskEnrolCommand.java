package dev.haetae.launch;

import dev.haetae.seal.EnrolmentCode;
import dev.haetae.seal.KioskKeys;
import dev.haetae.sync.Enroller;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `haetae kiosk enrol`: makes the kiosk's keys here and has them certified by its branch.
@Command(name = "enrol", mixinStandardHelpOptions = true,
        description = "Makes this kiosk's keys and registers it at its branch, by the code that `haetae branch enrol` has printed.")
final class KioskEnrolCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Spec private CommandSpec spec;

    @Option(names = "--branch", required = true, paramLabel = "URL", description = "The branch's port for enrolment: https://HOST:8445.")
    private URI branch;

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "Works once: not worth hiding in a history afterwards.")
    private String code;

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "Where the kiosk's keys go.")
    private Path keys;

    @Override public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<EnrolmentCode> parsed = EnrolmentCode.parse(code);
        if (parsed.isEmpty()) {
            err.println("haetae kiosk enrol: the code is mistyped");
            return 2;
        }
        try {
            return switch (new Enroller(branch, new KioskKeys(keys, new SecureRandom()), PATIENCE).enrol(parsed.get())) {
                case Enroller.Result.Enrolled(var id) -> {
                    err.println("enrolled: " + id + ", keys in " + keys);
                    yield 0;
                }
                case Enroller.Result.Refused(var why) -> {
                    err.println("haetae kiosk enrol: the branch refuses: " + why);
                    yield 1;
                }
            };
        } catch (IOException e) {
            err.println("haetae kiosk enrol: the branch is not reached, or is not the one of this code (" + e.getClass().getSimpleName() + ")");
            return 1;
        }
    }
}
