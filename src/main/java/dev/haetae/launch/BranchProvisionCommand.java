package dev.haetae.launch;

import dev.haetae.branch.access.Role;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.Provisioner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae branch provision`: makes the keys of a branch and its kiosks. What is there already stays as it is.
@Command(
        name = "provision",
        mixinStandardHelpOptions = true,
        description = "Makes the keys of a branch and its kiosks, each into a folder of its own.")
final class BranchProvisionCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The branch server's keys.")
    private Path keys;

    @Option(names = "--authority", required = true, paramLabel = "DIR",
            description = "The key that signs certificates. Take it offline afterwards.")
    private Path authority;

    @Option(names = "--name", paramLabel = "HOST", description = "Host name or address of the server besides localhost.")
    private List<String> names = List.of();

    @Option(names = "--kiosk", paramLabel = "ID=DIR", description = "A kiosk and the folder of its keys; may be repeated.")
    private Map<String, Path> kiosks = Map.of();

    @Option(names = "--staff", paramLabel = "NAME", description = "A new password for this member of staff, shown once.")
    private String staff;

    @Option(names = "--may-override", description = "That member may override reasons at a desk.")
    private boolean mayOverride;

    @Override public Integer call() {
        kiosks.keySet().stream().filter(id -> !KioskRegistration.isKioskId(id)).findFirst().ifPresent(id -> {
            throw new ParameterException(spec.commandLine(), "A kiosk's id is made of a-z, 0-9 and hyphens.");
        });
        PrintWriter out = spec.commandLine().getErr();
        var provisioner = new Provisioner(authority, keys, InstantSource.system(), new SecureRandom());
        provisioner.branch(names);
        kiosks.forEach(provisioner::kiosk);
        out.println("branch  " + keys);
        kiosks.forEach((id, folder) -> out.println("kiosk   " + id + "  " + folder));
        if (staff != null) {
            char[] password = provisioner.staff(staff, List.of((mayOverride ? Role.SUPERVISOR : Role.AGENT).word()));
            out.print("staff   " + staff + "  ");
            out.println(password);
            Arrays.fill(password, ' ');
        }
        out.flush();
        return 0;
    }
}
