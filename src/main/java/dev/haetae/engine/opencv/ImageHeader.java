package dev.haetae.engine.opencv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the first bytes of a picture file say, and whether its end is there: looked at before a decoder is trusted with
/// the file. JPEG (ITU T.81 annex B), PNG, BMP, WebP and binary PGM and PPM; anything else is no picture for us.
/// @param passes over the pixels that decoding takes: a progressive JPEG has about ten, a malicious one thousands
record ImageHeader(int width, int height, boolean whole, int passes) {
    /// Texts and profiles in a PNG, each of which may unpack to 8 MB before anybody sees it.
    private static final int MOST_PACKED = 16;

    ImageHeader(int width, int height, boolean whole) {
        this(width, height, whole, 1);
    }

    static Optional<ImageHeader> of(byte[] file) {
        try {
            if (starts(file, 0, 0xFF, 0xD8, 0xFF)) {
                return jpeg(file);
            }
            if (starts(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
                return png(file);
            }
            if (starts(file, 0, 'B', 'M')) {
                return Optional.of(new ImageHeader(little(file, 18, 4), Math.abs(little(file, 22, 4)), true));
            }
            if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
                return Optional.of(webp(file));
            }
            if (starts(file, 0, 'P', '5') || starts(file, 0, 'P', '6')) {
                return portableMap(file);
            }
            return Optional.empty();
        } catch (ArrayIndexOutOfBoundsException cutInTheHeader) {
            return Optional.empty();
        }
    }

    long pixels() {
        return (long) width * height;
    }

    private static Optional<ImageHeader> jpeg(byte[] file) {
        int width = 0;
        int height = 0;
        int passes = 0;
        boolean end = false;
        int at = 2;
        while (at + 1 < file.length && !end) {
            int marker = file[at + 1] & 255;
            if ((file[at] & 255) != 0xFF || marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD8) {
                at++; // fill bytes, entropy-coded data and restart markers carry no length
                continue;
            }
            if (marker == 0xD9) {
                end = true;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame && width == 0) {
                height = big(file, at + 5, 2);
                width = big(file, at + 7, 2);
            }
            passes += marker == 0xDA ? 1 : 0;
            at += 2 + big(file, at + 2, 2);
        }
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(new ImageHeader(width, height, end, passes));
    }

    private static Optional<ImageHeader> png(byte[] file) {
        int at = 8;
        int packed = 0;
        boolean end = false;
        while (at + 8 <= file.length && !end) {
            end = starts(file, at + 4, 'I', 'E', 'N', 'D');
            boolean text = starts(file, at + 4, 'z', 'T', 'X', 't') || starts(file, at + 4, 'i', 'T', 'X', 't');
            packed += text || starts(file, at + 4, 'i', 'C', 'C', 'P') ? 1 : 0;
            int length = big(file, at, 4);
            if (length < 0 || length > file.length - at) {
                break;
            }
            at += 12 + length;
        }
        return packed > MOST_PACKED ? Optional.empty() : Optional.of(new ImageHeader(big(file, 16, 4), big(file, 20, 4), end));
    }

    private static ImageHeader webp(byte[] file) {
        boolean whole = little(file, 4, 4) + 8L <= file.length;
        if (starts(file, 12, 'V', 'P', '8', 'X')) {
            return new ImageHeader(little(file, 24, 3) + 1, little(file, 27, 3) + 1, whole);
        }
        if (starts(file, 12, 'V', 'P', '8', 'L')) {
            int bits = little(file, 21, 4);
            return new ImageHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, whole);
        }
        return new ImageHeader(little(file, 26, 2) & 0x3FFF, little(file, 28, 2) & 0x3FFF, whole);
    }

    /// Netpbm: three numbers between blanks and comments, one blank, then 1 or 3 bytes a pixel.
    private static Optional<ImageHeader> portableMap(byte[] file) {
        var head = new String(file, 2, Math.min(file.length, 200) - 2, StandardCharsets.ISO_8859_1).replaceAll("#[^\n]*", " ");
        String[] numbers = head.strip().split("\\s+", 4);
        if (numbers.length < 3 || !(numbers[0] + numbers[1] + numbers[2]).matches("\\d{3,20}")) {
            return Optional.empty();
        }
        int width = (int) Math.min(100_000, Long.parseLong(numbers[0]));
        int height = (int) Math.min(100_000, Long.parseLong(numbers[1]));
        long bytes = (long) width * height * (file[1] == '6' ? 3 : 1);
        return Optional.of(new ImageHeader(width, height, numbers[2].equals("255") && bytes < file.length));
    }

    private static boolean starts(byte[] file, int at, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((file[at + i] & 255) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] file, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | file[at + i] & 255;
        }
        return value;
    }

    private static int little(byte[] file, int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | file[at + i] & 255;
        }
        return value;
    }
}
