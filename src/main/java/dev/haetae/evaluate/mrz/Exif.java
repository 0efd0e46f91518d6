package dev.haetae.evaluate.mrz;

import java.io.ByteArrayOutputStream;

/// Puts an orientation into a JPEG: an APP1 segment with one entry (EXIF 2.3, 4.5.4 and tag 0x0112).
final class Exif {
    private Exif() {}

    static byte[] oriented(byte[] jpeg, int orientation) {
        int[] app1 = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0};
        var out = new ByteArrayOutputStream(jpeg.length + app1.length);
        out.write(jpeg, 0, 2);
        for (int value : app1) {
            out.write(value);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
