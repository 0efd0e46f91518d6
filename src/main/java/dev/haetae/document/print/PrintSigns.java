package dev.haetae.document.print;

import dev.haetae.document.TextReader.Script;

/// What the recogniser tells apart (models/training/print/charset.py): signs of their own, and Hangul syllables as
/// first consonant, vowel and last consonant (Unicode chapter 3.12).
final class PrintSigns {
    static final int BLANK = 0;
    static final int SYLLABLE = 1;
    static final int SPACE = 2;
    static final String SIGNS =
            "\0\1 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.,()/':·&<@";
    static final int FIRST = SIGNS.length();
    static final int VOWEL = FIRST + 19;
    static final int LAST = VOWEL + 21;
    static final int OUTPUTS = LAST + 28;
    private static final String NUMBERS = "0123456789-./";

    private PrintSigns() {}

    static char syllable(int first, int vowel, int last) {
        return (char) (0xAC00 + (first * 21 + vowel) * 28 + last);
    }

    /// The sign to which another's share belongs where only this script can stand, or -1 where it cannot stand at all.
    /// Among digits a space is none, and what looks the same in most typefaces is the digit.
    static int within(Script script, int sign) {
        return switch (script) {
            case KOREAN -> sign;
            case LATIN -> sign == SYLLABLE ? -1 : sign;
            case DIGITS -> sign == BLANK || sign == SPACE ? BLANK : digit(SIGNS.charAt(sign));
        };
    }

    private static int digit(char sign) {
        char same = switch (sign) {
            case 'O', 'o' -> '0';
            case 'I', 'l' -> '1';
            default -> sign;
        };
        return NUMBERS.indexOf(same) < 0 ? -1 : SIGNS.indexOf(same);
    }
}
