package dev.haetae.engine.tesseract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.TextReader.Script;
import dev.haetae.engine.Models;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TesseractReaderTest {
    private static TesseractReader reader;

    @BeforeAll static void open() {
        reader = new TesseractReader(Models.at(Path.of("models")));
    }

    @AfterAll static void close() {
        reader.close();
    }

    @Test void readsALineOfHangul() {
        assertEquals(List.of("대한민국 외국인등록증"), read(Script.KOREAN, 28, "대한민국 외국인등록증"));
    }

    @Test void readsABlockOfLatinLinesFromTopToBottom() {
        assertEquals(List.of("NGUYEN VAN ANH", "VIETNAM", "20 MAY 2031"), read(Script.LATIN, 24, "NGUYEN VAN ANH", "VIETNAM", "20 MAY 2031"));
    }

    @Test void readsHangulAndLatinInOneLine() {
        assertEquals(List.of("성명 NGUYEN VAN ANH"), read(Script.KOREAN, 28, "성명 NGUYEN VAN ANH"));
    }

    @Test void readsOnlyDigitsWhereDigitsAreAskedFor() {
        assertEquals(List.of("901231-5678901"), read(Script.DIGITS, 24, "901231-5678901"));
    }

    @Test void readsSmallPrint() {
        assertEquals(List.of("2031.05.20."), read(Script.DIGITS, 14, "2031.05.20."));
    }

    @Test void saysWhereALineStandsInPixelsOfThePicture() {
        try (Frame page = page(32, "HELLO", "WORLD")) {
            var lines = reader.read(page, new Region(20, 30, 400, 120), Script.LATIN);
            assertEquals(2, lines.size());
            // Written with its left edge at x = 40; the second baseline is at y = 128.
            assertEquals(42, lines.get(1).place().x(), 4);
            assertEquals(128, lines.get(1).place().y() + lines.get(1).place().height(), 4);
            assertTrue(lines.get(1).confidence() > 0.8);
        }
    }

    @Test void findsNothingOnBlankPaperAndOutsideThePicture() {
        try (Frame page = page(24)) {
            assertEquals(List.of(), reader.read(page, new Region(0, 0, 300, 60), Script.KOREAN));
            assertEquals(List.of(), reader.read(page, new Region(5000, 5000, 300, 60), Script.LATIN));
        }
    }

    @Test void manyThreadsMayReadAtOnce() {
        assertEquals(8, IntStream.range(0, 8).parallel()
                .mapToObj(i -> read(i % 2 == 0 ? Script.LATIN : Script.DIGITS, 28, "2031-05-20"))
                .filter(List.of("2031-05-20")::equals).count());
    }

    @Test void oneOpenMpThreadIsTheLimit() {
        assertEquals(1, com.sun.jna.Function.getFunction("gomp", "omp_get_thread_limit").invokeInt(new Object[0]));
    }

    @Test void namesTheLanguageDataThatAreMissing() {
        String message = assertThrows(Models.ModelMissing.class, () -> new TesseractReader(Models.at(Path.of("src")))).getMessage();
        assertTrue(message.contains("manifest.json"), message);
    }

    /// Tesseract writes to the process's own standard error, hence a process.
    @Test void opensKoreanWithoutComplaining() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), OpensKorean.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertFalse(said.contains("Error opening") || said.contains("Failed loading"), said);
    }

    static final class OpensKorean {
        public static void main(String... none) {
            try (var korean = new TesseractReader(Models.at(Path.of("models"))); Frame page = page(28, "대한민국")) {
                korean.read(page, new Region(30, 40, 600, 60), Script.KOREAN); // the first engine that opens: it sets debug_file
            }
        }
    }

    private static List<String> read(Script script, int size, String... lines) {
        try (Frame page = page(size, lines)) {
            return reader.read(page, new Region(30, 40, 600, 2.2 * size * Math.max(1, lines.length)), script).stream()
                    .map(line -> line.text()).toList();
        }
    }

    /// Lines at 40, the baseline of line n at 48 + 1.25 (n + 1) sizes, rounded.
    private static Frame page(int size, String... lines) {
        BufferedImage image = new BufferedImage(700, 320, BufferedImage.TYPE_3BYTE_BGR);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(235, 240, 232));
        g.fillRect(0, 0, 700, 320);
        g.setColor(new Color(40, 40, 50));
        g.setFont(new Font("Noto Sans CJK KR", Font.PLAIN, size));
        for (int i = 0; i < lines.length; i++) {
            g.drawString(lines[i], 40, 48 + size * 5 / 4 * (i + 1));
        }
        g.dispose();
        return Frame.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 700, 320, 0);
    }
}
