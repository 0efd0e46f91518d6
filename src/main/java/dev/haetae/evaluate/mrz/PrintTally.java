package dev.haetae.evaluate.mrz;

import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often the print above the lines was found to say the same, field by field. The pictures are genuine specimens (or
/// taken for such), so every contradiction is a false alarm until looked at.
final class PrintTally {
    private final Map<String, int[]> counts = new TreeMap<>();
    private int documents;
    private int alarms;

    void add(Trial trial) {
        if (trial.print().isEmpty()) {
            return;
        }
        documents++;
        alarms += trial.print().containsValue(0.0) ? 1 : 0;
        trial.print().forEach((name, score) -> counts.computeIfAbsent(name, n -> new int[3])[score == 1 ? 0 : score == 0 ? 2 : 1]++);
    }

    void into(Section.Builder section) {
        if (documents == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(List.of(name, "" + count[0], "" + count[1], "" + count[2])));
        section.table("Visual zone of passports and TD2 documents", List.of("field", "printed as coded", "not seen", "printed otherwise"), rows);
        section.figures(Figure.share("mrz.printContradicts", "visual zone said to contradict", alarms, documents).atMost(0));
    }
}
