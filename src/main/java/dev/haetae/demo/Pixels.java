package dev.haetae.demo;

import dev.haetae.frame.Frame;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Between Java2D's pictures and frames.
final class Pixels {
    private Pixels() {}

    static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    /// The canvas' own bytes: packed BGR, not a copy.
    static byte[] bgr(BufferedImage canvas) {
        if (canvas.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            throw new IllegalArgumentException("not a canvas: type " + canvas.getType());
        }
        return ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    }

    static Frame frame(BufferedImage canvas, long nanos) {
        return Frame.of(bgr(canvas), canvas.getWidth(), canvas.getHeight(), nanos);
    }

    /// Any picture as a canvas of another size, well filtered when it shrinks.
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage from = picture;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        boolean seeThrough = picture.getColorModel().hasAlpha();
        BufferedImage out = seeThrough ? new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB) : canvas(width, height);
        var pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }
}
