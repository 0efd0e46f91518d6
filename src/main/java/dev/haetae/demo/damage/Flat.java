package dev.haetae.demo.damage;

import dev.haetae.demo.Specimen;
import dev.haetae.document.DocumentSide;
import dev.haetae.frame.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A specimen's side from edge to edge, without glass or desk: a base picture to damage.
public final class Flat {
    private Flat() {}

    /// @param dpi of the picture; the corners that a card does not have are white
    /// @return the caller's
    public static Frame of(Specimen specimen, DocumentSide side, int dpi) {
        BufferedImage drawn = specimen.side(side);
        BufferedImage from = drawn;
        double zoom = (double) dpi / specimen.dpi();
        while (zoom <= 0.5) {
            from = scaled(from, 0.5);
            zoom *= 2;
        }
        BufferedImage out = scaled(from, zoom);
        byte[] bgr = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        return Frame.of(bgr, out.getWidth(), out.getHeight(), 0);
    }

    private static BufferedImage scaled(BufferedImage from, double zoom) {
        int width = (int) Math.round(from.getWidth() * zoom);
        int height = (int) Math.round(from.getHeight() * zoom);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = out.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }
}
