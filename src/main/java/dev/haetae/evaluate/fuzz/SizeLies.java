package dev.haetae.evaluate.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// Another width or height than the data have, where each format writes them. Checksums are made right again: a decoder
/// must believe the lie first.
final class SizeLies {
    private SizeLies() {}

    static byte[] make(byte[] file, RandomGenerator random) {
        var bytes = ByteBuffer.wrap(file);
        if (file.length > 33 && file[0] == (byte) 0x89 && file[1] == 'P') {
            bytes.putInt(random.nextBoolean() ? 16 : 20, wrong(random));
            var sum = new CRC32();
            sum.update(file, 12, 17);
            bytes.putInt(29, (int) sum.getValue());
        } else if (file.length > 30 && file[0] == 'B' && file[1] == 'M') {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(random.nextBoolean() ? 18 : 22, wrong(random) * (random.nextInt(4) == 0 ? -1 : 1));
        } else if (file.length > 30 && file[0] == 'R' && file[8] == 'W') {
            bytes.order(ByteOrder.LITTLE_ENDIAN).putShort(random.nextBoolean() ? 26 : 28, (short) wrong(random));
        } else {
            int frame = frame(file);
            if (frame > 0) {
                bytes.putShort(frame + (random.nextBoolean() ? 5 : 7), (short) wrong(random));
            } else {
                ByteMutations.bits(file, random);
            }
        }
        return file;
    }

    private static int wrong(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(4);
            case 1 -> 65535;
            case 2 -> Integer.MAX_VALUE - random.nextInt(3);
            case 3 -> 3000 + random.nextInt(5000);
            default -> 1 + random.nextInt(1200);
        };
    }

    /// Where a JPEG's frame header (SOF0 to SOF2) begins, or -1.
    static int frame(byte[] jpeg) {
        for (int at = 2; at + 9 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && (jpeg[at + 1] & 0xFC) == 0xC0 && jpeg[at + 1] != (byte) 0xC4) {
                return at;
            }
        }
        return -1;
    }
}
