package dev.haetae.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.seal.Keys;
import dev.haetae.seal.SealedRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pulls the rug from under a process that is putting records.
@Timeout(120)
class KilledVaultTest {
    private static final int KILLS = 4;
    @TempDir Path folder;

    @Test void everythingPromisedSurvivesKillsAtRandomMoments() throws Exception {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        var random = new Random();
        Map<String, String> promised = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = putting(keys, "", "purge");
            int enough = 1 + random.nextInt(12);
            try (var lines = process.inputReader()) {
                for (int line = 0; line <= enough; line++) {
                    note(lines.readLine(), promised);
                }
                process.toHandle().destroyForcibly(); // not process.destroyForcibly(): that closes the pipe with promises in it
                rest(lines, promised);
            }
            process.waitFor();
        }
        check(keys, promised);
    }

    /// A limit on file sizes makes writes fail in the middle of a put, as a full disk does.
    @Test void aDiskThatFillsUpInTheMiddleLosesNothingPromised() throws Exception {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        Map<String, String> promised = new HashMap<>();
        Process process = putting(keys, "ulimit -f 2000; ");
        try (var lines = process.inputReader()) {
            List<String> said = rest(lines, promised);
            assertEquals("full", said.getLast(), "the process ends in order");
        }
        process.waitFor();
        assertTrue(promised.size() >= 2);
        check(keys, promised);
    }

    private Process putting(Keys keys, String before, String... more) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder = new ProcessBuilder(new ArrayList<>(List.of("sh", "-c", before + "exec \"$@\"", "sh", java, "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xmx256m",
                Putting.class.getName(), keys.kioskFolder("kiosk-1").toString(), keys.data("kiosk-1").toString())));
        builder.command().addAll(List.of(more));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectError(ProcessBuilder.Redirect.to(folder.resolve("err").toFile()));
        return builder.start();
    }

    private static void check(Keys keys, Map<String, String> promised) throws IOException {
        Path data = keys.data("kiosk-1");
        try (var vault = Vault.open(data, keys.kiosk("kiosk-1"), InstantSource.system())) {
            for (var promise : promised.entrySet()) {
                assertEquals(Optional.of(promise.getValue()), vault.find(promise.getKey()).map(SealedRecord::digest));
            }
            List<SealedRecord> all = vault.pending(10_000); // each one is parsed to its end: none is torn
            assertTrue(all.size() >= promised.size());
            assertEquals(all.size(), all.stream().map(SealedRecord::sequence).distinct().count());
        }
        assertEquals(Optional.empty(), AuditLog.verify(data.resolve("audit.jsonl")));
        try (var files = Files.list(data)) {
            assertEquals(List.of("audit.jsonl", "vault.mv.db"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    private static void note(String line, Map<String, String> promised) {
        if (line != null && line.matches("kept \\S{36} [0-9a-f]{64}")) {
            promised.put(line.split(" ")[1], line.split(" ")[2]);
        } else if (line != null && line.startsWith("gone ")) {
            promised.remove(line.substring(5));
        }
    }

    private static List<String> rest(BufferedReader lines, Map<String, String> promised) throws IOException {
        var all = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            note(line, promised);
            all.add(line);
        }
        return all;
    }
}
