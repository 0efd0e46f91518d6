"""What the net tells apart: signs of their own, and Hangul syllables as three parts (Unicode chapter 3.12).

A frame's 145 outputs: SIGNS (0 is CTC's blank, 1 says "a syllable"), then 19 first consonants, 21 vowels and 28 last
consonants (0: none). A syllable's share is the product of four, so that 11,172 of them cost 68 outputs and one never
seen is read by its parts.
"""
BLANK, SYLLABLE = 0, 1
SIGNS = "\0\1 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.,()/':·&<@"
PARTS = (19, 21, 28)
FIRST_SYLLABLE = 0xAC00
LAST_SYLLABLE = 0xD7A3
OUTPUTS = len(SIGNS) + sum(PARTS)
INDEX = {sign: i for i, sign in enumerate(SIGNS)}


def is_syllable(char):
    return FIRST_SYLLABLE <= ord(char) <= LAST_SYLLABLE


def parts(char):
    """First consonant, vowel, last consonant."""
    at = ord(char) - FIRST_SYLLABLE
    return at // 588, at // 28 % 21, at % 28


def syllable(first, vowel, last):
    return chr(FIRST_SYLLABLE + (first * 21 + vowel) * 28 + last)
