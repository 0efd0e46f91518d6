package dev.haetae.demo.wear;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What happens to the card itself: scratches through the laminate, stains, and a lamp's small reflection on it.
final class Damage {
    private static final int[] SCRATCHES = {0, 4, 10, 20};
    private static final int[] STAINS = {0, 1, 3, 5};
    private static final double[] STAIN = {0, 0.12, 0.2, 0.3};
    private static final double[] GLARE = {0, 0.3, 0.5, 0.7};

    private Damage() {}

    /// @param scale pixels a millimetre
    static void on(BufferedImage card, Wear wear, double scale, Random dice) {
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setComposite(AlphaComposite.SrcAtop);
        double width = card.getWidth();
        double height = card.getHeight();
        for (int i = 0; i < STAINS[wear.stains()]; i++) {
            Color brown = new Color(110 + dice.nextInt(60), 80 + dice.nextInt(50), 40 + dice.nextInt(50));
            spot(pen, dice.nextDouble() * width, dice.nextDouble() * height, (2 + 6 * dice.nextDouble()) * scale, brown,
                    STAIN[wear.stains()]);
        }
        for (int i = 0; i < SCRATCHES[wear.scratches()]; i++) {
            double x = dice.nextDouble() * width;
            double y = dice.nextDouble() * height;
            double angle = dice.nextDouble() * Math.PI;
            double length = (4 + 30 * dice.nextDouble()) * scale;
            pen.setStroke(new BasicStroke((float) ((0.05 + 0.09 * dice.nextDouble()) * scale)));
            int tone = dice.nextInt(4) == 0 ? 90 : 225 + dice.nextInt(30);
            pen.setColor(new Color(tone, tone, tone, 110 + dice.nextInt(110)));
            pen.draw(new Line2D.Double(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
        }
        if (wear.glare() > 0) {
            spot(pen, dice.nextDouble() * width, dice.nextDouble() * height, (3 + 3 * dice.nextDouble()) * scale, Color.WHITE,
                    GLARE[wear.glare()]);
        }
        pen.dispose();
    }

    /// Soft towards its edge.
    private static void spot(Graphics2D pen, double x, double y, double radius, Color colour, double strength) {
        Color middle = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * strength));
        Color edge = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        pen.setPaint(new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[] {0, 0.6f, 1},
                new Color[] {middle, middle, edge}));
        pen.fillRect((int) (x - radius), (int) (y - radius), (int) (2 * radius) + 1, (int) (2 * radius) + 1);
    }
}
