package dev.haetae.device.scanner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Coloured cards of 85.6 x 54 mm, on the glass or in the feeder.
final class TestBed implements EsclSimulator.Bed {
    private Color onGlass;
    private final Deque<List<Color>> sheets = new ArrayDeque<>();

    synchronized void lay(Color card) {
        onGlass = card;
    }

    synchronized void feed(Color... sides) {
        sheets.add(List.of(sides));
    }

    @Override public synchronized BufferedImage onGlass(EsclSimulator.Wanted wanted) {
        return onGlass == null ? null : card(onGlass, wanted);
    }

    @Override public synchronized List<BufferedImage> drawnIn(EsclSimulator.Wanted wanted) {
        return sheets.poll().stream().map(side -> card(side, wanted)).toList();
    }

    @Override public synchronized boolean feederLoaded() {
        return !sheets.isEmpty();
    }

    private static BufferedImage card(Color colour, EsclSimulator.Wanted wanted) {
        var card = new BufferedImage((int) (85.6 / 25.4 * wanted.dpi()), (int) (54 / 25.4 * wanted.dpi()), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = card.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, card.getWidth(), card.getHeight());
        brush.dispose();
        return card;
    }
}
