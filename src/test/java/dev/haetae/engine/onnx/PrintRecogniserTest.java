package dev.haetae.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.PageReader.Page;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.print.PrintReader;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCvPrintLines;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lines drawn on a card's ground, found, cut, recognised and decoded: the whole way.
class PrintRecogniserTest {
    private static PrintRecogniser recogniser;
    private static PrintReader reader;

    @BeforeAll static void open() {
        recogniser = new PrintRecogniser(Models.at(Path.of("models")));
        reader = new PrintReader(new OpenCvPrintLines(), recogniser);
    }

    @AfterAll static void close() {
        recogniser.close();
    }

    @Test void readsANumber() {
        assertEquals("010423-8372588", read(Script.DIGITS, "010423-8372588").text());
        assertTrue(read(Script.DIGITS, "010423-8372588").confidence() > 0.9);
    }

    @Test void readsADateAndASerialNumber() {
        assertEquals("2024.11.04", read(Script.DIGITS, "2024.11.04").text());
        assertEquals("1-021-001-1111", read(Script.DIGITS, "1-021-001-1111").text());
    }

    @Test void readsANameOfManyLetters() {
        assertEquals("NGUYEN THI KIM PHUONG", read(Script.LATIN, "NGUYEN THI KIM PHUONG").text());
    }

    @Test void readsHangul() {
        assertEquals("외국인등록증", read(Script.KOREAN, "외국인등록증").text());
        assertEquals("유학(D-2)", read(Script.KOREAN, "유학(D-2)").text().replace(" ", ""));
        assertEquals("송서연", read(Script.KOREAN, "송서연").text());
    }

    @Test void readsLineAfterLine() {
        try (Frame page = page("VIETNAM", "2031.05.20")) {
            assertEquals(List.of("VIETNAM", "2031.05.20"),
                    reader.read(page, new Region(0, 0, 700, 200), Script.LATIN).stream().map(Line::text).toList());
        }
    }

    @Test void readsAPageWhicheverWayUpItLies() {
        try (Frame upright = page("NGUYEN THI", "2031.05.20"); Frame lying = turned(upright)) {
            Page seen = reader.read(upright);
            Page turned = reader.read(lying);
            assertFalse(seen.upsideDown());
            assertTrue(turned.upsideDown() && seen.clear() && turned.clear());
            assertEquals(List.of("NGUYEN THI", "2031.05.20"), seen.lines().stream().map(Line::text).toList());
            assertEquals(List.of("NGUYEN THI", "2031.05.20"), turned.lines().stream().map(Line::text).toList(), "from the top once it is turned");
            assertEquals(seen.lines().getFirst().place().x(), turned.lines().getFirst().place().x(), 2, "places are those once it is turned");
        }
    }

    @Test void aPageWithoutPrintLiesEitherWay() {
        try (Frame page = page()) {
            assertFalse(reader.read(page).clear());
        }
    }

    @Test void readsNothingWhereNothingIs() {
        try (Frame page = page()) {
            assertEquals(List.of(), reader.read(page, new Region(0, 0, 700, 200), Script.KOREAN));
        }
    }

    @Test void namesTheWeightsThatAreMissing() {
        assertThrows(Models.ModelMissing.class, () -> new PrintRecogniser(Models.at(Path.of("src"))));
    }

    private static Frame turned(Frame page) {
        byte[] upright = new byte[page.width() * page.height() * 3];
        page.bgr().get(upright);
        byte[] pixels = new byte[upright.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = upright[upright.length - 3 - i + 2 * (i % 3)];
        }
        return Frame.of(pixels, page.width(), page.height(), 0);
    }

    private static Line read(Script script, String text) {
        try (Frame page = page(text)) {
            return reader.read(page, new Region(30, 30, 640, 60), script).getFirst();
        }
    }

    private static Frame page(String... lines) {
        var image = new BufferedImage(700, 200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(243, 235, 221));
        pen.fillRect(0, 0, 700, 200);
        pen.setColor(new Color(192, 154, 99, 90));
        for (int i = 0; i < 20; i++) {
            pen.draw(new Line2D.Double(0, 20 * i - 150, 700, 15 * i));
        }
        pen.setColor(new Color(40, 40, 50));
        pen.setFont(new Font("Noto Sans CJK KR", Font.PLAIN, 34));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 50, 72 + 60 * i);
        }
        pen.dispose();
        return Frame.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 700, 200, 0);
    }
}
