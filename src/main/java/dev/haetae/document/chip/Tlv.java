package dev.haetae.document.chip;

import java.util.Arrays;

/// BER-TLV as far as a chip's files need it: definite lengths, tags of one or two bytes.
final class Tlv {
    private Tlv() {}

    /// The value of the element that begins at the first byte.
    /// @throws IllegalArgumentException where it is not of this tag, or shorter than it says
    static byte[] value(byte[] bytes, int tag) {
        int tagLength = tag > 0xFF ? 2 : 1;
        if (bytes.length < tagLength + 1 || number(bytes, 0, tagLength) != tag) {
            throw new IllegalArgumentException("another tag");
        }
        int first = bytes[tagLength] & 0xFF;
        int more = first < 0x80 ? 0 : first & 0x7F;
        if (first == 0x80 || more > 3 || bytes.length < tagLength + 1 + more) {
            throw new IllegalArgumentException("a length that is none");
        }
        int from = tagLength + 1 + more;
        int length = more == 0 ? first : number(bytes, tagLength + 1, more);
        if (length > bytes.length - from) {
            throw new IllegalArgumentException("shorter than it says");
        }
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static int number(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }
}
