package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.audit.HeadWitness;
import dev.haetae.record.ErasureReceipt;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
    private static final String NUMBER = "43E-6CD-G4H";
    @TempDir private Path folder;
    private Path log;
    private String proof;
    private String other;
    private String said;

    @BeforeEach void write() throws IOException {
        log = folder.resolve("audit.jsonl");
        try (var audit = AuditLog.open(log, InstantSource.system())) {
            other = audit.append("kiosk", "RECORD_SEALED", "record", "kiosk-1").hash();
            proof = audit.append("kiosk", "SESSION_ERASED", "session", new ErasureReceipt("session", Optional.of(NUMBER), 212, 9, 31).detail()).hash();
            audit.append("kiosk", "RECORD_SEALED", "record-2", "kiosk-1");
        }
    }

    private int verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var line = new CommandLine(new AuditCommand());
            line.setErr(new PrintWriter(Writer.nullWriter()));
            var all = new ArrayList<>(List.of("verify", "--log", log.toString()));
            all.addAll(List.of(arguments));
            return line.execute(all.toArray(String[]::new));
        } finally {
            System.setOut(before);
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test void aProofIsFoundByItsBriefFormAndByTheWholeCode() {
        assertEquals(0, verify("--proof", proof.substring(0, 16).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-")));
        assertTrue(said.contains("faces:212 documents:9 templates:31 receipt:" + NUMBER), said);
        assertEquals(0, verify("--proof", "HAETAE1 " + NUMBER + " 2026-11-22T16:40+09:00 " + proof.toUpperCase(Locale.ROOT)));
        assertEquals(0, verify());
    }

    @Test void noOtherLineIsAProofAndNoOtherReceiptHasThisOne() {
        assertEquals(1, verify("--proof", other));
        assertEquals(1, verify("--proof", "0".repeat(16)));
        String another = ReceiptNumber.draw(new Random(1)).text();
        assertEquals(1, verify("--proof", "HAETAE1 " + another + " 2026-11-22T16:40+09:00 " + proof));
        assertEquals(CommandLine.ExitCode.USAGE, verify("--proof", "3F2A"));
    }

    @Test void aLogWithoutAHeadOfTheSignerIsNotWhole() throws IOException {
        var keys = Keys.in(folder.resolve("keys"));
        String signer = keys.branchFolder().resolve("branch-audit-public").toString();
        assertEquals(1, verify("--signer", signer));
        assertTrue(said.contains("no signed head"), said);
        AuditLog.open(log, InstantSource.system(), AuditSigner.of(keys.branch()), HeadWitness.NONE).close();
        assertEquals(0, verify("--signer", signer));
        assertTrue(said.contains("\"lines\":4,\"signed\":4"), said);
        assertEquals(1, verify("--signer", signer, "--head", "5:" + "0".repeat(64)));
        assertEquals(CommandLine.ExitCode.USAGE, verify("--signer", signer, "--head", "5"));
    }

    @Test void aProofInALogThatWasChangedProvesNothing() throws IOException {
        Files.writeString(log, Files.readString(log).replace("faces:212", "faces:213"));
        assertEquals(1, verify("--proof", proof));
        assertTrue(said.contains("line 2: changed"), said);
    }
}
