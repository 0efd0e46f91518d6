package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.RecordLine;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.TestDatabases;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.Walks;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.Keys;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers on one PostgreSQL, each a real process, and kiosks that go on at the other when theirs is gone.
class TwoServersTest {
    private static final int KIOSKS = 3;
    private static final int RECORDS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;
    /// Who acknowledged what.
    private final Map<String, URI> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch underLoad = new CountDownLatch(KIOSKS * RECORDS / 3);

    @Test void ofTwoServersOneIsKilledUnderLoadAndEveryRecordIsThereOnce() throws Exception {
        var keys = Keys.in(folder);
        keys.staff("mina");
        Files.createDirectories(keys.data("branch"));
        var database = (DatabaseChoice.Postgres) TestDatabases.POSTGRES.fresh(keys);
        List<KeyCustody> kiosks = new ArrayList<>();
        for (int i = 0; i < KIOSKS; i++) {
            kiosks.add(keys.kiosk("kiosk-" + i));
        }
        try (var one = BranchProcess.start(keys, database, folder.resolve("one"));
                var two = BranchProcess.start(keys, database, folder.resolve("two"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<URI> servers = List.of(one.kioskAddress(), two.kioskAddress());
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < KIOSKS; i++) {
                int kiosk = i;
                Callable<Integer> sending = () -> send("kiosk-" + kiosk, kiosks.get(kiosk), servers, kiosk % 2);
                sent.add(threads.submit(sending));
            }
            assertTrue(underLoad.await(60, TimeUnit.SECONDS), "there was no load");
            one.kill();
            int atTheKill = acknowledged.size();
            for (var each : sent) {
                assertEquals(RECORDS, each.get(120, TimeUnit.SECONDS));
            }
            assertTrue(atTheKill < KIOSKS * RECORDS, "all was over before the kill: this shows nothing");
            everyRecordIsThereOnce(database, keys);
            theLogOfTheKilledOneHolds(one.auditLog(), servers.getFirst());
        }
    }

    /// One after the other, as a kiosk does; what is not acknowledged goes to the other server.
    private int send(String kioskId, KeyCustody custody, List<URI> servers, int first) throws Exception {
        var sealer = Sealer.of(custody);
        var random = new Random(kioskId.hashCode());
        int at = first;
        int done = 0;
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .sslContext(TlsContext.ofKiosk(custody)).build()) {
            for (int sequence = 1; sequence <= RECORDS; sequence++) {
                var identity = RecordIdentity.draw(kioskId, sequence, Walks.NOW, random);
                var record = Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity);
                var sealed = sealer.seal(record.recordId(), sequence, Walks.NOW, RecordJson.write(record));
                for (int tries = 0; !taken(client, servers.get(at), sealed); tries++) {
                    assertTrue(tries < 60, "nobody takes it");
                    at = 1 - at;
                }
                done++;
            }
        }
        return done;
    }

    private boolean taken(HttpClient client, URI server, SealedRecord sealed) throws InterruptedException {
        try {
            var answer = client.send(HttpRequest.newBuilder(server.resolve(Wire.RECORDS)).timeout(PATIENCE).header("Content-Type", Wire.JSON)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(new Message.Submit(sealed.toBytes(), "")))).build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return false;
            }
            assertEquals(sealed.digest(), Wire.read(answer.body(), Message.Acknowledged.class).digest());
            acknowledged.put(sealed.recordId(), server);
            underLoad.countDown();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void everyRecordIsThereOnce(DatabaseChoice database, Keys keys) {
        try (var opened = Database.open(database, keys.branch())) {
            var store = new RecordStore(opened, keys.branch());
            List<RecordLine> lines = store.newest(2 * KIOSKS * RECORDS);
            assertEquals(KIOSKS * RECORDS, lines.size());
            assertEquals(new TreeSet<>(acknowledged.keySet()), lines.stream().map(RecordLine::recordId).collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(KIOSKS * RECORDS, lines.stream().map(line -> line.kioskId() + " " + line.sequence()).distinct().count());
            assertTrue(lines.stream().allMatch(line -> store.sealed(line.recordId()).isPresent()));
        }
    }

    private void theLogOfTheKilledOneHolds(Path log, URI killed) throws IOException {
        try (var resumed = AuditLog.open(log, InstantSource.system())) {
            assertTrue(resumed.verify().isEmpty());
        }
        String lines = Files.readString(log);
        List<String> byTheKilled = acknowledged.entrySet().stream().filter(e -> e.getValue().equals(killed)).map(Map.Entry::getKey).toList();
        assertTrue(!byTheKilled.isEmpty(), "the killed one had taken nothing");
        assertTrue(byTheKilled.stream().allMatch(lines::contains), "a record without a line in the log");
    }
}
