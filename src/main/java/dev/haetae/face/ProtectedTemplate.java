package dev.haetae.face;

import java.util.List;
import java.util.stream.IntStream;

/// A face template as it may be kept (ISO/IEC 24745): codes that only compare with codes of the same key.
/// @param scheme by which it was made
/// @param keyId which key; a template of another key is another person to all appearance
public record ProtectedTemplate(String scheme, String keyId, List<Code> codes) {

    /// @param model whose vector it stands for
    public record Code(String model, byte[] bits) {
        public Code {
            bits = bits.clone();
        }

        @Override public byte[] bits() {
            return bits.clone();
        }

        /// The share of bits that are alike, 0 to 1; about a half for strangers, and for other keys.
        public double similarity(Code other) {
            if (!model.equals(other.model) || bits.length != other.bits.length) {
                throw new IllegalArgumentException("codes of " + model + " and " + other.model);
            }
            int unlike = 0;
            for (int i = 0; i < bits.length; i++) {
                unlike += Integer.bitCount((bits[i] ^ other.bits[i]) & 255);
            }
            return 1 - unlike / (8.0 * bits.length);
        }

        @Override public String toString() {
            return "Code[" + model + "]";
        }
    }

    public ProtectedTemplate {
        codes = List.copyOf(codes);
    }

    /// Of each model, in this one's order; for [Calibration#llr] of the codes.
    /// @throws IllegalArgumentException for a template of another key or scheme: there is nothing to compare
    public List<Double> similarities(ProtectedTemplate other) {
        if (!scheme.equals(other.scheme) || !keyId.equals(other.keyId) || codes.size() != other.codes.size()) {
            throw new IllegalArgumentException("templates of other keys or schemes cannot be compared");
        }
        return IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i).similarity(other.codes.get(i))).toList();
    }

    @Override public String toString() {
        return "ProtectedTemplate[" + scheme + " " + keyId + "]";
    }
}
