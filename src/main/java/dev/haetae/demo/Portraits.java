package dev.haetae.demo;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The pictures on the documents, cut from the demo portrait (NASA, public domain, 512 x 512).
public final class Portraits {
    private static final int SIDE = 512;

    private Portraits() {}

    /// @throws IllegalStateException where the portrait is absent or another picture
    public static BufferedImage load(Path portrait) {
        if (!Files.isRegularFile(portrait)) {
            throw new IllegalStateException("the demo portrait is missing: " + portrait.getFileName());
        }
        try {
            BufferedImage image = ImageIO.read(portrait.toFile());
            if (image == null || image.getWidth() != SIDE || image.getHeight() != SIDE) {
                throw new IllegalStateException("not the demo portrait: " + portrait.getFileName());
            }
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Head and shoulders in 3.5 : 4.5, the head at about three quarters of the height, as on a passport.
    public static BufferedImage head(BufferedImage portrait) {
        BufferedImage cut = new BufferedImage(167, 214, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = cut.createGraphics();
        pen.drawImage(portrait, -141, -2, null);
        pen.dispose();
        return cut;
    }

    static BufferedImage grey(BufferedImage picture) {
        return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null)
                .filter(picture, new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY));
    }
}
