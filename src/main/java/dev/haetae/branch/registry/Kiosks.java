package dev.haetae.branch.registry;

import dev.haetae.branch.store.KioskRow;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.seal.Fingerprint;
import dev.haetae.seal.KioskRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;

/// Whom the branch believes: kiosks that enrolled stand in the database, those that were provisioned also have a file each.
/// Both are read anew for every request, so that a kiosk that was revoked, here or at another server, on a connection
/// however old, is out with its next request. Taking a file away revokes too; a file with another certificate than the
/// row knows is newer than the row.
public final class Kiosks {
    private final Path folder;
    private final KioskTable table;
    private final InstantSource clock;

    /// @param folder of registration files
    public Kiosks(Path folder, KioskTable table, InstantSource clock) {
        this.folder = folder;
        this.table = table;
        this.clock = clock;
    }

    /// @param chain as TLS has verified it, perhaps long ago, the peer's own certificate first
    /// @return the registered kiosk that owns this very certificate
    /// @throws dev.haetae.branch.store.DatabaseUnanswered when the database cannot be asked
    public Optional<KioskRegistration> of(Certificate[] chain) {
        if (chain.length == 0 || !(chain[0] instanceof X509Certificate certificate) || !valid(certificate)) {
            return Optional.empty();
        }
        String name = certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
        if (!KioskRegistration.isKioskId(name)) {
            return Optional.empty();
        }
        String print = Fingerprint.of(certificate);
        Optional<KioskRegistration> file = file(name);
        Optional<KioskRow> row = table.find(name);
        boolean fileIsNewer = file.isPresent() && row.flatMap(KioskRow::provisioned).filter(file.get().certificate()::equals).isEmpty();
        if (fileIsNewer) {
            Optional<KioskRegistration> known = file.filter(it -> it.certificate().equals(print));
            known.ifPresent(it -> table.enter(it, certificate.getNotAfter().toInstant(), Optional.of(print), clock.instant()));
            return known;
        }
        return row.filter(it -> it.revokedAt().isEmpty() && (it.provisioned().isEmpty() || file.isPresent())).flatMap(it -> of(it, print));
    }

    private Optional<KioskRegistration> of(KioskRow row, String print) {
        var kiosk = row.registration();
        if (row.next().filter(print::equals).isPresent()) {
            table.promote(kiosk.kioskId(), print);
            return Optional.of(new KioskRegistration(kiosk.kioskId(), kiosk.signingKey(), print));
        }
        return Optional.of(kiosk).filter(it -> it.certificate().equals(print));
    }

    /// Of a connection that outlived its certificate TLS says nothing.
    private boolean valid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    Optional<KioskRegistration> file(String kioskId) {
        Path file = folder.resolve(kioskId + ".json");
        if (!KioskRegistration.isKioskId(kioskId) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KioskRegistration.fromJson(Files.readAllBytes(file))).filter(k -> k.kioskId().equals(kioskId));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // half a registration registers nobody
        }
    }
}
