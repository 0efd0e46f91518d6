package dev.haetae.branch.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.store.Database;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Provisioner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KiosksTest {
    @TempDir Path folder;
    private Keys keys;
    private Kiosks kiosks;
    private Path registration;
    private Database database;

    @BeforeEach void provision() throws IOException {
        keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        Path registrations = Provisioner.registrations(keys.branchFolder());
        database = Database.open(new DatabaseChoice.File(Files.createDirectories(keys.data("branch"))), keys.branch());
        kiosks = new Kiosks(registrations, new KioskTable(database), InstantSource.system());
        registration = registrations.resolve("kiosk-1.json");
    }

    @AfterEach void close() {
        database.close();
    }

    private Certificate[] chain() throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_CLIENT_CERTIFICATE.file()))) {
            return new Certificate[] {CertificateFactory.getInstance("X.509").generateCertificate(in)};
        }
    }

    @Test void aRegisteredKioskIsKnownByItsCertificate() throws Exception {
        assertEquals("kiosk-1", kiosks.of(chain()).orElseThrow().kioskId());
    }

    /// A stolen and replaced kiosk keeps its name; its old certificate is still signed by our authority.
    @Test void anOlderCertificateOfTheSameNameIsNotBelieved() throws Exception {
        Certificate[] old = chain();
        Files.delete(keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_CLIENT_KEY.file()));
        keys.kiosk("kiosk-1");
        assertTrue(kiosks.of(old).isEmpty());
        assertTrue(kiosks.of(chain()).isPresent());
    }

    @Test void takingTheFileAwayRevokesAtOnce() throws Exception {
        Files.delete(registration);
        assertTrue(kiosks.of(chain()).isEmpty());
    }

    @Test void halfARegistrationRegistersNobody() throws Exception {
        Files.writeString(registration, Files.readString(registration).substring(0, 60));
        assertTrue(kiosks.of(chain()).isEmpty());
    }

    @Test void withoutACertificateNobodyIsKnown() {
        assertTrue(kiosks.of(new Certificate[0]).isEmpty());
    }
}
