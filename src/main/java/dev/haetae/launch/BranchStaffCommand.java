package dev.haetae.launch;

import dev.haetae.branch.access.Role;
import dev.haetae.branch.access.Staff;
import dev.haetae.branch.access.StaffRefused;
import dev.haetae.seal.StaffFile;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae branch staff`: who is staff of the branch. A running server knows every change at once. Passwords are typed,
/// or come as a line of standard input; never as an argument, which everybody on the machine can read.
@Command(name = "staff", mixinStandardHelpOptions = true, description = "Adds, changes, lists and removes the branch's staff.")
final class BranchStaffCommand {
    @Spec private CommandSpec spec;

    /// Where the staff file lies.
    static final class Keys {
        @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The branch server's keys.")
        private Path folder;
    }

    @Command(mixinStandardHelpOptions = true, description = "Adds a member; the password is asked for.")
    int add(@Mixin Keys keys, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}; may be repeated.")
            List<Role> roles,
            @Option(names = "--no-password", description = "Logs in at the provider alone.") boolean noPassword) {
        return change(keys, staff -> {
            if (noPassword) {
                staff.addWithoutPassword(name, roles);
            } else {
                staff.add(name, roles, password());
            }
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Gives a member these roles instead of those before.")
    int role(@Mixin Keys keys, @Parameters(paramLabel = "NAME") String name,
            @Parameters(arity = "1..*", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") List<Role> roles) {
        return change(keys, staff -> staff.roles(name, roles));
    }

    @Command(mixinStandardHelpOptions = true, description = "A new password; it is asked for. Who is in with the one before is out.")
    int password(@Mixin Keys keys, @Parameters(paramLabel = "NAME") String name) {
        return change(keys, staff -> staff.password(name, password()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Removes a member, who is out at once.")
    int remove(@Mixin Keys keys, @Parameters(paramLabel = "NAME") String name) {
        return change(keys, staff -> staff.remove(name));
    }

    @Command(mixinStandardHelpOptions = true, description = "An object a line for every member.")
    int list(@Mixin Keys keys) {
        return change(keys, staff -> staff.all().forEach(line -> {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("name", line.name());
            shown.put("roles", line.roles());
            shown.put("totp", line.totp().isPresent());
            new JsonLines(System.out).print(shown);
        }));
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows, once, what an authenticator needs; its codes are asked for from now on.")
    int totp(@Mixin Keys keys, @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--remove", description = "No codes any more: the authenticator was lost.") boolean remove) {
        return change(keys, staff -> {
            if (remove) {
                staff.withoutTotp(name);
            } else {
                String address = staff.totp(name).address(name).toString();
                System.out.print(TerminalQr.of(address));
                System.out.println(address);
            }
        });
    }

    private int change(Keys keys, Consumer<Staff> change) {
        try {
            change.accept(new Staff(StaffFile.in(keys.folder), new SecureRandom()));
            return 0;
        } catch (StaffRefused e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Nothing was changed: " + e.getMessage() + ".");
            err.flush();
            return 1;
        }
    }

    private static char[] password() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return line();
        }
        char[] typed = console.readPassword("Password: ");
        char[] again = console.readPassword("Once more: ");
        if (typed == null || !Arrays.equals(typed, again)) {
            throw new StaffRefused("the two were not the same");
        }
        Arrays.fill(again, ' ');
        return typed;
    }

    /// The first line of standard input.
    private static char[] line() {
        try {
            String read = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return read == null ? new char[0] : read.toCharArray();
        } catch (IOException e) {
            return new char[0];
        }
    }
}
