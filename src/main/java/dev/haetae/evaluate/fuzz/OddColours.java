package dev.haetae.evaluate.fuzz;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;

/// Whole files in colours that documents seldom come in.
final class OddColours {
    /// Colour type and bits of each PNG kind (ISO 15948 table 11.1).
    private static final int[][] PNG = {{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8},
        {4, 8}, {4, 16}, {6, 8}, {6, 16}};
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};
    private static final int[] BMP = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_555_RGB, BufferedImage.TYPE_USHORT_565_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB};

    private OddColours() {}

    static byte[] make(BufferedImage page, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> png(page, random);
            case 2 -> Encoding.of(as(page, BMP[random.nextInt(BMP.length)]), "bmp");
            default -> random.nextBoolean() ? Encoding.jpeg(as(page, BufferedImage.TYPE_BYTE_GRAY), random.nextBoolean()) : inks(page);
        };
    }

    /// The page's luma in the upper bits of every channel; interlaced ones are broken where the size is not theirs.
    private static byte[] png(BufferedImage page, RandomGenerator random) {
        int[] kind = PNG[random.nextInt(PNG.length)];
        int row = 1 + (page.getWidth() * CHANNELS[kind[0]] * kind[1] + 7) / 8;
        byte[] rows = new byte[row * page.getHeight()];
        for (int i = 0; i < rows.length; i++) {
            int x = Math.min(page.getWidth() - 1, i % row * page.getWidth() / row);
            rows[i] = i % row == 0 ? 0 : (byte) (page.getRGB(x, i / row) >> 8);
        }
        var png = new Png(page.getWidth(), page.getHeight(), kind[1], kind[0], random.nextInt(8) == 0);
        if (kind[0] == 3) {
            byte[] palette = new byte[3 << kind[1]];
            random.nextBytes(palette);
            png.chunk("PLTE", palette);
            if (random.nextBoolean()) {
                png.chunk("tRNS", new byte[1 << kind[1]]);
            }
        }
        return png.pixels(rows, 1).end();
    }

    /// Four channels, which JPEG readers take for CMYK.
    private static byte[] inks(BufferedImage page) {
        WritableRaster four = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, page.getWidth(),
                page.getHeight(), 4, null);
        int[] ink = new int[4];
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                ink[0] = rgb >> 16 & 255;
                ink[1] = rgb >> 8 & 255;
                ink[2] = rgb & 255;
                ink[3] = 255 - ink[0];
                four.setPixel(x, y, ink);
            }
        }
        return Encoding.jpeg(new IIOImage(four, null, null), false);
    }

    private static BufferedImage as(BufferedImage page, int type) {
        var other = new BufferedImage(page.getWidth(), page.getHeight(), type);
        var brush = other.createGraphics();
        brush.drawImage(page, 0, 0, null);
        brush.dispose();
        return other;
    }
}
