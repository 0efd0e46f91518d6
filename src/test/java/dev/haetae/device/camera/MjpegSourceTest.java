package dev.haetae.device.camera;

import static dev.haetae.device.camera.Waiting.passed;
import static dev.haetae.device.camera.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.haetae.device.Drawn;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjpegSourceTest {
    private static final Outcome<Frame> LOST = Outcome.rejected(RejectReason.CAMERA_LOST);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration AMPLE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void playsPartsWithAndWithoutLength(boolean lengths) throws IOException {
        try (var server = new MjpegServer(0, lengths); var source = source(server.address())) {
            int last = 0;
            for (int i = 0; i < 5; i++) {
                try (Frame frame = passed(source.next(AMPLE))) {
                    assertEquals("640x360", frame.width() + "x" + frame.height());
                    assertTrue(Drawn.numberOf(frame) > last);
                    last = Drawn.numberOf(frame);
                }
            }
        }
    }

    @Test void comesBackAfterTheCameraWasSwitchedOffAndOn() throws IOException {
        var first = new MjpegServer(0, true);
        try (var source = source(first.address())) {
            passed(source.next(AMPLE)).close();
            first.close();
            until(() -> source.next(SOON).equals(LOST));
            try (var second = new MjpegServer(first.port(), true)) {
                passed(source.next(AMPLE)).close();
            }
            until(() -> source.next(SOON).equals(LOST));
        } finally {
            first.close();
        }
    }

    @Test void losesACameraThatStaysConnectedButSilentAndFindsItBack() throws IOException {
        try (var server = new MjpegServer(0, true); var source = source(server.address())) {
            passed(source.next(AMPLE)).close();
            server.silent = true;
            until(() -> source.next(SOON).equals(LOST));
            server.silent = false;
            passed(source.next(AMPLE)).close();
        }
    }

    @Test void givesTheNewestPictureToASlowConsumer() throws IOException {
        try (var server = new MjpegServer(0, true); var source = source(server.address())) {
            passed(source.next(AMPLE)).close();
            int missed = server.number + 10;
            until(() -> server.number > missed);
            try (Frame frame = passed(source.next(AMPLE))) {
                assertTrue(Drawn.numberOf(frame) >= missed - 2);
            }
        }
    }

    @Test void passesOverBrokenPictures() throws IOException {
        try (var server = new MjpegServer(0, true); var source = source(server.address())) {
            server.broken = true;
            assertEquals(LOST, source.next(SOON));
            server.broken = false;
            passed(source.next(AMPLE)).close();
        }
    }

    @Test void letsGoOfTheCameraWhenClosed() throws IOException {
        try (var server = new MjpegServer(0, true)) {
            try (var source = source(server.address())) {
                passed(source.next(AMPLE)).close();
                assertEquals(1, server.clients());
            }
            until(() -> server.clients() == 0);
        }
    }

    @Test void saysLostWhereNobodyOrNoCameraAnswers() throws IOException {
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        web.start();
        int port = web.getAddress().getPort();
        try (var refused = source(URI.create("http://127.0.0.1:" + port + "/"))) {
            assertEquals(LOST, refused.next(SOON));
        } finally {
            web.stop(0);
        }
        try (var nobody = source(URI.create("http://127.0.0.1:" + port + "/"))) {
            assertEquals(LOST, nobody.next(SOON));
        }
    }

    @Test void keepsThePasswordOutOfTexts() {
        var settings = new MjpegSource.Settings(URI.create("http://camera/"), "kiosk", "secret", SOON, SOON, Patience.USUAL);
        assertFalse(settings.toString().contains("secret"));
        assertThrows(IllegalArgumentException.class, () -> MjpegSource.Settings.at(URI.create("rtsp://camera/")));
    }

    private static MjpegSource source(URI address) {
        return new MjpegSource(new MjpegSource.Settings(address, "", "", SOON, SOON,
                new Patience(Duration.ofMillis(20), AMPLE, AMPLE)));
    }
}
