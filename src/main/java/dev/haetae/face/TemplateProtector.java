package dev.haetae.face;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Vectors to codes by secure binary embedding (Boufounos and Rane, IEEE WIFS 2011): each bit is the parity of the
/// interval of a fixed width in which a random projection of the vector falls, shifted by a random offset; projections
/// and offsets come from the key. How many bits differ tells a small distance of two vectors and little of a large one:
/// strangers agree in about 58 % of the bits, vectors farther apart in half of them, as codes of two keys do. Who has the
/// key and a code can search for a vector that gives it: the key lies elsewhere than the codes.
/// One thread at a time; overwritten on [#close()].
public final class TemplateProtector implements AutoCloseable {
    public static final String SCHEME = "secure-binary-embedding-1";
    /// As many as cost no accuracy on the tuning half; fewer cost some.
    public static final int BITS = 4096;

    private final String keyId;
    private final Map<String, Rows> rows;

    private TemplateProtector(String keyId, Map<String, Rows> rows) {
        this.keyId = keyId;
        this.rows = rows;
    }

    /// @param key asked here and not kept
    public static TemplateProtector of(String keyId, KeyStream key) {
        return new TemplateProtector(keyId, Map.of(
                "fr-feature-v1", rows(key, "fr-feature-v1", 512, 0.8 * Math.PI),
                "dlib-resnet-v1", rows(key, "dlib-resnet-v1", 128, 0.45 * Math.PI)));
    }

    /// @param templates of one face, by each model; stay the caller's
    public ProtectedTemplate protect(List<Template> templates) {
        return new ProtectedTemplate(SCHEME, keyId, templates.stream().map(this::code).toList());
    }

    private ProtectedTemplate.Code code(Template template) {
        float[] values = template.values();
        try {
            Rows own = rows.get(template.model());
            if (own == null || own.values != values.length) {
                throw new IllegalArgumentException("templates of " + template.model() + " cannot be protected: no width was measured");
            }
            return new ProtectedTemplate.Code(template.model(), own.code(values));
        } finally {
            Arrays.fill(values, 0);
        }
    }

    /// @param width in distances of two vectors: a pi times what the similarities of one person and of two part best at
    private static Rows rows(KeyStream key, String model, int values, double width) {
        byte[] bytes = key.bytes("offsets " + SCHEME + " " + model, 4 * BITS);
        ByteBuffer offsets = ByteBuffer.wrap(bytes);
        float[] shifts = new float[BITS];
        for (int i = 0; i < BITS; i++) {
            shifts[i] = (offsets.getInt() >>> 8) / (float) (1 << 23);
        }
        Arrays.fill(bytes, (byte) 0);
        return new Rows(key.bytes("rows " + SCHEME + " " + model, BITS * values / 8), shifts, width, values);
    }

    /// @param signs a bit for each value of each row: plus or minus 1
    /// @param shifts as shares of the width, 0 to 2: over a whole period, so that a bit by itself is a fair coin
    private record Rows(byte[] signs, float[] shifts, double width, int values) {
        byte[] code(float[] vector) {
            byte[] bits = new byte[BITS / 8];
            int at = 0;
            for (int row = 0; row < BITS; row++) {
                double sum = 0;
                for (int i = 0; i < values; i++, at++) {
                    sum += (signs[at >> 3] >> (at & 7) & 1) == 0 ? vector[i] : -vector[i];
                }
                if ((((long) Math.floor(sum / width + shifts[row])) & 1) == 1) {
                    bits[row >> 3] |= (byte) (1 << (row & 7));
                }
            }
            return bits;
        }

        @Override public String toString() {
            return "Rows";
        }
    }

    @Override public void close() {
        rows.values().forEach(one -> {
            Arrays.fill(one.signs, (byte) 0);
            Arrays.fill(one.shifts, 0);
        });
    }
}
