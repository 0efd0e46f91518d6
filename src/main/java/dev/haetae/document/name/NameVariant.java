package dev.haetae.document.name;

import dev.haetae.document.FieldValue;

/// One way a document writes its holder's name.
/// @param source where it stands; two sources that agree count as the printed one
public record NameVariant(String value, Kind kind, FieldValue.Source source, double confidence) {

    /// Why it differs from the others, in the words of a person who must choose: message key `name.<kind>`.
    public enum Kind {
        /// As the document prints it, where nothing else tells it from the others.
        PRINTED,
        /// As the two or three code lines have it.
        CODE_LINES,
        FAMILY_FIRST, FAMILY_LAST,
        /// The same letters with fewer or with more blanks.
        TOGETHER, APART,
        /// With every part, or without some.
        ALL_PARTS, FEWER_PARTS,
        /// The code lines had no room for more (ICAO 9303-3 4.6.3).
        CUT_SHORT,
        LATIN, HANGUL;

        public String messageKey() {
            return "name." + name();
        }
    }

    @Override public String toString() {
        return "NameVariant[" + kind + ", " + source + "]";
    }
}
