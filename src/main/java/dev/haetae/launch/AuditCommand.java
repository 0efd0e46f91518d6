package dev.haetae.launch;

import dev.haetae.audit.AuditCheck;
import dev.haetae.audit.AuditEntry;
import dev.haetae.audit.AuditLog;
import dev.haetae.config.KioskConfig;
import dev.haetae.seal.AuditVerifier;
import dev.haetae.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae audit verify`: whether an audit log is whole, and whether a receipt's proof of erasure stands in it.
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Looks at audit logs.")
final class AuditCommand {
    @Spec private CommandSpec spec;

    /// Which log.
    static final class Log {
        @Option(names = "--profile", required = true, description = "Of the kiosk with this kiosk-config/PROFILE.yaml.")
        private String profile;

        @Option(names = "--log", required = true, description = "This file.")
        private Path file;

        private Path path() {
            return file != null ? file : Vault.auditLog(KioskConfig.load(Home.find().config(), profile).keeping().data());
        }
    }

    /// Who signed, and what was kept elsewhere.
    static final class Signed {
        @Option(names = "--signer", required = true, paramLabel = "FILE", description = "The branch's branch-audit-public, from wherever you keep it.")
        private Path signer;

        @Option(names = "--head", paramLabel = "NUMBER:HASH", description = "A head that was written down; may be repeated.")
        private List<String> heads = List.of();
    }

    @Command(mixinStandardHelpOptions = true,
            description = "Ends 0 when the log is whole, signed where a signer is given, and holds the proof where one is given; else 1.")
    int verify(@ArgGroup(multiplicity = "1") Log log, @ArgGroup(exclusive = false) Signed signed,
            @Option(names = "--proof", description = "As it stands on the receipt, or all that its QR code says.") String proof) throws IOException {
        Optional<Proof> asked = Optional.ofNullable(proof).map(this::parse);
        var line = new LinkedHashMap<String, Object>();
        line.put("log", log.path().toString());
        Optional<AuditLog.Break> broken = signed == null ? AuditLog.verify(log.path()) : checked(log, signed, line);
        line.put("whole", broken.isEmpty());
        broken.ifPresent(it -> line.put("broken", "line " + it.line() + ": " + it.why()));
        boolean holds = broken.isEmpty();
        if (holds && asked.isPresent()) {
            Optional<AuditEntry> entry = AuditLog.find(log.path(), asked.get().hash()).filter(asked.get()::fits);
            line.put("proof", entry.isPresent());
            entry.ifPresent(it -> {
                line.put("line", it.number());
                line.put("at", it.at());
                line.put("overwritten", it.detail());
            });
            holds = entry.isPresent();
        }
        new JsonLines(System.out).print(line);
        return holds ? 0 : 1;
    }

    private Optional<AuditLog.Break> checked(Log log, Signed signed, Map<String, Object> line) throws IOException {
        if (!signed.heads.stream().allMatch(head -> head.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}"))) {
            throw new ParameterException(spec.commandLine(), "--head must be a number, a colon and 64 hexadecimal digits");
        }
        var check = AuditCheck.of(log.path(), AuditVerifier.read(signed.signer), signed.heads);
        line.put("lines", check.lines());
        line.put("signed", check.signed());
        return check.broken();
    }

    private Proof parse(String typed) {
        return Proof.parse(typed).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--proof must be 16 to 64 hexadecimal digits, or what the QR code says"));
    }
}
