package dev.haetae.launch;

import dev.haetae.seal.FileCustody;
import dev.haetae.seal.Provisioner;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Sealing and keeping, with keys and a vault made for the purpose and thrown away.
final class BenchKeeping {
    /// As large as a record with the document's picture.
    private static final int PLAIN_BYTES = 250_000;

    private BenchKeeping() {}

    static void run(Bench bench) throws IOException {
        Path folder = Files.createTempDirectory("haetae-bench");
        try {
            new Provisioned(folder).measure(bench);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private record Provisioned(Path folder) {
        void measure(Bench bench) throws IOException {
            var clock = InstantSource.system();
            var random = new SecureRandom();
            var provisioner = new Provisioner(folder.resolve("authority"), folder.resolve("branch"), clock, random);
            provisioner.branch(List.of());
            provisioner.kiosk("bench", folder.resolve("keys"));
            Path data = Files.createDirectory(folder.resolve("data"));
            var custody = FileCustody.at(folder.resolve("keys"), data);
            Sealer sealer = Sealer.of(custody);
            byte[] plain = new byte[PLAIN_BYTES];
            random.nextBytes(plain);
            long[] sequence = {0};
            bench.stage("seal a record of 250 kB", () -> sealed(sealer, clock, plain, sequence));
            try (Vault vault = Vault.open(data, custody, clock)) {
                bench.stage("seal it and put it into the vault, to disk", () -> vault.put(sealed(sealer, clock, plain, sequence)));
            }
        }

        private static SealedRecord sealed(Sealer sealer, InstantSource clock, byte[] plain, long[] sequence) {
            return sealer.seal(UUID.randomUUID().toString(), ++sequence[0], clock.instant(), plain);
        }
    }
}
