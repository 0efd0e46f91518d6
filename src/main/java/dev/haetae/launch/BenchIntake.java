package dev.haetae.launch;

import dev.haetae.audit.AuditLog;
import dev.haetae.audit.HeadWitness;
import dev.haetae.branch.intake.Intake;
import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.PlainInserts;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.SequenceTable;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.record.RecordJson;
import dev.haetae.record.SessionRecord;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Provisioner;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.wire.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Intake of records without the wire (verify, open, log, store), beside plain inserts of the same bytes into the same
/// database, in turns, by several callers at once. On a file of its own, or in an empty schema of a PostgreSQL.
final class BenchIntake {
    private static final String KIOSK = "bench";
    private static final int CALLERS = 8;
    private static final int TURNS = 5;
    private static final int PICTURE_BYTES = 60_000;

    private interface Taking {
        void take(int caller, SealedRecord sealed) throws Exception;
    }

    private final int records;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private BenchIntake(int records, Path folder) {
        this.records = records / CALLERS * CALLERS;
        this.folder = folder;
    }

    /// @param records of each turn
    /// @param login two lines, where there is an address
    static void run(Bench bench, int records, Optional<String> url, Optional<Path> login) throws Exception {
        Path folder = Files.createTempDirectory("haetae-bench");
        try {
            new BenchIntake(records, folder).measure(bench, url, login);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(Bench bench, Optional<String> url, Optional<Path> login) throws Exception {
        var clock = InstantSource.system();
        Path keys = folder.resolve("branch");
        var provisioner = new Provisioner(folder.resolve("authority"), keys, clock, random);
        provisioner.branch(List.of());
        for (int i = 0; i < CALLERS; i++) {
            provisioner.kiosk(KIOSK + i, folder.resolve(KIOSK + i));
        }
        if (login.isPresent()) {
            Files.copy(login.get(), keys.resolve("branch-database-login"));
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        var custody = FileCustody.at(keys, data);
        var sealers = new ArrayList<Sealer>();
        var kiosks = new ArrayList<KioskRegistration>();
        for (int i = 0; i < CALLERS; i++) {
            sealers.add(Sealer.of(FileCustody.at(folder.resolve(KIOSK + i), data)));
            kiosks.add(KioskRegistration.fromJson(Files.readAllBytes(Provisioner.registrations(keys).resolve(KIOSK + i + ".json"))));
        }
        var choice = DatabaseChoice.of(url, data);
        try (var database = Database.open(choice, custody);
                var audit = AuditLog.open(data.resolve("audit.jsonl"), clock, AuditSigner.of(custody), HeadWitness.NONE)) {
            var intake = new Intake(new RecordStore(database, custody), new SequenceTable(database), Opener.of(custody), audit, clock);
            var inserts = new ArrayList<PlainInserts>();
            for (int i = 0; i < CALLERS; i++) {
                inserts.add(new PlainInserts(choice, custody));
            }
            int sequence = 0;
            for (int turn = 0; turn <= TURNS; turn++) {
                boolean counts = turn > 0; // the first warms
                List<SealedRecord> sealed = sealed(sealers, clock.instant(), sequence);
                sequence += records;
                turn(bench, counts, "plain insert", sealed, (caller, record) -> inserts.get(caller).put(record.recordId(), record.toBytes()));
                turn(bench, counts, "intake", sealed, (caller, record) -> {
                    if (!(intake.take(new Message.Submit(record.toBytes(), ""), kiosks.get(caller)) instanceof Message.Acknowledged)) {
                        throw new IOException("a record was not taken");
                    }
                });
            }
            inserts.forEach(PlainInserts::close);
        }
    }

    /// One kiosk a caller, each with its own sequence.
    private List<SealedRecord> sealed(List<Sealer> sealers, Instant now, int before) throws IOException {
        var sealed = new ArrayList<SealedRecord>();
        for (int i = 0; i < records; i++) {
            String kiosk = KIOSK + i % CALLERS;
            long sequence = (before + i) / CALLERS + 1;
            byte[] picture = new byte[PICTURE_BYTES];
            random.nextBytes(picture);
            var record = new SessionRecord(SessionRecord.SCHEMA, UUID.randomUUID().toString(), ReceiptNumber.draw(random).text(), kiosk, sequence,
                    now, now, now.plus(Duration.ofDays(1)), new SessionRecord.Consent("1", "en", "00", List.of(), now), Optional.empty(),
                    List.of(new SessionRecord.Picture("FRONT", picture)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), List.of(), Map.of(), new SessionRecord.Verdict("REFERRED", List.of(), List.of()), Map.of(),
                    new SessionRecord.Versions("bench", "bench", Map.of()));
            sealed.add(sealers.get(i % CALLERS).seal(record.recordId(), sequence, now, RecordJson.write(record)));
        }
        return sealed;
    }

    private void turn(Bench bench, boolean counts, String what, List<SealedRecord> sealed, Taking taking)
            throws InterruptedException, ExecutionException {
        var waits = new ArrayList<Double>();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int own = caller;
                all.add(threads.submit(() -> share(own, sealed, taking)));
            }
            for (var each : all) {
                waits.addAll(each.get());
            }
        }
        double rate = sealed.size() / ((System.nanoTime() - began) / 1e9);
        if (counts) {
            waits.sort(null);
            System.gc();
            System.err.printf("%-13s %7.1f records/s  p99 %7.1f ms  heap after collection %d MB%n", what, rate,
                    waits.get((int) (0.99 * (waits.size() - 1))), (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            bench.timed(what, waits.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private static List<Double> share(int caller, List<SealedRecord> sealed, Taking taking) throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = caller; i < sealed.size(); i += CALLERS) {
            long began = System.nanoTime();
            taking.take(caller, sealed.get(i));
            waits.add((System.nanoTime() - began) / 1e6);
        }
        return waits;
    }
}
