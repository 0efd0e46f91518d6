package dev.haetae.evaluate.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// PNG files written chunk by chunk (ISO 15948), so that they may say what no decent writer writes.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// @param colour 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
    Png(int width, int height, int bits, int colour, boolean interlaced) {
        out.writeBytes(SIGNATURE);
        chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) colour)
                .put((byte) 0).put((byte) 0).put((byte) (interlaced ? 1 : 0)).array());
    }

    Png chunk(String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return this;
    }

    /// The pixels, a piece at a time.
    /// @param times the same bytes so many times, packed as one stream
    Png pixels(byte[] rows, int times) {
        return chunk("IDAT", packed(rows, times));
    }

    byte[] end() {
        return chunk("IEND", new byte[0]).out.toByteArray();
    }

    static byte[] packed(byte[] bytes, int times) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        byte[] piece = new byte[1 << 16];
        for (int i = 0; i < times; i++) {
            deflater.setInput(bytes);
            while (!deflater.needsInput()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
