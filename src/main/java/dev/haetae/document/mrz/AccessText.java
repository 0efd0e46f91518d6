package dev.haetae.document.mrz;

import java.util.List;
import java.util.Optional;

/// What of the code lines opens the chip, as one text (ICAO 9303-11 section 4.3.2): number, birth, expiry, each with its check
/// digit, which is computed: a chip knows nothing of misprints.
public final class AccessText {
    private static final int SHORTEST_NUMBER = 9;

    private AccessText() {}

    public static Optional<String> of(Mrz mrz) {
        MrzFormat format = mrz.format();
        if (!format.has(MrzPart.EXPIRY_DATE)) {
            return Optional.empty();
        }
        List<String> lines = mrz.lines();
        String number = LongNumber.of(format, lines).map(LongNumber::number).orElse(format.text(lines, MrzPart.DOCUMENT_NUMBER));
        String padded = number + "<".repeat(Math.max(0, SHORTEST_NUMBER - number.length()));
        return Optional.of(checked(padded) + checked(format.text(lines, MrzPart.BIRTH_DATE))
                + checked(format.text(lines, MrzPart.EXPIRY_DATE)));
    }

    private static String checked(String text) {
        return text + CheckDigit.of(text);
    }
}
