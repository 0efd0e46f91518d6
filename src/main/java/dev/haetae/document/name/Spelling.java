package dev.haetae.document.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// A printed name against the letters A to Z that code lines write it with (ICAO 9303-3 section 6 A: recommended
/// transliterations, more than one for some letters; apostrophes vanish, hyphens become fillers).
public final class Spelling {
    private static final Map<Integer, List<String>> LETTERS = Map.ofEntries(
            letter('Ä', "AE", "A"), letter('Å', "AA", "A"), letter('Æ', "AE"), letter('Ö', "OE", "O"), letter('Ø', "OE", "O"),
            letter('Ü', "UE", "UXX", "U"), letter('Ñ', "N", "NXX"), letter('ß', "SS"), letter('ẞ', "SS"), letter('Þ', "TH"),
            letter('Ð', "D"), letter('Đ', "D"), letter('Ł', "L"), letter('Œ', "OE"), letter('Ħ', "H"), letter('Ĳ', "IJ"),
            letter('Ŋ', "N"), letter('Ŧ', "T"), letter('ı', "I"), letter('ĸ', "Q"), letter('Ə', "E"));

    private Spelling() {}

    private static Map.Entry<Integer, List<String>> letter(char letter, String... written) {
        return Map.entry((int) letter, List.of(written));
    }

    /// The parts of a name: what stands between blanks, hyphens, commas and fillers.
    public static List<String> parts(String name) {
        String plain = name.replace("ß", "ẞ").toUpperCase(Locale.ROOT).replaceAll("['’`´.]", "");
        return Arrays.stream(Normalizer.normalize(plain, Normalizer.Form.NFC).split("[\\s,<\\-\u2010-\u2015]+"))
                .filter(part -> !part.isEmpty()).toList();
    }

    /// Both write the same letters.
    public static boolean same(String printed, String coded) {
        return reached(printed, coded, false);
    }

    /// The code lines hold the beginning of it, or all.
    public static boolean begins(String printed, String coded) {
        return !coded.isEmpty() && reached(printed, coded, true);
    }

    /// Walks through all transliterations at once: `at` holds how much of the coded name each has written so far.
    private static boolean reached(String printed, String coded, boolean beginning) {
        var at = new TreeSet<>(List.of(0));
        for (int letter : printed.codePoints().toArray()) {
            var next = new TreeSet<Integer>();
            for (String written : written(letter)) {
                for (int from : at) {
                    String rest = coded.substring(from);
                    if (beginning && written.startsWith(rest)) {
                        return true;
                    }
                    if (rest.startsWith(written)) {
                        next.add(from + written.length());
                    }
                }
            }
            at = next;
        }
        return at.contains(coded.length());
    }

    private static List<String> written(int letter) {
        List<String> known = LETTERS.get(letter);
        if (known != null) {
            return known;
        }
        String bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return List.of(bare);
    }
}
