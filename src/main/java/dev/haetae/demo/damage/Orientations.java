package dev.haetae.demo.damage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/// Pictures stored turned or mirrored, with the tag that says how to show them (EXIF 2.3, tag 0x0112).
final class Orientations {
    private static final int FINE = 92;

    private Orientations() {}

    /// @param tag 1 to 8
    /// @return a JPEG whose picture, shown as its tag says, is this one
    static byte[] stored(Mat upright, int tag) {
        Mat stored = new Mat();
        switch (tag) {
            case 2 -> Core.flip(upright, stored, 1);
            case 3 -> Core.rotate(upright, stored, Core.ROTATE_180);
            case 4 -> Core.flip(upright, stored, 0);
            case 5 -> Core.transpose(upright, stored);
            case 6 -> Core.rotate(upright, stored, Core.ROTATE_90_COUNTERCLOCKWISE);
            case 7 -> {
                Core.rotate(upright, stored, Core.ROTATE_180);
                Core.transpose(stored, stored);
            }
            case 8 -> Core.rotate(upright, stored, Core.ROTATE_90_CLOCKWISE);
            default -> upright.copyTo(stored);
        }
        byte[] jpeg = Damaging.jpeg(stored, FINE);
        byte[] segment = segment(tag);
        return ByteBuffer.allocate(jpeg.length + segment.length).put(jpeg, 0, 2).put(segment)
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    /// APP1 with one directory of one entry, big endian.
    private static byte[] segment(int tag) {
        return ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) tag).putShort((short) 0)
                .putInt(0).array();
    }
}
