package dev.haetae.evaluate.cards;

import dev.haetae.document.FieldName;
import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.cards.CardTrial.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts trials, field by field and in slices.
record CardTally(List<CardTrial> trials) {
    static final List<FieldName> FIELDS = List.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE, FieldName.STAY_UNTIL,
            FieldName.SERIAL_NUMBER, FieldName.NAME, FieldName.HANGUL_NAME, FieldName.STAY_STATUS, FieldName.NATIONALITY,
            FieldName.SEX);

    long count(FieldName name, Result wanted) {
        return trials.stream().filter(trial -> trial.result(name).filter(r -> r == wanted).isPresent()).count();
    }

    long trialsOf(FieldName name) {
        return trials.stream().filter(trial -> trial.result(name).isPresent()).count();
    }

    CardTally only(boolean unseen) {
        return new CardTally(trials.stream().filter(trial -> trial.card().unseen() == unseen).toList());
    }

    /// A row a field: right of all, share, exact 95 % bounds, not read, wrong.
    List<List<String>> byField() {
        return FIELDS.stream().map(name -> {
            long right = count(name, Result.RIGHT);
            long all = trialsOf(name);
            var bounds = all == 0 ? new Bounds.Interval(0, 1) : Bounds.twoSided(right, all, 0.95);
            return List.of(name.name(), String.valueOf(all), percent(right, all),
                    percent(bounds.low()) + " to " + percent(bounds.high()), String.valueOf(count(name, Result.NOT_READ)),
                    String.valueOf(count(name, Result.WRONG)));
        }).toList();
    }

    /// A row a slice: cards, type right, then the share right of some fields.
    List<List<String>> slices(String heading, Function<CardTrial, String> slice) {
        Map<String, List<CardTrial>> by = trials.stream().collect(Collectors.groupingBy(slice, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        by.forEach((key, some) -> {
            CardTally tally = new CardTally(some);
            List<String> row = new ArrayList<>(List.of(heading + " " + key, String.valueOf(some.size()),
                    percent(some.stream().filter(CardTrial::typeRight).count(), some.size())));
            for (FieldName name : List.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE, FieldName.STAY_UNTIL, FieldName.NAME,
                    FieldName.STAY_STATUS)) {
                row.add(percent(tally.count(name, Result.RIGHT), tally.trialsOf(name)));
            }
            row.add(String.valueOf(some.stream().filter(trial -> trial.any(Result.WRONG)).count()));
            rows.add(row);
        });
        return rows;
    }

    static String percent(long hits, long trials) {
        return trials == 0 ? "" : percent((double) hits / trials);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
