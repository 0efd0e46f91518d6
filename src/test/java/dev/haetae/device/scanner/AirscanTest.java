package dev.haetae.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SANE's airscan backend, which others wrote and many scanners are used with, reads from our simulator: so what our own
/// client is tested against is eSCL, and not a dialect of ours.
class AirscanTest {
    private static final Path BACKEND = Path.of("/usr/lib/x86_64-linux-gnu/sane/libsane-airscan.so.1");

    @TempDir Path folder;

    @Test void anotherClientScansTheGlassAndBothSidesOfASheet() throws Exception {
        if (!Files.exists(BACKEND) || !Files.isExecutable(Path.of("/usr/bin/scanimage"))) {
            System.out.println("skipped: scanimage or SANE's airscan backend is not installed (Debian: sane-utils, sane-airscan)");
            Assumptions.abort();
        }
        var bed = new TestBed();
        bed.lay(Color.RED);
        bed.feed(Color.GREEN, Color.BLUE);
        try (var scanner = EsclSimulator.start(bed)) {
            Files.writeString(folder.resolve("dll.conf"), "airscan\n");
            Files.writeString(folder.resolve("airscan.conf"),
                    "[devices]\n\"Haetae\" = " + scanner.address() + ", eSCL\n[options]\ndiscovery = disable\n");
            scanimage("--resolution", "75", "--format=png", "-o", "glass.png");
            var glass = ImageIO.read(folder.resolve("glass.png").toFile());
            assertEquals(620, glass.getWidth(), 2); // A4 at 75 dpi
            assertTrue((glass.getRGB(20, 20) & 0xFF0000) > 0xE00000, "the red card");
            scanimage("--source", "ADF Duplex", "--resolution", "75", "--format=png", "--batch=side%d.png");
            assertTrue((ImageIO.read(folder.resolve("side1.png").toFile()).getRGB(20, 20) & 0xFF00) > 0xE000, "the green front");
            assertTrue((ImageIO.read(folder.resolve("side2.png").toFile()).getRGB(20, 20) & 0xFF) > 0xE0, "the blue back");
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(2, files.filter(file -> file.getFileName().toString().startsWith("side")).count());
            }
        }
    }

    private void scanimage(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scanimage", "-d", "airscan:e0:Haetae"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("SANE_CONFIG_DIR", folder.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        assertTrue(process.exitValue() == 0 || log.contains("out of documents"), log);
    }
}
