package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.print.PrintStrip;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Lines drawn on a patterned ground, as large as on a card at 300 dpi.
class OpenCvPrintLinesTest {
    private static final Region ALL = new Region(0, 0, 700, 300);

    @Test void eachLineIsFoundWhereItsInkStands() {
        List<Region> places = places(ALL, pen -> {
            pen.drawString("010423-8372588", 40, 80);
            pen.drawString("BOLIVIA", 40, 140);
        });
        assertEquals(2, places.size());
        assertEquals(42, places.get(0).x(), 3);
        assertEquals(80, places.get(0).y() + places.get(0).height(), 2);
        assertEquals(140, places.get(1).y() + places.get(1).height(), 2);
        assertEquals(capHeight(), places.get(1).height(), 3);
    }

    @Test void aWatermarkAcrossALineAndARuleBelowDoNotBelongToIt() {
        Consumer<Graphics2D> plain = pen -> pen.drawString("JONES ZOE", 240, 150);
        Region alone = places(ALL, plain).getFirst();
        List<Region> places = places(ALL, plain.andThen(pen -> {
            pen.setStroke(new BasicStroke(2));
            pen.draw(new Line2D.Double(20, 170, 680, 170));
            pen.rotate(-0.3, 350, 150);
            pen.setColor(new Color(200, 30, 30, 70));
            pen.setFont(pen.getFont().deriveFont(Font.BOLD, 150f));
            pen.drawString("SPECIMEN", 0, 200);
        }));
        Region line = places.stream().max(Comparator.comparingDouble(Region::width)).orElseThrow();
        assertEquals(alone.x(), line.x(), 2);
        assertEquals(alone.y(), line.y(), 2);
        assertEquals(alone.width(), line.width(), 3);
        assertEquals(alone.height(), line.height(), 2);
        assertTrue(places.stream().noneMatch(place -> place.y() < 170 && place.y() + place.height() > 172), "the rule");
    }

    @Test void aTiltedLineIsCutLevel() {
        try (Frame page = page(pen -> {
                pen.rotate(Math.toRadians(2), 350, 150);
                pen.drawString("ENKHTUYA TEMUULEN BATERDENE", 60, 150);
            })) {
            List<PrintStrip> strips = new OpenCvPrintLines().find(page, ALL);
            assertEquals(1, strips.size());
            // level: the strip is as tall as the capitals, not as the whole slope, so a letter is about as wide as high
            assertEquals(capHeight(), strips.getFirst().place().height(), 5);
            strips.forEach(PrintStrip::close);
        }
    }

    @Test void aLineWhoseMiddleIsOutsideTheZoneIsNotItsLine() {
        Consumer<Graphics2D> two = pen -> {
            pen.drawString("LABEL", 40, 80);
            pen.drawString("VALUE", 40, 120);
        };
        assertEquals(1, places(new Region(30, 88, 300, 44), two).size());
        assertEquals(2, places(new Region(30, 50, 300, 82), two).size());
        assertTrue(places(new Region(2000, 2000, 50, 50), two).isEmpty());
    }

    @Test void aWordThatBeginsALittleBeforeTheZoneIsWhole() {
        Consumer<Graphics2D> name = pen -> pen.drawString("PRATAMA RIZKY", 100, 120);
        Region whole = places(ALL, name).getFirst();
        Region cut = places(new Region(112, 88, 300, 44), name).getFirst();
        assertEquals(whole.x(), cut.x(), 1);
        assertEquals(whole.width(), cut.width(), 1);
    }

    @Test void aScratchThroughTwoLinesDoesNotTieThemTogether() {
        List<Region> places = places(ALL, pen -> {
            pen.drawString("COUNTRYREGION", 90, 120);
            pen.drawString("7-807-282-7190", 90, 160);
            pen.draw(new Line2D.Double(160, 95, 250, 165));
            pen.draw(new Line2D.Double(310, 112, 300, 150));
        });
        assertEquals(2, places.size());
        assertEquals(120, places.get(0).y() + places.get(0).height(), 3);
        assertEquals(160, places.get(1).y() + places.get(1).height(), 3);
    }

    @Test void syllablesAreNotPartedAboveTheirLastConsonants() {
        assertEquals(1, places(ALL, pen -> pen.drawString("등록증국공용", 90, 120)).size());
    }

    @Test void wordsWhoseLettersTouchAreNoScratches() {
        List<Region> places = places(ALL, pen -> {
            double x = 90;
            for (char letter : "CHUNHUAMINH".toCharArray()) {
                pen.drawString(String.valueOf(letter), (float) x, 120);
                x += 0.7 * pen.getFontMetrics().charWidth(letter); // each stem stands in the next letter
            }
        });
        assertEquals(1, places.size());
        assertTrue(places.getFirst().width() > 120, "the whole word, not what was left of it: " + places.getFirst().width());
    }

