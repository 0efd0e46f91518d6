package dev.haetae.evaluate.mrz;

import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One picture read through the whole reader.
/// @param valid whether the lines were called valid
/// @param reasons why it may not be used, worst first
record Trial(List<String> lines, boolean valid, List<String> reasons, double millis) {

    static Trial of(Frame picture, Job job) {
        long began = System.nanoTime();
        try (Inspection seen = job.reader().inspect(picture, job.today())) {
            double millis = (System.nanoTime() - began) / 1e6;
            return new Trial(seen.reading().map(SideReading::mrz).orElse(List.of()),
                    seen.reading().map(SideReading::mrzValid).orElse(false),
                    seen.faults().stream().map(fault -> fault.reason().name()).toList(), millis);
        }
    }

    static Trial unreadable() {
        return new Trial(List.of(), false, List.of("IMAGE_UNREADABLE"), 0);
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
                + reasons.stream().map(reason -> ", " + reason).collect(Collectors.joining());
        return new Case(name, truth.isEmpty() ? Case.Verdict.UNKNOWN : verdict(truth), Thumbnail.of(picture), compared, note);
    }

    @Override public String toString() {
        return "Trial[" + lines.size() + " lines]";
    }
}
