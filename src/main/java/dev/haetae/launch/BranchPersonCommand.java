package dev.haetae.launch;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.person.PersonDesk;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.RulingStore;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.Opener;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae branch person`: what one person may ask for, by the number on their receipt.
@Command(name = "person", mixinStandardHelpOptions = true, description = "Exports or erases what is kept of one walk, when its person asks.")
final class BranchPersonCommand {
    @Spec private CommandSpec spec;

    static final class Asked {
        @Option(names = "--receipt", required = true, paramLabel = "N", description = "The number on the receipt.")
        private String receipt;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who of the staff answers for it; stands in the audit log.")
        private String by;
    }

    @Command(mixinStandardHelpOptions = true, description = "Writes all that is kept into a new file that only its owner may read.")
    int export(@Mixin BranchPlace place, @Mixin Asked asked,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that is not there yet.") Path file) {
        var receipt = receipt(asked);
        return place.open(spec, (database, custody, audit) -> told(desk(database, custody, audit).export(receipt, file, actor(asked)), "exported"));
    }

    @Command(mixinStandardHelpOptions = true, description = "Destroys the data keys, then the records. There is no way back.")
    int erase(@Mixin BranchPlace place, @Mixin Asked asked) {
        var receipt = receipt(asked);
        return place.open(spec, (database, custody, audit) -> told(desk(database, custody, audit).erase(receipt, actor(asked)), "erased"));
    }

    private ReceiptNumber receipt(Asked asked) {
        if (!asked.by.matches("[a-z0-9][a-z0-9._-]{0,31}")) {
            throw new ParameterException(spec.commandLine(), "--by is a name of a member of staff.");
        }
        return ReceiptNumber.parse(asked.receipt)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "That is no number of a receipt."));
    }

    private static String actor(Asked asked) {
        return "staff:" + asked.by;
    }

    private static PersonDesk desk(Database database, FileCustody custody, AuditLog audit) {
        return new PersonDesk(new RecordStore(database, custody), new RulingStore(database), Opener.of(custody), audit);
    }

    /// @return 3 when there was nothing
    private int told(int records, String what) {
        spec.commandLine().getErr().println(records == 0 ? "No record has this receipt." : records + " " + what + ".");
        spec.commandLine().getErr().flush();
        return records == 0 ? 3 : 0;
    }
}
