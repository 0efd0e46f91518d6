package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.Keeping.Custody;
import dev.haetae.config.KioskConfig;
import dev.haetae.language.Messages;
import dev.haetae.seal.FileCustody;
import dev.haetae.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole kiosk in a process of its own, walking again and again, killed without warning at ten moments drawn at random:
/// five from its start on, five from its first promised result on, however slow the machine.
class KilledKioskTest {
    private static final int KILLS = 10;
    private static final int EARLIEST_MS = 3000;
    private static final int LATEST_MS = 16_000;
    private static final int AFTER_RESULT_MS = 4000;
    private static final Duration LONGEST_WALK = Duration.ofSeconds(120);
    private static final Pattern KEPT = Pattern.compile("Checking -> Finished");

    @TempDir Path home;

    @Test void losesNothingSealedAndLeavesNothingUnsealed() throws Exception {
        install();
        var random = new SplittableRandom(Long.getLong("haetae.kill.seed", 20261122));
        var start = FileTime.fromMillis(System.currentTimeMillis() - 1000);
        int promised = 0;
        for (int i = 0; i < KILLS; i++) {
            Path log = home.resolve("logs").resolve("run-" + i + ".log");
            Process kiosk = begin(log);
            boolean afterResult = i % 2 == 1;
            if (afterResult) {
                awaitResult(kiosk, log);
            }
            int wait = afterResult ? random.nextInt(AFTER_RESULT_MS) : random.nextInt(EARLIEST_MS, LATEST_MS);
            assertFalse(kiosk.waitFor(wait, TimeUnit.MILLISECONDS), "the kiosk ended by itself");
            kiosk.destroyForcibly(); // SIGKILL
            assertTrue(kiosk.waitFor(30, TimeUnit.SECONDS));
            promised += results(log);
            assertEquals(List.of(), Leftovers.search(List.of(home.resolve("target"), home.resolve("tmp"), home.resolve("logs")),
                    start, List.of()), "pictures left after kill " + i);
            assertTrue(kept() >= promised, "a promised result is gone after kill " + i);
        }
        System.out.println("killed " + KILLS + " times, " + promised + " results had been promised");
        assertTrue(promised >= KILLS / 2, "too few walks ended before a kill: the test shows nothing");
    }

    private static int results(Path log) throws IOException {
        return (int) KEPT.matcher(Files.readString(log)).results().count();
    }

    private static void awaitResult(Process kiosk, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WALK.toNanos();
        while (results(log) == 0) {
            assertTrue(System.nanoTime() < end, "no walk ended");
            assertFalse(kiosk.waitFor(100, TimeUnit.MILLISECONDS), "the kiosk ended by itself");
        }
    }

    private int kept() throws IOException {
        var config = KioskConfig.load(home.resolve("kiosk-config"), "demo");
        var keys = ((Custody.KeyFolder) config.keeping().custody()).folder();
        if (!Files.exists(config.keeping().data())) {
            return 0;
        }
        try (var branch = EmbeddedBranch.start(config, Messages.load(home.resolve("i18n")), _ -> {
                    throw new AssertionError("nobody asks now");
                }, Clock.systemUTC());
                var vault = Vault.open(config.keeping().data(), FileCustody.at(keys, config.keeping().data()), Clock.systemUTC())) {
            return vault.waiting() + branch.records();
        }
    }

    /// A home of its own: the same models and texts, other data, keys, logs and temporary files.
    private void install() throws IOException {
        for (String shared : List.of("models", "i18n", "kiosk-config", "branch-config")) {
            Files.createSymbolicLink(home.resolve(shared), WalkRig.HOME.root().resolve(shared));
        }
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("tmp"));
    }

    private Process begin(Path log) throws IOException {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx2g", "-Dhaetae.home=" + home,
                "-Djava.io.tmpdir=" + home.resolve("tmp"), LoopingKiosk.class.getName());
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        return builder.start();
    }
}
