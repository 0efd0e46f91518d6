package dev.haetae.device;

import dev.haetae.frame.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures for device tests, each carrying its number as black and white blocks that survive JPEG.
public final class Drawn {
    private static final int BITS = 16;

    private Drawn() {}

    public static BufferedImage numbered(int number, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(200, 60, 20));
        brush.fillRect(0, 0, width, height);
        int side = width / BITS;
        for (int bit = 0; bit < BITS; bit++) {
            brush.setColor((number >> bit & 1) == 1 ? Color.WHITE : Color.BLACK);
            brush.fillRect(bit * side, 0, side, side);
        }
        brush.dispose();
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static int numberOf(Frame frame) {
        int side = frame.width() / BITS;
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            if ((frame.rgb(bit * side + side / 2, side / 2) >> 8 & 255) > 128) {
                number |= 1 << bit;
            }
        }
        return number;
    }
}
