package dev.haetae.document.mrz;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Codes of nationalities. No check digit covers them, so a letter misread there is seen only by this.
final class States {
    /// ICAO 9303-3 section 5, beside ISO 3166-1; and states that are no more, for their papers are still about.
    private static final Set<String> OTHERS = Set.of("D", "EUE", "RKS", "GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "UNK", "XOM", "XXA",
            "XXB", "XXC", "XXX", "XPO", "XES", "XMP", "XDC", "XBA", "XIM", "XCE", "XCO", "XEC", "XCC", "XCT", "XSM", "IAO", "UTO", "ANT", "NTZ",
            "ROM", "SCG", "YUG", "SUN", "CSK", "TMP", "ZAR", "BUR");
    private static final Set<String> CODES = Stream.concat(OTHERS.stream(), Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream())
            .collect(Collectors.toUnmodifiableSet());

    private States() {}

    /// A code of a state, none at all, or that of the issuer: a specimen's is made up. One state prints digits.
    static boolean mayBeANationality(String code, String issuer) {
        return code.isEmpty() || code.equals(issuer) || CODES.contains(code) || code.chars().anyMatch(Character::isDigit);
    }
}
