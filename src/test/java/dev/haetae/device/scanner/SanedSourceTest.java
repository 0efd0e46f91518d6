package dev.haetae.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over a real saned.
class SanedSourceTest {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Outcome<Frame> LOST = Outcome.rejected(RejectReason.SCANNER_LOST);

    @TempDir Path folder;
    private SanedFixture saned;

    @BeforeEach void startSaned() throws IOException {
        var started = SanedFixture.start(folder);
        Assumptions.assumeTrue(started.isPresent());
        saned = started.get();
    }

    @AfterEach void stopSaned() {
        if (saned != null) {
            saned.close();
        }
    }

    @Test void scansThePageThatLiesOnTheGlassWithProgress() throws IOException {
        saned.lay(page());
        try (var scanner = new SanedSource(saned.settings())) {
            var progress = new ArrayList<Double>();
            try (Frame still = passed(scanner.still(progress::add))) {
                assertEquals("1050x744", still.width() + "x" + still.height());
                assertEquals(0xC83C14, still.rgb(10, 10), "red stays red");
                assertEquals(0x14508C, still.rgb(1040, 734));
            }
            assertEquals(0, progress.getFirst());
            assertEquals(1, progress.getLast());
            assertEquals(progress.stream().sorted().toList(), progress);
        }
    }

    @Test void seesThatThePageWasChangedBetweenPreviewAndStill() throws IOException {
        try (var scanner = new SanedSource(saned.settings())) {
            assertEquals(Outcome.rejected(RejectReason.DOCUMENT_MISSING), scanner.preview(AMPLE));
            saned.lay(page());
            passed(scanner.preview(AMPLE)).close();
            passed(scanner.still(done -> {})).close();
            saned.emptyGlass();
            assertEquals(Outcome.rejected(RejectReason.DOCUMENT_MISSING), scanner.preview(AMPLE));
        }
    }

    @Test void takesTheFirstDeviceWhereNoneIsNamed() throws IOException {
        saned.fail("JAMMED");
        var unnamed = SanedSettings.at("127.0.0.1", saned.port(), "");
        assertTrue(SanedSource.devices(unnamed).getFirst().contains("frontend-tester"));
        try (var scanner = new SanedSource(unnamed)) {
            assertEquals(Outcome.rejected(RejectReason.SCANNER_JAMMED), scanner.still(done -> {}));
        }
    }

    @Test void saysWhatTheDeviceCanBeSetTo() throws IOException {
        saned.fail("JAMMED");
        String words = String.join("; ", SanedSource.abilities(SanedSettings.at("127.0.0.1", saned.port(), "")));
        assertTrue(words.contains("source Flatbed|Automatic Document Feeder") && words.contains("mode Gray|Color")
                && words.contains("resolution 1.0 to 1200.0"), words);
    }

    @Test void makesPreviewsOfADeviceWithOneResolutionSmall() throws IOException {
        saned.lay(new BufferedImage(2000, 1000, BufferedImage.TYPE_3BYTE_BGR));
        try (var scanner = new SanedSource(saned.settings()); Frame preview = passed(scanner.preview(AMPLE))) {
            assertEquals("1000x500", preview.width() + "x" + preview.height());
        }
    }

