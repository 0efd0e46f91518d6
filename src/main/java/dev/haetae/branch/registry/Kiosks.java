package dev.haetae.branch.registry;

import dev.haetae.seal.Fingerprint;
import dev.haetae.seal.KioskRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// The registrations in a folder, one file a kiosk, read anew each time: taking a file away revokes its kiosk at once.
public final class Kiosks {
    private final Path folder;

    public Kiosks(Path folder) {
        this.folder = folder;
    }

    /// @param chain as TLS has verified it, the peer's own certificate first
    /// @return the registered kiosk that owns this very certificate
    public Optional<KioskRegistration> of(Certificate[] chain) {
        if (chain.length == 0 || !(chain[0] instanceof X509Certificate certificate)) {
            return Optional.empty();
        }
        String name = certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
        return named(name).filter(kiosk -> kiosk.certificate().equals(Fingerprint.of(certificate)));
    }

    private Optional<KioskRegistration> named(String kioskId) {
        Path file = folder.resolve(kioskId + ".json");
        if (!KioskRegistration.isKioskId(kioskId) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KioskRegistration.fromJson(Files.readAllBytes(file))).filter(k -> k.kioskId().equals(kioskId));
        } catch (IOException e) {
            return Optional.empty(); // half a registration registers nobody
        }
    }
}
