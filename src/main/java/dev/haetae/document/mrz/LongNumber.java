package dev.haetae.document.mrz;

import java.util.List;
import java.util.Optional;

/// ICAO 9303-5 4.2.2 note j, 9303-6 4.2.2 note j: a document number of more than nine characters goes on in the optional
/// data; a filler stands in the place of its check digit, which follows the last character instead.
record LongNumber(String number, String optionalRest, boolean holds) {
    @Override public String toString() {
        return "LongNumber";
    }

    static Optional<LongNumber> of(MrzFormat format, List<String> lines) {
        if (format != MrzFormat.TD1 && format != MrzFormat.TD2
                || !format.text(lines, MrzPart.NUMBER_CHECK).equals("<")) {
            return Optional.empty();
        }
        String optional = format.text(lines, MrzPart.OPTIONAL_DATA);
        int end = optional.indexOf('<');
        if (end < 2) {
            return Optional.empty();
        }
        String number = format.text(lines, MrzPart.DOCUMENT_NUMBER) + optional.substring(0, end - 1);
        return Optional.of(new LongNumber(number, optional.substring(end),
                optional.charAt(end - 1) == CheckDigit.of(number)));
    }
}
