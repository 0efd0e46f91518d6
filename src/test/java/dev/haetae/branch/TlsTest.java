package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who may even speak to the branch. Sockets by hand, so that the client is as rude as it likes.
@Timeout(60)
class TlsTest {
    @TempDir Path folder;
    private Keys keys;
    private BranchServer branch;

    @BeforeEach void start() {
        keys = Keys.in(folder);
        keys.staff("mina");
        branch = Branches.start(keys);
    }

    @AfterEach void stop() {
        branch.close();
    }

    @Test void aKioskWithItsCertificateIsHeard() throws Exception {
        assertTrue(health(branch.kioskAddress(), TlsContext.ofKiosk(keys.kiosk("kiosk-1")), "TLSv1.3").startsWith("HTTP/1.1 200"));
    }

    @Test void withoutAClientCertificateKiosksPortIsShut() {
        assertThrows(IOException.class, () -> health(branch.kioskAddress(), Browsers.trusting(keys), "TLSv1.3"));
    }

    @Test void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
        var stranger = Keys.in(folder.resolve("stranger"));
        stranger.kiosk("kiosk-1");
        Files.copy(keys.branchFolder().resolve(KeyName.BRANCH_AUTHORITY.file()), stranger.kioskFolder("kiosk-1")
                .resolve(KeyName.BRANCH_AUTHORITY.file()), StandardCopyOption.REPLACE_EXISTING);
        var context = TlsContext.ofKiosk(stranger.kiosk("kiosk-1"));
        assertThrows(IOException.class, () -> health(branch.kioskAddress(), context, "TLSv1.3"));
    }

    @Test void tls12IsRefusedOnBothPorts() {
        var context = TlsContext.ofKiosk(keys.kiosk("kiosk-1"));
        assertThrows(IOException.class, () -> health(branch.kioskAddress(), context, "TLSv1.2"));
        assertThrows(IOException.class, () -> health(branch.staffAddress(), Browsers.trusting(keys), "TLSv1.2"));
    }

    @Test void staffNeedNoCertificate() throws Exception {
        assertTrue(health(branch.staffAddress(), Browsers.trusting(keys), "TLSv1.3").startsWith("HTTP/1.1 200"));
    }

    @Test void aLargeRequestIsRefusedWithoutBeingRead() throws Exception {
        String head = "POST " + Wire.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + (Wire.LARGEST + 1L) + "\r\n\r\n";
        assertEquals("HTTP/1.1 413", speak(branch.kioskAddress(), TlsContext.ofKiosk(keys.kiosk("kiosk-1")), "TLSv1.3", head).substring(0, 12));
    }

    @Test void withoutKeysTheBranchRefusesToStartAndNamesThem() throws IOException {
        Files.delete(keys.branchFolder().resolve(KeyName.BRANCH_SEAL_KEY.file()));
        var refused = assertThrows(CustodyRefused.class, () -> Branches.start(keys));
        assertTrue(refused.getMessage().contains("branch-seal-key"));
    }

    private static String health(URI address, SSLContext context, String protocol) throws IOException {
        return speak(address, context, protocol, "GET " + Wire.HEALTH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private static String speak(URI address, SSLContext context, String protocol, String words) throws IOException {
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.setEnabledProtocols(new String[] {protocol});
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            if (answer.length < 12) {
                throw new IOException("hung up");
            }
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
