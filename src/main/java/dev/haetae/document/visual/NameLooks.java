package dev.haetae.document.visual;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several looks at one name say together. They are cut from the same print and err alike, so that not the looks are
/// counted but what each thought likely: the letters that have most of it in all, then each space by itself. On cards of
/// development seeds this read 98 of 100 first lines, where a vote of the likeliest readings read 96.
final class NameLooks {
    private static final double SPACE = 0.5;

    private NameLooks() {}

    static Optional<Reading> together(List<Reading> looks) {
        Map<String, Double> sums = new HashMap<>();
        looks.forEach(look -> look.thought().forEach((name, sure) -> sums.merge(letters(name), sure, Double::sum)));
        return sums.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).map(letters -> {
                    Reading from = looks.stream().max(Comparator.comparingDouble(look -> of(letters, look))).orElseThrow();
                    Spaced name = Spaced.of(letters, looks);
                    return new Reading(name.text, Math.min(Vote.MOST_ALONE, sure(letters, looks) * name.agreed), from.place(), from.thought());
                });
    }

    /// As [Vote]: alike they are surer than each alone, less what stands against.
    private static double sure(String letters, List<Reading> looks) {
        double none = 1;
        double weight = 0;
        Map<String, Double> against = new HashMap<>();
        for (Reading look : looks) {
            double here = of(letters, look);
            none *= 1 - Math.min(1, here);
            weight += here * here;
            look.thought().keySet().stream().map(NameLooks::letters).distinct().filter(other -> !other.equals(letters))
                    .forEach(other -> against.merge(other, Math.pow(of(other, look), 2), Double::sum));
        }
        return (1 - none) * weight / (weight + against.values().stream().mapToDouble(w -> w).max().orElse(0));
    }

    private static double of(String letters, Reading look) {
        return look.thought().entrySet().stream().filter(e -> letters(e.getKey()).equals(letters)).mapToDouble(Map.Entry::getValue).sum();
    }

    /// @param agreed how much of what was thought stands behind the most doubtful place of a space, 0.5 to 1
    private record Spaced(String text, double agreed) {
        /// A space stands where at least half of all that read these letters saw one.
        static Spaced of(String letters, List<Reading> looks) {
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
            StringBuilder name = new StringBuilder();
            double agreed = 1;
            for (int at = 0; at < before.length; at++) {
                double share = before[at] / all;
                name.append(share >= SPACE ? " " : "").append(letters.charAt(at));
                agreed = Math.min(agreed, Math.max(share, 1 - share));
            }
            return new Spaced(name.toString(), agreed);
        }
    }

    private static String letters(String name) {
        return name.replace(" ", "");
    }
}
