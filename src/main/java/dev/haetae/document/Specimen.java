package dev.haetae.document;

import dev.haetae.document.mrz.Mrz;
import java.util.Set;
import java.util.regex.Pattern;

/// Documents that say of themselves that they belong to nobody.
final class Specimen {
    /// ICAO 9303-3 section 5: Utopia, the state of specimens.
    private static final Set<String> NOBODY = Set.of("UTO");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(SPECIMEN|MUSTER|MUSTERMANN|VZOR|SPECIMENOWA|SAMPLE|ESPECIMEN|MINTA|PRIMER|UZORAK|PARAUGS|MALLI|OBRAZEC)\\b");

    private Specimen() {}

    static boolean says(Mrz mrz) {
        return NOBODY.contains(mrz.issuer()) || WORDS.matcher(mrz.surname() + " " + mrz.givenNames()).find()
                || mrz.documentNumber().startsWith("SPECI");
    }
}
