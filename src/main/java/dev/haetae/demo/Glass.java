package dev.haetae.demo;

import dev.haetae.document.DocumentSide;
import dev.haetae.frame.Frame;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// The dark glass a document lies on, and what a device sees of it: a quick preview of the whole glass, or a still of
/// the document alone at 300 dpi with a margin, a little skew and grain.
public final class Glass {
    public static final int DPI = 300;
    static final int PREVIEW_WIDTH = 960;
    static final int PREVIEW_HEIGHT = 640;
    /// Pixels a millimetre: the glass is 150 x 100 mm.
    private static final double PREVIEW_SCALE = 6.4;
    private static final double MARGIN_MM = 9;
    /// Clear pixels about a card, so that its straight edges come out smooth when it lies askew.
    private static final int HEM = 2;
    private static final Color LID = new Color(0x1E232B);

    private Glass() {}

    /// How something lies. The centre's offset and the thing's size are shares of the glass and of the thing.
    /// @param skew degrees, clockwise
    /// @param openness 1 flat, 0 seen from its edge while it is turned over
    /// @param glare 0 none to 1
    record Lie(double offsetX, double offsetY, double skew, double openness, double glare) {
        static final Lie REST = new Lie(0, 0, 1.2, 1, 0);
    }

    /// A still without a device around it, for tests and samples.
    public static Frame still(Specimen specimen, DocumentSide side, double skew, long seed) {
        BufferedImage card = forStill(specimen.side(side), specimen.dpi());
        return still(card, new Lie(0, 0, skew, 1, 0), seed, 0);
    }

    static Frame still(BufferedImage card, Lie lie, long seed, long nanos) {
        int margin = (int) Math.round(MARGIN_MM / 25.4 * DPI) - HEM;
        BufferedImage canvas = Pixels.canvas(card.getWidth() + 2 * margin, card.getHeight() + 2 * margin);
        paint(canvas, card, lie);
        return taken(canvas, seed, nanos);
    }

    /// @param card empty glass when null
    static Frame preview(BufferedImage card, Lie lie, long seed, long nanos) {
        BufferedImage canvas = Pixels.canvas(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        paint(canvas, card, lie);
        return taken(canvas, seed, nanos);
    }

    static BufferedImage forStill(BufferedImage drawn, int dpi) {
        return resized(drawn, (double) DPI / dpi);
    }

    static BufferedImage forPreview(BufferedImage drawn, int dpi) {
        return resized(drawn, PREVIEW_SCALE * 25.4 / dpi);
    }

    private static BufferedImage resized(BufferedImage drawn, double scale) {
        int width = (int) Math.round(drawn.getWidth() * scale);
        int height = (int) Math.round(drawn.getHeight() * scale);
        BufferedImage hemmed = new BufferedImage(width + 2 * HEM, height + 2 * HEM, BufferedImage.TYPE_INT_ARGB);
        hemmed.getGraphics().drawImage(Pixels.scaled(drawn, width, height), HEM, HEM, null);
        return hemmed;
    }

    private static void paint(BufferedImage canvas, BufferedImage card, Lie lie) {
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(LID);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (card != null && lie.openness() > 0.02) {
            AffineTransform place = AffineTransform.getTranslateInstance(
                    canvas.getWidth() * (0.5 + lie.offsetX()), canvas.getHeight() * (0.5 + lie.offsetY()));
            place.rotate(Math.toRadians(lie.skew()));
            place.scale(1, lie.openness());
            place.translate(-card.getWidth() / 2.0, -card.getHeight() / 2.0);
            shadow(pen, place, card);
            pen.drawImage(card, place, null);
            pen.setTransform(place);
            glare(pen, card, lie.glare());
        }
        pen.dispose();
    }

    private static void shadow(Graphics2D pen, AffineTransform place, BufferedImage card) {
        AffineTransform before = pen.getTransform();
        pen.setTransform(place);
        pen.translate(card.getWidth() * 0.006, card.getHeight() * 0.012);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.45f));
        pen.setColor(Color.BLACK);
        int corner = (int) (card.getHeight() * 0.12);
        pen.fillRoundRect(HEM, HEM, card.getWidth() - 2 * HEM, card.getHeight() - 2 * HEM, corner, corner);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setTransform(before);
    }

    /// A lamp's reflection on the laminate, over the left half where the fields are.
    private static void glare(Graphics2D pen, BufferedImage card, double strength) {
        if (strength <= 0) {
            return;
        }
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.min(1, strength)));
        pen.setPaint(new RadialGradientPaint(new Point2D.Double(card.getWidth() * 0.4, card.getHeight() * 0.55),
                (float) (card.getWidth() * 0.24), new float[] {0, 0.5f, 1},
                new Color[] {Color.WHITE, new Color(255, 255, 255, 235), new Color(255, 255, 255, 0)}));
        pen.fillRect(0, 0, card.getWidth(), card.getHeight());
        pen.setComposite(AlphaComposite.SrcOver);
    }

    private static Frame taken(BufferedImage canvas, long seed, long nanos) {
        grain(Pixels.bgr(canvas), seed);
        return Pixels.frame(canvas, nanos);
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
