package dev.haetae.evaluate.pad;

import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.pad.WalkResult.End;
import dev.haetae.evaluate.report.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Walks counted by kind, with the bounds that ISO/IEC 30107-3 asks a report to name.
record PadTable(List<Presented> all) {
    static final List<String> HEADS = List.of("kind", "walks", "live", "95 % bounds", "attack", "incomplete", "not taken", "reasons");
    private static final int REASONS = 6;

    Map<String, List<Presented>> byKind() {
        return all.stream().collect(Collectors.groupingBy(Presented::kind, LinkedHashMap::new, Collectors.toList()));
    }

    long count(End end) {
        return all.stream().filter(one -> one.result().end() == end).count();
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        byKind().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> rows.add(row(e.getKey(), new PadTable(e.getValue()))));
        return rows;
    }

    private static List<String> row(String kind, PadTable of) {
        long live = of.count(End.LIVE);
        var bounds = Bounds.twoSided(live, of.all().size(), 0.95);
        return List.of(kind, String.valueOf(of.all().size()), live + " = " + Numbers.percent((double) live / of.all().size()),
                Numbers.percent(bounds.low()) + " to " + Numbers.percent(bounds.high()), String.valueOf(of.count(End.ATTACK)),
                String.valueOf(of.count(End.INCOMPLETE)), String.valueOf(of.count(End.NOT_TAKEN)), reasons(of.all()));
    }

    private static String reasons(Collection<Presented> walks) {
        Map<String, Long> by = walks.stream().map(Presented::result).flatMap(PadTable::why)
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()));
        return by.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(REASONS)
                .map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }

    /// A reason, and which movement was being asked for.
    private static Stream<String> why(WalkResult result) {
        return result.reasons().stream().map(reason -> reason + result.stuck().map(at -> " at " + at).orElse(""));
    }
}
