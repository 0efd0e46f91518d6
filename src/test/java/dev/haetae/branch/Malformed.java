package dev.haetae.branch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes messages that are none of a good one: bytes changed, cut, doubled; JSON of other shapes; CBOR, which this port does
/// not speak; rubbish. The same from the same source.
final class Malformed {
    private static final List<String> SHAPES = List.of("", "null", "[]", "{}", "\"\"", "1e999", "{\"version\":1}", "{\"version\":2,\"sealed\":\"\",\"auditHead\":\"\"}",
            "{\"version\":1,\"sealed\":{},\"auditHead\":[]}", "{\"version\":1,\"sealed\":\"%%%\",\"auditHead\":\"\"}", "{\"version\":1,\"sealed\":null,\"auditHead\":null}",
            "{\"version\":1,\"sealed\":\"aGFldGFl\",\"auditHead\":\"\"}", "{\"version\":1,\"software\":\"<b>\",\"clock\":-1,\"waiting\":-1,\"refused\":0,\"troubles\":[],\"policy\":0}",
            "{\"version\":1,\"software\":\"x\",\"clock\":1e400,\"waiting\":9999999999,\"refused\":0,\"troubles\":[\"'; DROP TABLE kiosk\"],\"policy\":0}",
            "{\"version\":1,\"@class\":\"java.lang.Runtime\"}", "\ufeff{}", "{\"a\":".repeat(2000), "[".repeat(20_000), "{\"version\":1,\"version\":1}");

    private Malformed() {}

    static byte[] of(byte[] good, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> changed(good, random);
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> doubled(good, random);
            case 3 -> SHAPES.get(random.nextInt(SHAPES.size())).getBytes(StandardCharsets.UTF_8);
            case 4 -> cbor(random);
            default -> rubbish(random, random.nextInt(2000));
        };
    }

    private static byte[] changed(byte[] good, RandomGenerator random) {
        byte[] bad = good.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return bad;
    }

    private static byte[] doubled(byte[] good, RandomGenerator random) {
        var out = new ByteArrayOutputStream();
        int cut = random.nextInt(good.length);
        out.write(good, 0, cut);
        out.writeBytes(good);
        out.write(good, cut, good.length - cut);
        return out.toByteArray();
    }

    /// RFC 8949: random heads of every major type, lengths that promise too much, nesting without an end.
    private static byte[] cbor(RandomGenerator random) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 1 + random.nextInt(200); i++) {
            int additional = List.of(0, 23, 24, 25, 26, 27, 28, 31).get(random.nextInt(8));
            out.write(random.nextInt(8) << 5 | additional);
            out.writeBytes(rubbish(random, additional == 24 ? 1 : additional == 25 ? 2 : additional == 26 ? 4 : additional == 27 ? 8 : 0));
        }
        return out.toByteArray();
    }

    private static byte[] rubbish(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
