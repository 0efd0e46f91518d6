package dev.haetae.document.mrz;

/// What a position of an MRZ belongs to, by the letter that stands for it in [MrzFormat], and which characters
/// ICAO 9303-3 4.3 lets stand there.
public enum MrzPart {
    DOCUMENT_CODE('c', Allowed.LETTERS),
    ISSUER('I', Allowed.LETTERS),
    NAMES('n', Allowed.LETTERS),
    GIVEN_NAMES('g', Allowed.LETTERS),
    DOCUMENT_NUMBER('D', Allowed.ANY),
    NUMBER_CHECK('1', Allowed.DIGITS_OR_FILLER),
    NATIONALITY('N', Allowed.LETTERS),
    BIRTH_DATE('B', Allowed.DIGITS_OR_FILLER),
    BIRTH_CHECK('2', Allowed.DIGITS),
    SEX('S', Allowed.SEX),
    EXPIRY_DATE('E', Allowed.DIGITS_OR_FILLER),
    EXPIRY_CHECK('3', Allowed.DIGITS),
    OPTIONAL_DATA('O', Allowed.ANY),
    OPTIONAL_CHECK('4', Allowed.DIGITS_OR_FILLER),
    COMPOSITE_CHECK('5', Allowed.DIGITS);

    private static final class Allowed {
        static final String DIGITS = "0123456789";
        static final String DIGITS_OR_FILLER = DIGITS + "<";
        static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
        static final String ANY = DIGITS + LETTERS;
        static final String SEX = "MFX<";
    }

    private final char letter;
    private final String allowed;

    MrzPart(char letter, String allowed) {
        this.letter = letter;
        this.allowed = allowed;
    }

    boolean allows(char c) {
        return allowed.indexOf(c) >= 0;
    }

    static MrzPart of(char letter) {
        for (MrzPart part : values()) {
            if (part.letter == letter) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part " + letter);
    }
}
