package dev.haetae.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.awt.Color;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over HTTP, against the simulator and whatever a bad scanner might say instead. That the simulator speaks as scanners
/// do, AirscanTest shows.
class EsclSourceTest {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Outcome<Frame> LOST = Outcome.rejected(RejectReason.SCANNER_LOST);
    private static final String PASSWORD = "changeit";

    @TempDir Path folder;
    private final TestBed bed = new TestBed();
    private EsclSimulator scanner;

    @BeforeEach void start() throws IOException {
        scanner = EsclSimulator.start(bed);
    }

    @AfterEach void stop() {
        scanner.close();
    }

    @Test void scansTheConfiguredAreaAtItsResolutionsWithProgress() throws IOException {
        bed.lay(Color.RED);
        try (var source = open(Intake.FLATBED)) {
            try (Frame preview = passed(source.preview(AMPLE))) {
                assertEquals(355, preview.width(), 2); // 120 mm at 75 dpi
                assertEquals(266, preview.height(), 2);
            }
            var progress = new ArrayList<Double>();
            try (Frame still = passed(source.still(progress::add))) {
                assertEquals(1417, still.width(), 2);
                assertTrue((still.rgb(20, 20) & 0xFF0000) > 0xE00000, "red stays red");
                assertTrue((still.rgb(1400, 1000) & 0xFF) < 60, "the lid is dark");
            }
            assertEquals(0, progress.getFirst());
            assertEquals(1, progress.getLast());
            assertEquals(progress.stream().sorted().toList(), progress);
        }
    }

    @Test void seesBothSidesOfWhatWasDrawnInOneAfterTheOther() throws IOException {
        bed.feed(Color.RED, Color.BLUE);
        try (var source = open(Intake.DUPLEX)) {
            assertTrue(source.isFed() && source.isDuplex());
            List<Frame> sides = passedAll(source.sides(done -> {}));
            assertEquals(2, sides.size());
            assertTrue((sides.getFirst().rgb(20, 20) & 0xFF0000) > 0xE00000, "the front first");
            assertTrue((sides.getLast().rgb(20, 20) & 0xFF) > 0xE0, "then the back");
            sides.forEach(Frame::close);
            assertEquals(Outcome.rejected(RejectReason.DOCUMENT_MISSING), source.sides(done -> {}), "empty again");
            bed.feed(Color.GREEN);
            List<Frame> one = passedAll(source.sides(done -> {}));
            assertEquals(1, one.size(), "a sheet of one side");
            one.forEach(Frame::close);
        }
    }

    @ParameterizedTest
    @CsvSource({"ScannerAdfJam, SCANNER_JAMMED", "ScannerAdfEmpty, DOCUMENT_MISSING", "ScannerAdfMultipickDetected, DOCUMENT_SEVERAL",
        "ScannerAdfHatchOpen, SCANNER_JAMMED", "ScannerAdfMispick, SCANNER_JAMMED", "ScannerAdfInputTrayFailed, SCANNER_JAMMED",
        "ScannerAdfDuplexPageTooShort, DOCUMENT_UNSUPPORTED"})
    void tellsWhatTheFeederSaysAndGoesOnAfterIt(String word, RejectReason reason) throws IOException {
        bed.feed(Color.RED);
        scanner.feederSays(word);
        try (var source = open(Intake.FEEDER)) {
            assertEquals(Outcome.rejected(reason), source.sides(done -> {}));
            assertEquals(Optional.of(reason), source.fault(AMPLE));
            scanner.feederSays("");
            passedAll(source.sides(done -> {})).forEach(Frame::close);
        }
    }

    @Test void takesAFeederThatJamsInTheMiddleForJammed() throws IOException {
        bed.feed(Color.RED, Color.BLUE);
        var pictures = new AtomicInteger();
        scanner.trouble(answering("NextDocument", exchange -> {
            if (pictures.incrementAndGet() < 2) {
                return false;
            }
            scanner.feederSays("ScannerAdfJam");
            return status(exchange, 409);
        }));
        try (var source = open(Intake.DUPLEX)) {
            assertEquals(Outcome.rejected(RejectReason.SCANNER_JAMMED), source.sides(done -> {}));
        }
    }

