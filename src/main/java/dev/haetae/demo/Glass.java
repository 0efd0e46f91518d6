package dev.haetae.demo;

import dev.haetae.document.DocumentSide;
import dev.haetae.frame.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What a scanner sees of a document on its glass: 300 dpi, a dark lid behind, a margin, a little skew and grain.
public final class Glass {
    public static final int DPI = 300;
    private static final double MARGIN_MM = 9;
    private static final Color LID = new Color(0x23272E);

    private Glass() {}

    /// @param skew degrees, clockwise
    /// @param seed of the grain
    public static Frame still(Specimen specimen, DocumentSide side, double skew, long seed) {
        BufferedImage card = specimen.side(side);
        double shrink = (double) DPI / specimen.dpi();
        BufferedImage small = Pixels.scaled(card, (int) Math.round(card.getWidth() * shrink), (int) Math.round(card.getHeight() * shrink));
        int margin = (int) Math.round(MARGIN_MM / 25.4 * DPI);
        BufferedImage canvas = Pixels.canvas(small.getWidth() + 2 * margin, small.getHeight() + 2 * margin);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(LID);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getRotateInstance(Math.toRadians(skew), canvas.getWidth() / 2.0, canvas.getHeight() / 2.0);
        place.translate(margin, margin);
        pen.drawImage(small, place, null);
        pen.dispose();
        grain(Pixels.bgr(canvas), seed);
        return Pixels.frame(canvas, 0);
    }

    private static void grain(byte[] bgr, long seed) {
        Random dice = new Random(seed);
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) Math.round(dice.nextGaussian() * 1.5);
        }
        for (int i = 0, at = 0; i < bgr.length; i++) {
            at = i % 997 == 0 ? dice.nextInt(noise.length) : at + 1 & 4095;
            bgr[i] = (byte) Math.clamp((bgr[i] & 255) + noise[at], 0, 255);
        }
    }
}
