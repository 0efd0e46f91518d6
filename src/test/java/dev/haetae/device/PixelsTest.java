package dev.haetae.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_BGR})
    void keepsColoursOfEveryLayout(int type) {
        var image = new BufferedImage(5, 3, type);
        image.setRGB(4, 2, 0xFF102030);
        try (var frame = Pixels.toFrame(image, 7)) {
            assertEquals(0x102030, frame.rgb(4, 2));
            assertEquals(7, frame.nanos());
        }
    }

    @Test void keepsColoursOfTheRgbRastersThatWebcamsAndScannersGive() {
        byte[] rgb = {1, 2, 3, 4, 5, 6};
        var raster = Raster.createInterleavedRaster(new DataBufferByte(rgb, 6), 2, 1, 6, 3, new int[] {0, 1, 2}, null);
        var colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        try (var frame = Pixels.toFrame(new BufferedImage(colours, raster, false, null), 0);
                var direct = Pixels.toFrame(ByteBuffer.wrap(rgb), 2, 1, 0)) {
            assertEquals(0x040506, frame.rgb(1, 0));
            assertEquals(0x040506, direct.rgb(1, 0));
        }
    }

    @Test void doesNotMakeGreyLighter() {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(1, 1, 0, 100);
        try (var frame = Pixels.toFrame(image, 0)) {
            assertEquals(0x646464, frame.rgb(1, 1));
        }
    }

    @Test void copesWithASubimage() {
        var image = new BufferedImage(6, 6, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(3, 4, 0xFFABCDEF);
        try (var frame = Pixels.toFrame(image.getSubimage(2, 2, 3, 3), 0)) {
            assertEquals(0xABCDEF, frame.rgb(1, 2));
        }
    }

    @Test void shrinksToTheMeanOfEachBlock() {
        var image = new BufferedImage(5, 4, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, 0xFF646464);
        image.setRGB(1, 1, 0xFF646464);
        try (var large = Pixels.toFrame(image, 3); var small = Pixels.shrink(large, 2)) {
            assertEquals("2x2 0x323232 3", small.width() + "x" + small.height() + " 0x"
                    + Integer.toHexString(small.rgb(0, 0)) + " " + small.nanos());
        }
    }

    @Test void leavesNoPixelBehind() {
        var image = Drawn.numbered(0xFFFF, 64, 32);
        Pixels.wipe(image);
        for (byte value : ((DataBufferByte) image.getRaster().getDataBuffer()).getData()) {
            assertEquals(0, value);
        }
    }
}
