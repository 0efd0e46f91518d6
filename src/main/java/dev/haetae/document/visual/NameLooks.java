package dev.haetae.document.visual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What several looks at one name say together of its narrowest letter and of its spaces: there the recogniser errs most, and
/// what it thought second is right often enough to be asked.
final class NameLooks {
    /// An I between its neighbours is lost far oftener than one is invented.
    private static final char NARROWEST = 'I';
    private static final double LEAST_OF_LOST = 0.2;
    private static final double LEAST_SHARE = 0.5;
    /// A stroke between two words is no word.
    private static final Pattern ALONE = Pattern.compile("(^| )I( |$)");
    private static final double SPACE = 0.5;
    private static final double DOUBTED = 0.85;

    private NameLooks() {}

    /// @param first what they say of the rest
    static Reading settled(Reading first, List<Reading> looks) {
        String letters = letters(first.value());
        Map<String, Double> fuller = new TreeMap<>(); // by one look at least
        for (Reading look : looks) {
            Map<String, Double> here = new HashMap<>();
            look.thought().entrySet().stream().filter(e -> !ALONE.matcher(e.getKey()).find())
                    .forEach(e -> here.merge(letters(e.getKey()), e.getValue(), Double::sum));
            double least = Math.max(LEAST_OF_LOST, LEAST_SHARE * here.getOrDefault(letters, 0.0));
            here.forEach((value, sure) -> {
                if (sure >= least && lost(letters, value)) {
                    fuller.merge(value, sure, Math::max);
                }
            });
        }
        String settled = fuller.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(letters);
        String name = spaced(settled, looks, settled.equals(letters) ? first.value() : settled);
        return name.equals(first.value()) ? first
                : new Reading(name, Math.min(DOUBTED, first.confidence()), first.place(), first.thought());
    }

    private static boolean lost(String shorter, String longer) {
        int more = longer.length() - shorter.length();
        int at = 0;
        for (int i = 0; i < longer.length(); i++) {
            if (at < shorter.length() && longer.charAt(i) == shorter.charAt(at)) {
                at++;
            } else if (longer.charAt(i) != NARROWEST) {
                return false;
            }
        }
        return more == 1 && at == shorter.length();
    }

    /// A space stands where at least half of all that read these letters see one.
    /// @param otherwise where none read them
    private static String spaced(String letters, List<Reading> looks, String otherwise) {
        double all = 0;
        double[] before = new double[letters.length()];
        for (Reading look : looks) {
            for (Map.Entry<String, Double> thought : look.thought().entrySet()) {
                if (letters(thought.getKey()).equals(letters)) {
                    all += thought.getValue();
                    int at = 0;
                    for (char sign : thought.getKey().toCharArray()) {
                        if (sign == ' ') {
                            before[at] += thought.getValue();
                        } else {
                            at++;
                        }
                    }
                }
            }
        }
        if (all == 0) {
            return otherwise;
        }
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < before.length; at++) {
            name.append(before[at] >= SPACE * all ? " " : "").append(letters.charAt(at));
        }
        return name.toString();
    }

    private static String letters(String name) {
        return name.replace(" ", "");
    }
}