    @Test void whatFadesTowardsItsEndIsFoundWholeByTheSecondLookOnly() {
        Consumer<Graphics2D> fading = pen -> {
            int x = 90;
            int lighter = 0;
            for (char letter : "TRAN ANH HUNG THI".toCharArray()) {
                pen.setColor(new Color(40 + lighter, 40 + lighter, 50 + lighter));
                pen.drawString(String.valueOf(letter), x, 120);
                x += pen.getFontMetrics().charWidth(letter);
                lighter += 11;
            }
        };
        Region zone = new Region(80, 88, 400, 44);
        double usual = places(zone, fading).getFirst().width();
        double faint = places(OpenCvPrintLines.ofFaintPrint(), zone, fading).getFirst().width();
        assertTrue(faint > usual + 15, "a sign more; usual " + usual + ", faint " + faint);
    }

    @Test void thePictureBesideAZoneIsNoPartOfItsFirstSign() {
        Consumer<Graphics2D> name = pen -> pen.drawString("HOANG QUOC", 200, 120);
        Region zone = new Region(192, 88, 300, 44);
        Region alone = places(zone, name).getFirst();
        Region beside = places(zone, name.andThen(pen -> {
            pen.setStroke(new BasicStroke(3));
            pen.draw(new Line2D.Double(178, 99, 178, 121)); // its edge looks like an I
        })).getFirst();
        assertEquals(alone.x(), beside.x(), 1);
        assertEquals(alone.height(), beside.height(), 1);
    }

    @Test void aDrawnOutStripShowsTheSameLineWider() {
        try (Frame page = page(pen -> pen.drawString("JIN", 90, 120))) {
            List<PrintStrip> usual = new OpenCvPrintLines().find(page, ALL);
            List<PrintStrip> wide = OpenCvPrintLines.drawnOut().find(page, ALL);
            assertEquals(usual.getFirst().place(), wide.getFirst().place());
            assertTrue(wide.getFirst().strip().width() > usual.getFirst().strip().width());
            usual.forEach(PrintStrip::close);
            wide.forEach(PrintStrip::close);
        }
    }

    @Test void aLabelThatTouchesTheValueIsLeftOut() {
        Region value = places(new Region(300, 88, 300, 44), pen -> {
            pen.drawString("COUNTRYREGION", 90, 120);
            pen.drawString("PARAGUAY", 100 + pen.getFontMetrics().stringWidth("COUNTRYREGION"), 120);
        }).getFirst();
        assertTrue(value.x() > 290 && value.x() < 320, "begins at " + value.x());
    }

    @Test void whereLinesTouchAZoneTellsWhatIsItsLine() {
        Consumer<Graphics2D> touching = pen -> {
            pen.drawString("RYU CHUNHUA", 90, 120);
            pen.drawString("JYGQP", 90, 141);
            pen.setStroke(new BasicStroke(3));
            pen.draw(new Line2D.Double(100, 110, 100, 128)); // a stain's edge ties both rows together
            pen.draw(new Line2D.Double(150, 110, 150, 128));
            pen.draw(new Line2D.Double(210, 110, 210, 128));
        };
        List<Region> row = places(OpenCvPrintLines.ofOneRow(), new Region(80, 92, 400, 33), touching);
        assertEquals(1, row.size());
        assertEquals(capHeight(), row.getFirst().height(), 4);
        assertEquals(121, row.getFirst().y() + row.getFirst().height(), 3);
    }

    @Test void whatFellToPiecesIsOneLineInItsZone() {
        Consumer<Graphics2D> halves = pen -> { // upper and lower parts of syllables, with a gap that parts lines elsewhere
            for (int i = 0; i < 5; i++) {
                pen.fillRect(90 + 32 * i, 96, 20, 3);
                pen.fillRect(90 + 32 * i, 96, 3, 9);
                pen.fillRect(90 + 32 * i, 117, 20, 3);
                pen.fillRect(107 + 32 * i, 111, 3, 9);
            }
        };
        Region zone = new Region(80, 88, 400, 40);
        assertEquals(2, places(zone, halves).size());
        List<Region> row = places(OpenCvPrintLines.ofOneRow(), zone, halves);
        assertEquals(1, row.size());
        assertEquals(24, row.getFirst().height(), 3);
    }

    @Test void nothingIsFoundOnThePatternAlone() {
        assertEquals(List.of(), places(ALL, pen -> { }));
    }

    private static double capHeight() {
        return 26 * 0.733; // of Noto Sans CJK
    }

    private static List<Region> places(Region where, Consumer<Graphics2D> drawing) {
        return places(new OpenCvPrintLines(), where, drawing);
    }

    private static List<Region> places(OpenCvPrintLines finder, Region where, Consumer<Graphics2D> drawing) {
        try (Frame page = page(drawing)) {
            List<PrintStrip> strips = finder.find(page, where);
            strips.forEach(PrintStrip::close);
            return strips.stream().map(PrintStrip::place).toList();
        }
    }

    private static Frame page(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(700, 300, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(221, 235, 245));
        pen.fillRect(0, 0, 700, 300);
        pen.setColor(new Color(127, 166, 204, 90));
        for (int i = 0; i < 30; i++) {
            pen.draw(new Line2D.Double(0, 20 * i - 150, 700, 20 * i - 20));
        }
        pen.setColor(new Color(40, 40, 50));
        pen.setFont(new Font("Noto Sans CJK KR", Font.PLAIN, 26));
        drawing.accept(pen);
        pen.dispose();
        return Frame.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 700, 300, 0);
    }
}