    @Test void waitsForABusyScannerAsLongAsItSays() throws IOException {
        bed.lay(Color.RED);
        var asked = new AtomicInteger();
        scanner.trouble(answering("", exchange -> {
            boolean work = !exchange.getRequestURI().getPath().contains("Scanner");
            if (!work || asked.getAndIncrement() % 2 == 1) {
                return false;
            }
            exchange.getResponseHeaders().set("Retry-After", "1");
            return status(exchange, 503);
        }));
        try (var source = open(Intake.FLATBED)) {
            passed(source.still(done -> {})).close();
            assertTrue(asked.get() >= 4, "the job and the picture were asked for again: " + asked);
        }
    }

    @Test void givesUpOnAScannerThatStaysBusy() throws IOException {
        scanner.trouble(answering("ScanJobs", exchange -> status(exchange, 503)));
        try (var source = open(Intake.FLATBED)) {
            assertEquals(LOST, source.still(done -> {}));
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "409", "500", "302", "200"})
    void saysLostForAnAnswerToAJobThatNobodyExpects(int status) throws IOException {
        bed.lay(Color.RED);
        scanner.trouble(answering("ScanJobs", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://scanner.invalid/elsewhere");
            return status(exchange, status);
        }));
        try (var source = open(Intake.FLATBED)) {
            assertEquals(LOST, source.still(done -> {}));
            scanner.trouble(_ -> false);
            passed(source.still(done -> {})).close();
        }
    }

    @Test void losesAScannerWhoseCableIsPulledInAPictureAndFindsItAgain() throws IOException {
        bed.lay(Color.RED);
        scanner.trouble(answering("NextDocument", exchange -> {
            write(exchange, 100_000, new byte[5000]); // promises more than comes
            return true;
        }));
        try (var source = open(Intake.FLATBED)) {
            assertEquals(LOST, source.still(done -> {}));
            int port = scanner.address().getPort();
            scanner.close();
            assertEquals(LOST, source.still(done -> {}));
            scanner = EsclSimulator.start(bed, port);
            passed(source.still(done -> {})).close();
        }
    }

    @Test void doesNotWaitForAScannerThatTakesTheCallAndSaysNothing() throws IOException {
        var over = new CountDownLatch(1);
        scanner.trouble(answering("", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return status(exchange, 500);
        }));
        try (var source = open(Intake.FLATBED, scanner.address(), Optional.empty(), Duration.ofMillis(400))) {
            assertEquals(LOST, source.still(done -> {}));
            assertEquals(LOST, source.preview(Duration.ofMillis(200)));
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({"no picture at all", "'\uFFFD\uFFFDJFIF'"})
    void saysLostForWhatIsNoPicture(String body) throws IOException {
        bed.lay(Color.RED);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        scanner.trouble(answering("NextDocument", exchange -> {
            write(exchange, bytes.length, bytes);
            return true;
        }));
        try (var source = open(Intake.FLATBED)) {
            assertEquals(LOST, source.still(done -> {}));
        }
    }

    @Test void stopsAPictureThatNeverEnds() throws IOException {
        bed.lay(Color.RED);
        byte[] piece = new byte[1 << 20];
        var sent = new AtomicInteger();
        scanner.trouble(answering("NextDocument", exchange -> {
            try {
                exchange.sendResponseHeaders(200, 0);
                while (sent.incrementAndGet() < 500) {
                    exchange.getResponseBody().write(piece);
                }
            } catch (IOException hungUp) {
                // as it should be
            }
            return true;
        }));
        try (var source = open(Intake.FLATBED)) {
            assertEquals(LOST, source.still(done -> {}));
            assertTrue(sent.get() < 200, sent + " MB were taken");
        }
    }

    @Test void readsNoEntitiesAndNoOtherDocuments() throws IOException {
        for (String answer : List.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", "<html/>", "", "{}")) {
            scanner.trouble(answering("Scanner", exchange -> {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                write(exchange, bytes.length, bytes);
                return true;
            }));
            try (var source = open(Intake.FLATBED)) {
                assertEquals(LOST, source.still(done -> {}));
                assertEquals(Optional.of(RejectReason.SCANNER_LOST), source.fault(AMPLE));
            }
        }
    }

    @Test void goesToNoOtherHostThanTheConfiguredOne() throws IOException {
        bed.lay(Color.RED);
        for (String where : List.of("http://127.0.0.2:1/eSCL/ScanJobs/1", "//127.0.0.2:1/eSCL/ScanJobs/1", "/eSCL/ScanJobs/1/", "nonsense:x")) {
            try (var link = EsclLink.open(settings(Intake.FLATBED, scanner.address(), Optional.empty(), AMPLE))) {
                scanner.trouble(answering("ScanJobs", exchange -> {
                    exchange.getResponseHeaders().set("Location", where);
                    return status(exchange, 201);
                }));
                URI job = link.start("<x/>").location();
                assertTrue(job == null || job.getHost().equals("127.0.0.1") && job.getPort() == scanner.address().getPort(), where + " -> " + job);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test void trustsThePinnedCertificateAndNoOther() throws Exception {
        bed.lay(Color.RED);
        Path mine = certificate("mine");
        Path other = certificate("other");
        try (var tls = EsclSimulator.start(bed, context("mine"))) {
            try (var source = open(Intake.FLATBED, tls.address(), Optional.of(mine), AMPLE)) {
                passed(source.still(done -> {})).close();
            }
            for (Optional<Path> wrong : List.of(Optional.of(other), Optional.<Path>empty())) {
                try (var source = open(Intake.FLATBED, tls.address(), wrong, AMPLE)) {
                    assertEquals(LOST, source.still(done -> {}));
                }
            }
        }
        assertThrows(IOException.class, () -> open(Intake.FLATBED, scanner.address().resolve("https://127.0.0.1/eSCL"),
                Optional.of(folder.resolve("absent.pem")), AMPLE));
    }

    @Test void describesTheScannerForStaff() throws IOException {
        String words = String.join(", ", EsclSource.describe(settings(Intake.DUPLEX, scanner.address(), Optional.empty(), AMPLE)));
        assertTrue(words.contains("Haetae Simulated Scanner") && words.contains("duplex 210 x 297 mm, 75 to 600 dpi")
                && words.contains("state Idle, ScannerAdfEmpty"), words);
    }

    @Test void isLostAfterClosing() throws IOException {
        var source = open(Intake.FLATBED);
        source.close();
        source.close();
        assertEquals(LOST, source.preview(AMPLE));
        assertFalse(source.isLive());
    }

    private EsclSource open(Intake intake) throws IOException {
        return open(intake, scanner.address(), Optional.empty(), AMPLE);
    }

    private static EsclSource open(Intake intake, URI address, Optional<Path> certificate, Duration patience) throws IOException {
        return new EsclSource(settings(intake, address, certificate, patience));
    }

    private static EsclSettings settings(Intake intake, URI address, Optional<Path> certificate, Duration patience) {
        return new EsclSettings(address, certificate, intake, new EsclSettings.Area(120, 90), 75, 300, patience);
    }

    private static Function<HttpExchange, Boolean> answering(String path, Function<HttpExchange, Boolean> answer) {
        return exchange -> exchange.getRequestURI().getPath().contains(path) && !exchange.getRequestMethod().equals("DELETE")
                && answer.apply(exchange);
    }

    private static boolean status(HttpExchange exchange, int status) {
        try {
            exchange.sendResponseHeaders(status, -1);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HttpExchange exchange, int promised, byte[] body) {
        try {
            exchange.sendResponseHeaders(200, promised == 0 ? -1 : promised);
            if (promised > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A key pair in NAME.p12 and its certificate in the file that is returned.
    private Path certificate(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path pem = folder.resolve(name + ".pem");
        keytool("-genkeypair", "-keyalg", "EC", "-alias", "scanner", "-dname", "CN=printer.local", "-keystore", store.toString(),
                "-storepass", PASSWORD, "-storetype", "PKCS12");
        keytool("-exportcert", "-rfc", "-alias", "scanner", "-keystore", store.toString(), "-storepass", PASSWORD, "-file", pem.toString());
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
    }

    private SSLContext context(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(folder.resolve(name + ".p12").toFile())) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Frame passed(Outcome<Frame> outcome) {
        return switch (outcome) {
            case Outcome.Passed<Frame>(var frame) -> frame;
            case Outcome.Rejected<Frame>(var reason, var field) -> throw new AssertionError(reason + " " + field);
        };
    }

    private static List<Frame> passedAll(Outcome<List<Frame>> outcome) {
        return switch (outcome) {
            case Outcome.Passed<List<Frame>>(var frames) -> frames;
            case Outcome.Rejected<List<Frame>>(var reason, var field) -> throw new AssertionError(reason + " " + field);
        };
    }
}
