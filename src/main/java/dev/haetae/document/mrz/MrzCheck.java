package dev.haetae.document.mrz;

import java.util.ArrayList;
import java.util.List;

/// One check digit and whether it holds.
public record MrzCheck(What what, boolean holds) {
    public enum What { DOCUMENT_NUMBER, BIRTH_DATE, EXPIRY_DATE, OPTIONAL_DATA, COMPOSITE }

    /// Every check digit the format has.
    static List<MrzCheck> of(MrzFormat format, List<String> lines) {
        List<MrzCheck> checks = new ArrayList<>();
        checks.add(number(format, lines));
        checks.add(plain(What.BIRTH_DATE, format, lines, MrzPart.BIRTH_DATE, MrzPart.BIRTH_CHECK));
        if (format.has(MrzPart.EXPIRY_DATE)) {
            checks.add(plain(What.EXPIRY_DATE, format, lines, MrzPart.EXPIRY_DATE, MrzPart.EXPIRY_CHECK));
        }
        if (format.has(MrzPart.OPTIONAL_CHECK)) {
            String text = format.text(lines, MrzPart.OPTIONAL_DATA);
            char digit = format.text(lines, MrzPart.OPTIONAL_CHECK).charAt(0);
            // ICAO 9303-4 4.2.2.2: the digit may be a filler when the field is not used
            boolean unused = digit == '<' && text.chars().allMatch(c -> c == '<');
            checks.add(new MrzCheck(What.OPTIONAL_DATA, unused || digit == CheckDigit.of(text)));
        }
        if (format.has(MrzPart.COMPOSITE_CHECK)) {
            char digit = format.text(lines, MrzPart.COMPOSITE_CHECK).charAt(0);
            checks.add(new MrzCheck(What.COMPOSITE, digit == CheckDigit.of(format.compositeText(lines))));
        }
        return checks;
    }

    private static MrzCheck number(MrzFormat format, List<String> lines) {
        var longNumber = LongNumber.of(format, lines);
        return longNumber.map(number -> new MrzCheck(What.DOCUMENT_NUMBER, number.holds()))
                .orElseGet(() -> plain(What.DOCUMENT_NUMBER, format, lines, MrzPart.DOCUMENT_NUMBER,
                        MrzPart.NUMBER_CHECK));
    }

    private static MrzCheck plain(What what, MrzFormat format, List<String> lines, MrzPart text, MrzPart digit) {
        return new MrzCheck(what, format.text(lines, digit).charAt(0) == CheckDigit.of(format.text(lines, text)));
    }
}
