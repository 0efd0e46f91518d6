package dev.haetae.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.launch.Haetae;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `haetae branch` in a process of its own, under load, killed without warning at random moments and started again.
/// -Dhaetae.branch.kills=50 is the run that docs/figures.md tells of.
@Timeout(1800)
class KilledBranchTest {
    private static final int KILLS = Integer.getInteger("haetae.branch.kills", 1);
    private static final int KIOSKS = 4;

    @TempDir Path folder;

    @Test void whatWasAcknowledgedIsThereAndTheLogIsWhole() throws Exception {
        var keys = Keys.in(folder);
        keys.staff("mina");
        int port = freePort();
        var branch = URI.create("https://localhost:" + port);
        var random = new SplittableRandom(Long.getLong("haetae.kill.seed", 20261129));
        List<SimulatedKiosk> kiosks = new ArrayList<>();
        for (int i = 0; i < KIOSKS; i++) {
            kiosks.add(new SimulatedKiosk(branch, keys.kiosk("kiosk-" + i), 20 + 30 * KILLS, i));
        }
        Path said = folder.resolve("branch.log");
        var round = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            kiosks.forEach(kiosk -> sending.add(threads.submit(() -> {
                kiosk.sendAll();
                return null;
            })));
            for (int i = 0; i < KILLS; i++) {
                Process server = begin(keys, port, said);
                int before = acknowledged(kiosks).size();
                int more = random.nextInt(1, 60);
                while (acknowledged(kiosks).size() < before + more) {
                    assertTrue(server.isAlive(), () -> "the server ended by itself: " + tail(said));
                    LockSupport.parkNanos(random.nextLong(1_000_000, 5_000_000));
                }
                server.destroyForcibly(); // SIGKILL
                assertTrue(server.waitFor(30, TimeUnit.SECONDS));
                for (String id : acknowledged(kiosks)) {
                    round.putIfAbsent(id, i);
                }
            }
            sending.forEach(one -> one.cancel(true));
        }
        kiosks.forEach(SimulatedKiosk::close);
        Set<String> promised = acknowledged(kiosks);
        try (var database = Database.open(new DatabaseChoice.File(keys.data("branch")), keys.branch())) {
            var records = new RecordStore(database, keys.branch());
            assertEquals(List.of(), promised.stream().filter(id -> records.digest(id).isEmpty()).map(id -> "acknowledged before kill " + round.get(id)).toList(),
                    "acknowledged, and gone");
            var accounts = new SequenceTable(database).all();
            assertEquals(0, accounts.values().stream().mapToLong(SequenceTable.Account::reused).sum());
            assertEquals(records.count(), accounts.values().stream().mapToLong(account -> account.highest() - account.missing()).sum());
        }
        try (var log = AuditLog.open(keys.data("branch").resolve("audit.jsonl"), InstantSource.system())) { // cuts half a line off, and says so
            assertEquals(Optional.empty(), log.verify());
        }
        System.out.printf("killed %d times, %d records acknowledged, all there%n", KILLS, promised.size());
    }

    private static Set<String> acknowledged(List<SimulatedKiosk> kiosks) {
        var all = new HashSet<String>();
        kiosks.forEach(kiosk -> all.addAll(kiosk.acknowledged));
        return all;
    }

    /// Started and listening.
    private Process begin(Keys keys, int port, Path log) throws IOException {
        Files.deleteIfExists(log);
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-Dhaetae.home=" + Path.of("").toAbsolutePath(), Haetae.class.getName(), "branch",
                "--data", keys.data("branch").toString(), "--keys", keys.branchFolder().toString(), "--host", "localhost",
                "--port", String.valueOf(port), "--staff-port", "0", "--enrol-port", "0");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process server = builder.start();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!tail(log).contains("kiosks  https")) {
            assertTrue(server.isAlive() && System.nanoTime() < until, () -> "the server does not start: " + tail(log));
            LockSupport.parkNanos(10_000_000);
        }
        return server;
    }

    private static String tail(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
