package dev.haetae.launch;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.AuditWitness;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.DatabaseRefused;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.FileCustody;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where a branch lies, for commands that work on its database. Each is lines in the audit log of the folder of data, which
/// one process writes: beside a running server (PostgreSQL only), `--data` is a folder of its own.
final class BranchPlace {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Audit log, and the database if that is a file.")
    private Path data;

    @Option(names = "--database", paramLabel = "URL", description = "The PostgreSQL, if the database is no file.")
    private String url;

    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The branch's keys.")
    private Path keys;

    interface Work {
        int with(Database database, FileCustody custody, AuditLog audit) throws IOException;
    }

    Path keys() {
        return keys;
    }

    /// @return what the work did, or 1 when the branch cannot be opened, which is said
    int open(CommandSpec spec, Work work) {
        FileCustody custody = FileCustody.at(keys, data);
        try (var database = Database.open(choice(spec), custody);
                var audit = AuditLog.open(data.resolve("audit.jsonl"), InstantSource.system(), AuditSigner.of(custody), new AuditWitness(database))) {
            return work.with(database, custody, audit);
        } catch (DatabaseRefused | IOException e) {
            spec.commandLine().getErr().println("Nothing was done: " + e.getMessage() + ".");
            spec.commandLine().getErr().flush();
            return 1;
        }
    }

    private DatabaseChoice choice(CommandSpec spec) {
        try {
            return DatabaseChoice.of(Optional.ofNullable(url), data);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--database: " + e.getMessage());
        }
    }
}
