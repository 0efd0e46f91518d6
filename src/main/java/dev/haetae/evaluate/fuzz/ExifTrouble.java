package dev.haetae.evaluate.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// EXIF segments (CIPA DC-008, TIFF inside) put into a JPEG: true ones, impossible ones, and ones that never end.
final class ExifTrouble {
    private static final int ORIENTATION = 0x0112;
    private static final short SHORT = 3;
    private static final int LONGEST_SEGMENT = 65533;

    private ExifTrouble() {}

    static byte[] make(byte[] jpeg, RandomGenerator random) {
        byte[] segments = switch (random.nextInt(8)) {
            case 0, 1, 2 -> segment(directory(1, random.nextInt(10), 0, random));
            case 3 -> segment(directory(65535, 6, 0, random)); // more entries than bytes
            case 4 -> segment(directory(1, 6, 8, random)); // the next directory is this one
            case 5 -> segment(directory(1 + random.nextInt(40), random.nextInt(65536), random.nextInt(), random));
            case 6 -> many(segment(directory(1, 1 + random.nextInt(8), 0, random)), 1 + random.nextInt(2000));
            default -> {
                byte[] noise = new byte[random.nextInt(LONGEST_SEGMENT - 6)];
                random.nextBytes(noise);
                yield segment(noise);
            }
        };
        return ByteMutations.joined(Arrays.copyOf(jpeg, 2), segments, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// @param entries as said; only as many as 20 are written
    private static byte[] directory(int entries, int orientation, int next, RandomGenerator random) {
        int written = Math.min(entries, 20);
        var tiff = ByteBuffer.allocate(14 + 12 * written);
        boolean little = random.nextBoolean();
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.put((byte) (little ? 'I' : 'M')).put((byte) (little ? 'I' : 'M')).putShort((short) 42).putInt(8).putShort((short) entries);
        for (int i = 0; i < written; i++) {
            boolean last = i == written - 1;
            tiff.putShort((short) (last ? ORIENTATION : random.nextInt(65536)));
            tiff.putShort(last ? SHORT : (short) random.nextInt(14)).putInt(last ? 1 : random.nextInt());
            if (last) {
                tiff.putShort((short) orientation).putShort((short) 0);
            } else {
                tiff.putInt(random.nextInt()); // points anywhere
            }
        }
        return tiff.putInt(next).array();
    }

    private static byte[] segment(byte[] tiff) {
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        var head = ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (2 + name.length + tiff.length));
        return ByteMutations.joined(head.array(), name, tiff);
    }

    private static byte[] many(byte[] segment, int times) {
        byte[][] all = new byte[times][];
        Arrays.fill(all, segment);
        return ByteMutations.joined(all);
    }
}
