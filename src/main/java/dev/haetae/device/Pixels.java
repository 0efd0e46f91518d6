package dev.haetae.device;

import dev.haetae.frame.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Pixels of the Java 2D world to frames, in one pass, and the overwriting of what is left behind.
public final class Pixels {
    private Pixels() {}

    /// The picture is copied; the caller overwrites its own with [#wipe(BufferedImage)].
    public static Frame toFrame(BufferedImage image, long nanos) {
        Frame frame = Frame.blank(image.getWidth(), image.getHeight(), nanos);
        boolean whole = image.getRaster().getParent() == null;
        if (whole && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && image.getSampleModel() instanceof PixelInterleavedSampleModel model
                && !(image.getColorModel() instanceof IndexColorModel)) {
            copyInterleaved(bytes, model, frame);
        } else {
            copyAnything(image, frame);
        }
        return frame;
    }

    /// @param rgb packed red, green, blue from position 0; read, not kept
    public static Frame toFrame(ByteBuffer rgb, int width, int height, long nanos) {
        Frame frame = Frame.blank(width, height, nanos);
        ByteBuffer bgr = frame.bgr();
        byte[] row = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            rgb.get(y * row.length, row);
            for (int x = 0; x < row.length; x += 3) {
                byte red = row[x];
                row[x] = row[x + 2];
                row[x + 2] = red;
            }
            bgr.put(row);
        }
        Arrays.fill(row, (byte) 0);
        return frame;
    }

    /// Every whole block of `factor` x `factor` pixels becomes their mean: a quick, small picture without moire.
    public static Frame shrink(Frame large, int factor) {
        int width = large.width() / factor;
        int height = large.height() / factor;
        Frame small = Frame.blank(width, height, large.nanos());
        ByteBuffer out = small.bgr();
        ByteBuffer in = large.bgr();
        byte[] row = new byte[3 * large.width()];
        int[] sum = new int[3 * width];
        int area = factor * factor;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            for (int line = 0; line < factor; line++) {
                in.get((y * factor + line) * row.length, row);
                for (int x = 0; x < width * factor; x++) {
                    int at = x / factor * 3;
                    sum[at] += row[3 * x] & 255;
                    sum[at + 1] += row[3 * x + 1] & 255;
                    sum[at + 2] += row[3 * x + 2] & 255;
                }
            }
            for (int value : sum) {
                out.put((byte) ((value + area / 2) / area));
            }
        }
        Arrays.fill(row, (byte) 0);
        return small;
    }

    public static void wipe(BufferedImage image) {
        switch (image.getRaster().getDataBuffer()) {
            case DataBufferByte data -> {
                for (byte[] bank : data.getBankData()) {
                    Arrays.fill(bank, (byte) 0);
                }
            }
            case DataBufferUShort data -> {
                for (short[] bank : data.getBankData()) {
                    Arrays.fill(bank, (short) 0);
                }
            }
            case DataBufferInt data -> {
                for (int[] bank : data.getBankData()) {
                    Arrays.fill(bank, 0);
                }
            }
            default -> throw new IllegalArgumentException("pixels in an unknown buffer cannot be overwritten");
        }
    }

    /// Straight from the samples: BufferedImage.getRGB would also re-gamma grey pictures and make them lighter.
    private static void copyInterleaved(DataBufferByte data, PixelInterleavedSampleModel model, Frame frame) {
        byte[] pixels = data.getData();
        int[] bands = model.getBandOffsets();
        int red = bands[0];
        int green = bands.length < 3 ? red : bands[1];
        int blue = bands.length < 3 ? red : bands[2];
        int stride = model.getScanlineStride();
        ByteBuffer bgr = frame.bgr();
        boolean packed = model.getPixelStride() == 3 && blue == 0 && green == 1 && red == 2;
        byte[] row = new byte[3 * frame.width()];
        for (int y = 0; y < frame.height(); y++) {
            int from = data.getOffset() + y * stride;
            if (packed) {
                bgr.put(pixels, from, row.length);
                continue;
            }
            for (int x = 0; x < row.length; x += 3, from += model.getPixelStride()) {
                row[x] = pixels[from + blue];
                row[x + 1] = pixels[from + green];
                row[x + 2] = pixels[from + red];
            }
            bgr.put(row);
        }
        Arrays.fill(row, (byte) 0);
    }

    private static void copyAnything(BufferedImage image, Frame frame) {
        ByteBuffer bgr = frame.bgr();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                bgr.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
            }
        }
        Arrays.fill(row, 0);
    }
}
