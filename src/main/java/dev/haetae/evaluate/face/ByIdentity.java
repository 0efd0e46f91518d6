package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Bounds.Interval;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Bounds that know that pairs share persons: persons are drawn again with replacement, and a pair counts as often as its
/// persons were drawn (bootstrap by identity; Bolle, Ratha and Pankanti 2004 call it the subsets bootstrap).
final class ByIdentity {
    private static final int DRAWS = 1000;
    private static final double CONFIDENCE = 0.95;

    private final int[] first;
    private final int[] second;
    private final boolean[] wrong;
    private final int persons;

    /// @param pairs all genuine, or all of strangers
    ByIdentity(List<Pair> pairs, Predicate<Pair> error) {
        var persons = new TreeSet<String>();
        pairs.forEach(pair -> {
            persons.add(pair.one().identity());
            persons.add(pair.other().identity());
        });
        Map<String, Integer> number = new HashMap<>();
        persons.forEach(person -> number.put(person, number.size()));
        first = pairs.stream().mapToInt(pair -> number.get(pair.one().identity())).toArray();
        second = pairs.stream().mapToInt(pair -> number.get(pair.other().identity())).toArray();
        wrong = new boolean[pairs.size()];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = error.test(pairs.get(i));
        }
        this.persons = persons.size();
    }

    /// Of the share of errors, two-sided.
    Interval bounds(long seed) {
        if (wrong.length == 0) {
            return new Interval(0, 1);
        }
        var dice = new Random(seed);
        double[] rates = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[persons];
            for (int i = 0; i < persons; i++) {
                times[dice.nextInt(persons)]++;
            }
            long errors = 0;
            long all = 0;
            for (int i = 0; i < wrong.length; i++) {
                long weight = first[i] == second[i] ? times[first[i]] : (long) times[first[i]] * times[second[i]];
                all += weight;
                errors += wrong[i] ? weight : 0;
            }
            rates[draw] = all == 0 ? 0 : (double) errors / all;
        }
        Arrays.sort(rates);
        int cut = (int) (DRAWS * (1 - CONFIDENCE) / 2);
        return new Interval(rates[cut], rates[DRAWS - 1 - cut]);
    }
}
