package dev.haetae.evaluate.fuzz;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Small files that cost much: many pixels, many passes over them, texts and profiles that unpack to megabytes.
final class Bombs {
    private static final int MEGABYTE = 1 << 20;

    private Bombs() {}

    static byte[] make(BufferedImage page, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> blank(7000, 8000, random.nextBoolean() ? 1 : 8); // just within what is allowed
            case 1 -> blank(20_000 + random.nextInt(40_000), 30_000, 1);
            case 2 -> scans(page, 1 + random.nextInt(4000), 200 + random.nextInt(6000));
            case 3 -> new Png(64, 64, 8, 0, false).chunk("iCCP", profile()).pixels(new byte[65], 64).end();
            case 4 -> texts(page, 1 + random.nextInt(3000));
            default -> lossyOfOneColour(2000 + random.nextInt(5000), 2000 + random.nextInt(5000));
        };
    }

    private static byte[] blank(int width, int height, int bits) {
        return new Png(width, height, bits, 0, false).pixels(new byte[1 + (width * bits + 7) / 8], height).end();
    }

    /// A progressive JPEG (T.81 annex G) whose last scan comes again and again; every scan is a pass over all pixels.
    private static byte[] scans(BufferedImage page, int times, int side) {
        byte[] jpeg = Encoding.jpeg(page, true);
        int frame = SizeLies.frame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        int last = jpeg.length - 2;
        while (!(jpeg[last] == (byte) 0xFF && jpeg[last + 1] == (byte) 0xDA)) {
            last--;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, Math.min(jpeg.length - 2, last + 200));
        byte[][] parts = new byte[times + 2][];
        Arrays.fill(parts, scan);
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        parts[times + 1] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return ByteMutations.joined(parts);
    }

    private static byte[] profile() {
        return ByteMutations.joined(new byte[] {'a', 0, 0}, Png.packed(new byte[MEGABYTE], 60));
    }

    private static byte[] texts(BufferedImage page, int times) {
        byte[] png = Encoding.of(page, "png");
        byte[] text = ByteMutations.joined(new byte[] {'a', 0, 0}, Png.packed(new byte[MEGABYTE], 1));
        var more = new Png(1, 1, 8, 0, false);
        for (int i = 0; i < times; i++) {
            more.chunk("zTXt", text);
        }
        byte[] chunks = more.end();
        return ByteMutations.joined(Arrays.copyOf(png, 33), Arrays.copyOfRange(chunks, 33, chunks.length - 12),
                Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] lossyOfOneColour(int width, int height) {
        byte[] jpeg = Encoding.jpeg(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY), false);
        int frame = SizeLies.frame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        byte[] zeros = new byte[Math.min(4 * MEGABYTE, width * height / 100)];
        return ByteMutations.joined(Arrays.copyOf(jpeg, jpeg.length - 2), zeros, new byte[] {(byte) 0xFF, (byte) 0xD9});
    }
}
