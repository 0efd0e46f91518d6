package dev.haetae.launch;

import dev.haetae.seal.FileCustody;
import dev.haetae.sync.BranchOperator;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/// How a command reaches a running branch server: who can read the branch's keys may.
final class BranchAccess {
    @Option(names = "--keys", required = true, paramLabel = "DIR", description = "The branch's keys.")
    private Path keys;

    @Option(names = "--branch", paramLabel = "URL", defaultValue = "https://localhost:8443",
            description = "The server's port for kiosks. Default: ${DEFAULT-VALUE}.")
    private URI branch;

    BranchOperator operator() {
        return new BranchOperator(branch, FileCustody.at(keys, keys.resolveSibling("no-data")), InstantSource.system(), new SecureRandom());
    }

    int failed(IOException e, PrintWriter err) {
        err.println("The branch server at " + branch + " does not do it: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        return 1;
    }
}
