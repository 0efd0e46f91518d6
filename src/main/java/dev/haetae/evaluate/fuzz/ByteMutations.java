package dev.haetae.evaluate.fuzz;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Bytes changed without regard to what they mean.
final class ByteMutations {
    private static final int HEADER = 160;
    private static final byte[] EDGES = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF, (byte) 0xFE, 16, 32, 64};

    private ByteMutations() {}

    static byte[] bits(byte[] file, RandomGenerator random) {
        int flips = 1 << random.nextInt(7);
        int reach = random.nextBoolean() ? Math.min(HEADER, file.length) : file.length;
        for (int i = 0; i < flips; i++) {
            file[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    static byte[] truncated(byte[] file, RandomGenerator random) {
        byte[] cut = Arrays.copyOf(file, random.nextInt(file.length));
        return switch (random.nextInt(3)) {
            case 0 -> cut;
            case 1 -> Arrays.copyOf(cut, file.length);
            default -> joined(cut, Arrays.copyOfRange(file, Math.max(0, file.length - 12), file.length)); // the end mark is there
        };
    }

    static byte[] havoc(byte[] file, byte[] other, RandomGenerator random) {
        byte[] now = file;
        for (int i = 1 << random.nextInt(6); i > 0 && now.length > 16; i--) {
            now = once(now, other, random);
        }
        return now;
    }

    private static byte[] once(byte[] now, byte[] other, RandomGenerator random) {
        int at = random.nextInt(now.length);
        int length = Math.min(1 + random.nextInt(1 + random.nextInt(256)), now.length - at);
        switch (random.nextInt(8)) {
            case 0 -> now[at] = EDGES[random.nextInt(EDGES.length)];
            case 1 -> now[at] += (byte) (random.nextInt(71) - 35);
            case 2 -> Arrays.fill(now, at, at + length, EDGES[random.nextInt(EDGES.length)]);
            case 3 -> System.arraycopy(now, random.nextInt(now.length - length + 1), now, at, length);
            case 4 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, now, at, length);
            }
            case 5 -> { // lost
                return joined(Arrays.copyOf(now, at), Arrays.copyOfRange(now, at + length, now.length));
            }
            case 6 -> { // doubled
                return joined(Arrays.copyOf(now, at + length), Arrays.copyOfRange(now, at, now.length));
            }
            default -> { // goes on as another file
                return random.nextInt(4) > 0 ? now
                        : joined(Arrays.copyOf(now, at), Arrays.copyOfRange(other, Math.min(at, other.length), other.length));
            }
        }
        return now;
    }

    static byte[] joined(byte[]... parts) {
        byte[] whole = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
