package dev.haetae.vault;

import dev.haetae.seal.FileCustody;
import dev.haetae.seal.Sealer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// A process that seals and puts until it is killed or the disk is full, and names each record it was promised. Every
/// fourth it gives up again: acknowledged and purged, which rewrites the file.
/// Arguments: key folder, data folder, and anything more for purging.
final class Putting {
    private Putting() {}

    public static void main(String... args) throws IOException {
        var custody = FileCustody.at(Path.of(args[0]), Path.of(args[1]));
        var sealer = Sealer.of(custody);
        try (var vault = Vault.open(Path.of(args[1]), custody, InstantSource.system())) {
            System.out.println("open");
            for (boolean kept = true; kept;) {
                var sequence = vault.nextSequence();
                if (sequence.isEmpty()) {
                    break;
                }
                var sealed = sealer.seal(UUID.randomUUID().toString(), sequence.getAsLong(), InstantSource.system().instant(), new byte[60_000]);
                kept = vault.put(sealed) == Vault.Put.KEPT;
                if (kept) {
                    System.out.println("kept " + sealed.recordId() + " " + sealed.digest());
                    System.out.flush();
                    if (sequence.getAsLong() % 4 == 0 && args.length > 2) {
                        System.out.println("gone " + sealed.recordId());
                        vault.acknowledged(sealed.recordId());
                        vault.purge(Duration.ZERO);
                    }
                }
            }
            System.out.println("full");
        }
    }
}