    @Test void scansPreviewsAndStillsAtTheirOwnResolutionInColour() {
        var options = new LinkedHashMap<String, String>();
        options.put("read-return-value", "Default");
        options.put("test-picture", "Color pattern");
        options.put("br-x", "50");
        options.put("br-y", "25");
        var settings = new SanedSettings("127.0.0.1", saned.port(), SanedFixture.DEVICE, 75, 300, Intake.FLATBED, options, AMPLE, AMPLE);
        try (var scanner = new SanedSource(settings);
                Frame preview = passed(scanner.preview(AMPLE)); Frame still = passed(scanner.still(done -> {}))) {
            assertEquals(148, preview.width(), 2.0);
            assertEquals(74, preview.height(), 2.0);
            assertEquals(591, still.width(), 2.0);
            assertEquals(295, still.height(), 2.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"COVER_OPEN, DOCUMENT_BRIGHT", "JAMMED, SCANNER_JAMMED", "NO_DOCS, DOCUMENT_MISSING", "IO_ERROR, SCANNER_LOST",
        "NO_MEM, SCANNER_LOST", "ACCESS_DENIED, SCANNER_LOST", "UNSUPPORTED, SCANNER_LOST", "CANCELLED, SCANNER_LOST",
        "INVAL, SCANNER_LOST", "EOF, SCANNER_LOST"})
    void tellsWhatThePersonCanDoAboutAFaultAndGoesOnAfterIt(String status, RejectReason reason) throws IOException {
        saned.fail(status);
        try (var scanner = new SanedSource(saned.settings())) {
            assertEquals(Outcome.rejected(reason), scanner.preview(AMPLE));
            assertEquals(Outcome.rejected(reason), scanner.still(done -> {}));
            saned.lay(page());
            passed(scanner.still(done -> {})).close();
        }
    }

    @Test void takesBothSidesFromAFeederAndFewerWhereItIsEmpty() {
        var options = new LinkedHashMap<String, String>();
        options.put("read-return-value", "Default");
        options.put("source", "Automatic Document Feeder"); // of SANE's test backend: ten sheets, then none
        options.put("br-x", "50");
        options.put("br-y", "25");
        try (var scanner = new SanedSource(saned.settings().withIntake(Intake.DUPLEX).withOptions(options))) {
            assertTrue(scanner.isFed() && scanner.isDuplex());
            assertEquals(Optional.empty(), scanner.fault(AMPLE));
            var progress = new ArrayList<Double>();
            List<Frame> sides = switch (scanner.sides(progress::add)) {
                case Outcome.Passed<List<Frame>>(var frames) -> frames;
                case Outcome.Rejected<List<Frame>>(var reason, var _) -> throw new AssertionError(reason);
            };
            assertEquals(2, sides.size());
            sides.forEach(Frame::close);
            assertEquals(progress.stream().sorted().toList(), progress);
            assertEquals(1, progress.getLast());
        }
    }

    @Test void givesUpOnADeviceThatStaysBusy() throws IOException {
        saned.fail("DEVICE_BUSY");
        try (var scanner = new SanedSource(saned.settings())) {
            long start = System.nanoTime();
            assertEquals(LOST, scanner.preview(Duration.ofMillis(500)));
            assertTrue(System.nanoTime() - start > 400_000_000, "it tried for a while");
        }
    }

    @Test void comesBackAfterSanedWasStartedAgain() throws IOException {
        saned.lay(page());
        try (var scanner = new SanedSource(saned.settings())) {
            passed(scanner.preview(AMPLE)).close();
            saned.kill();
            assertEquals(LOST, scanner.preview(AMPLE));
            assertEquals(LOST, scanner.preview(AMPLE));
            saned.startAgain();
            passed(scanner.preview(AMPLE)).close();
            saned.kill();
            saned.startAgain();
            passed(scanner.preview(AMPLE)).close(); // the kept connection is dead, which nobody needs to see
        }
    }

    @Test void losesAScannerThatGoesAwayInTheMiddleOfAScan() throws IOException {
        try (var scanner = new SanedSource(slow())) {
            var seen = new ArrayList<Double>();
            assertEquals(LOST, scanner.still(done -> {
                if (done > 0 && seen.isEmpty()) {
                    seen.add(done);
                    saned.kill();
                }
            }));
            assertTrue(seen.getFirst() < 1, "killed at " + seen);
            saned.startAgain();
            saned.lay(page());
        }
        try (var scanner = new SanedSource(saned.settings())) {
            passed(scanner.still(done -> {})).close();
        }
    }

    @Test void endsAScanThatTakesTooLong() {
        try (var scanner = new SanedSource(slow())) {
            long start = System.nanoTime();
            assertEquals(LOST, scanner.preview(Duration.ofMillis(600)));
            assertTrue(System.nanoTime() - start < 4_000_000_000L);
        }
    }

    @Test void doesNotWaitForADaemonThatTakesTheCallAndSaysNothing() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var scanner = new SanedSource(SanedSettings.at("127.0.0.1", mute.getLocalPort(), "any"))) {
            long start = System.nanoTime();
            assertEquals(LOST, scanner.preview(Duration.ofMillis(300)));
            assertTrue(System.nanoTime() - start < 2_000_000_000L);
        }
    }

    @Test void saysLostForADeviceThatSanedDoesNotKnowAndAfterClosing() {
        var scanner = new SanedSource(SanedSettings.at("127.0.0.1", saned.port(), "nothing:0"));
        assertEquals(LOST, scanner.preview(AMPLE));
        scanner.close();
        scanner.close();
        assertEquals(LOST, scanner.preview(AMPLE));
    }

    /// SANE's test picture, a kilobyte every 50 ms.
    private SanedSettings slow() {
        var options = new LinkedHashMap<String, String>();
        options.put("read-return-value", "Default");
        options.put("read-limit", "true");
        options.put("read-limit-size", "1024");
        options.put("read-delay", "true");
        options.put("read-delay-duration", "50000");
        return saned.settings().withOptions(options);
    }

    /// A page of a document, plainly: a coloured corner, text lines, another corner.
    private static BufferedImage page() {
        var page = new BufferedImage(1050, 744, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = page.createGraphics();
        brush.setColor(new Color(0xF4F1E8));
        brush.fillRect(0, 0, 1050, 744);
        brush.setColor(new Color(0xC83C14));
        brush.fillRect(0, 0, 200, 100);
        brush.setColor(new Color(0x14508C));
        brush.fillRect(850, 644, 200, 100);
        brush.setColor(Color.BLACK);
        brush.drawString("P<UTOSPECIMEN<<SPECIMEN<<<<<<<<<<<<<<<<<<<<<", 60, 600);
        brush.dispose();
        return page;
    }

    private static Frame passed(Outcome<Frame> outcome) {
        return switch (outcome) {
            case Outcome.Passed<Frame>(var frame) -> frame;
            case Outcome.Rejected<Frame>(var reason, var field) -> throw new AssertionError(reason + " " + field);
        };
    }
}
