package dev.haetae.launch;

import dev.haetae.branch.access.AccessPolicyRefused;
import dev.haetae.branch.registry.RulesRefused;
import dev.haetae.branch.stay.RelayRefused;
import dev.haetae.config.ConfigRefused;
import dev.haetae.engine.Models.ModelMissing;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.vault.VaultUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The `haetae` command. Standard output belongs to the answers (one JSON object a line), standard error to logs.
@Command(
        name = "haetae",
        mixinStandardHelpOptions = true,
        version = "haetae " + Haetae.VERSION,
        description = "Identity kiosk: documents, faces, liveness, stay status, sealed results.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AuditCommand.class,
            BenchCommand.class,
            BranchCommand.class,
            CompareCommand.class,
            DoctorCommand.class,
            EvaluateCommand.class,
            GalleryCommand.class,
            KioskCommand.class,
            MinistryCommand.class,
            PromptsCommand.class,
            ReadCommand.class,
            WatchCommand.class,
        })
public final class Haetae implements Runnable {
    static final String VERSION = "0.1.0";

    @Spec private CommandSpec spec;

    @Override public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? They are listed below.");
    }

    public static void main(String... args) {
        System.exit(new CommandLine(new Haetae()).setCaseInsensitiveEnumValuesAllowed(true)
                .setUseSimplifiedAtFiles(true) // installer/haetae passes many arguments in such a file, one a line
                .setAtFileCommentChar(null).setExecutionExceptionHandler(Haetae::explain).execute(args));
    }

    /// What an installation lacks is said in one sentence; only a bug leaves a stack trace.
    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ConfigRefused || failure instanceof ModelMissing || failure instanceof CustodyRefused
                || failure instanceof VaultUnusable || failure instanceof RelayRefused || failure instanceof AccessPolicyRefused
                || failure instanceof RulesRefused) {
            command.getErr().println("haetae refuses to start: " + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
