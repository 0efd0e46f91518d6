package dev.haetae.evaluate.mrz;

import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.frame.Frame;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One picture read through the whole reader.
/// @param valid whether the lines were called valid
/// @param reasons why it may not be used, worst first
/// @param print for each check of the visual zone 1 (agrees), 0.5 (not seen) or 0 (differs)
/// @param millis on the clock
/// @param work processor time of the reading thread, in milliseconds: what a busy machine does not lengthen
record Trial(List<String> lines, boolean valid, List<String> reasons, Map<String, Double> print, double millis, double work) {
    private static final String PRINT = "viz-";
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    static Trial of(Frame picture, Job job) {
        long began = System.nanoTime();
        long worked = CLOCK.getCurrentThreadCpuTime();
        try (Inspection seen = job.reader().inspect(picture, job.today())) {
            double millis = (System.nanoTime() - began) / 1e6;
            double work = (CLOCK.getCurrentThreadCpuTime() - worked) / 1e6;
            return new Trial(seen.reading().map(SideReading::mrz).orElse(List.of()),
                    seen.reading().map(SideReading::mrzValid).orElse(false),
                    seen.faults().stream().map(fault -> fault.reason().name()).toList(),
                    seen.reading().map(Trial::print).orElse(Map.of()), millis, work);
        }
    }

    static Trial unreadable() {
        return new Trial(List.of(), false, List.of("IMAGE_UNREADABLE"), Map.of(), 0, 0);
    }

    private static Map<String, Double> print(SideReading side) {
        Map<String, Double> print = new TreeMap<>();
        side.checks().stream().filter(check -> check.name().startsWith(PRINT))
                .forEach(check -> print.put(check.name().substring(PRINT.length()), check.score()));
        return print;
    }

    /// RIGHT: every character of every line, and called valid. PARTLY: right, but not called valid.
    Case.Verdict verdict(List<String> truth) {
        boolean right = lines.equals(truth);
        return right ? valid ? Case.Verdict.RIGHT : Case.Verdict.PARTLY : valid ? Case.Verdict.WRONG : Case.Verdict.REFUSED;
    }

    Case described(String name, List<String> truth, Frame picture) {
        List<Case.Line> compared = new ArrayList<>();
        for (int i = 0; i < Math.max(truth.size(), lines.size()); i++) {
            compared.add(new Case.Line("line " + (i + 1), i < truth.size() ? truth.get(i) : truth.isEmpty() ? null : "",
                    i < lines.size() ? lines.get(i) : null));
        }
        String note = Numbers.plain(Math.rint(millis)) + " ms, " + (valid ? "valid" : "not valid")
                + print.entrySet().stream().map(e -> ", " + e.getKey() + (e.getValue() == 1 ? " printed as coded" : e.getValue() == 0
                        ? " PRINTED OTHERWISE" : " not seen in print")).collect(Collectors.joining())
                + reasons.stream().map(reason -> ", " + reason).collect(Collectors.joining());
        return new Case(name, truth.isEmpty() ? Case.Verdict.UNKNOWN : verdict(truth), Thumbnail.of(picture), compared, note);
    }

    @Override public String toString() {
        return "Trial[" + lines.size() + " lines]";
    }
}
