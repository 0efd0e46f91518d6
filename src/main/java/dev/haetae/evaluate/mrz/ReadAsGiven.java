package dev.haetae.evaluate.mrz;

import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Section;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The images of a dataset as they are, through the whole reader. Truth: rows whose status says that their check digits hold,
/// lines joined by "|" in a column `mrz_lines...`.
public final class ReadAsGiven implements Part {
    private static final double GOAL = 0.98;

    @Override public String name() {
        return "mrz";
    }

    @Override public String about() {
        return "Machine-readable zones, images as given";
    }

    @Override public Section measure(Job job) throws IOException {
        Dataset data = job.data("mrz");
        List<Dataset.Row> rows = data.rows().stream().filter(row -> !row.value("mrz_lines").isBlank())
                .filter(row -> row.value("status").isEmpty() || row.value("status").startsWith("check-digits-all-valid"))
                .limit(job.limit()).toList();
        if (rows.isEmpty()) {
            throw new IOException("no truth for " + job.dataset() + ": a GT*.tsv with the columns file, mrz_lines..., status");
        }
        List<Case> cases = new ArrayList<>();
        job.progress().begin(name(), rows.size());
        for (Dataset.Row row : rows) {
            cases.add(read(row, job));
            job.progress().step();
        }
        long right = cases.stream().filter(c -> c.verdict() == Case.Verdict.RIGHT).count();
        long wrong = cases.stream().filter(c -> c.verdict() == Case.Verdict.WRONG).count();
        return Section.of(name(), about())
                .say("An image counts as right only when every line is, character for character. Names carry no check digit.")
                .figures(Figure.share("mrz.right", "read wholly right", right, cases.size()).atLeast(GOAL),
                        Figure.share("mrz.wrongButValid", "read wrongly and called valid", wrong, cases.size()).atMost(0),
                        Figure.share("mrz.refused", "not called valid", cases.size() - right - wrong, cases.size()))
                .cases("Not right", cases.stream().filter(c -> c.verdict() != Case.Verdict.RIGHT).toList())
                .cases("Right", cases.stream().filter(c -> c.verdict() == Case.Verdict.RIGHT).toList()).build();
    }

    private static Case read(Dataset.Row row, Job job) {
        List<String> truth = List.of(row.value("mrz_lines").split("\\|"));
        if (!(Images.read(row.file()) instanceof Outcome.Passed<Frame>(Frame picture))) {
            return new Case(row.name(), Case.Verdict.REFUSED, new byte[0], lines(truth, List.of()), "IMAGE_UNREADABLE");
        }
        long began = System.nanoTime();
        try (picture; Inspection seen = job.reader().inspect(picture, job.today())) {
            double millis = (System.nanoTime() - began) / 1e6;
            List<String> read = seen.reading().map(SideReading::mrz).orElse(List.of());
            boolean valid = seen.reading().map(SideReading::mrzValid).orElse(false);
            Case.Verdict verdict = read.equals(truth) && valid ? Case.Verdict.RIGHT : valid ? Case.Verdict.WRONG : Case.Verdict.REFUSED;
            String note = Numbers.plain(Math.rint(millis)) + " ms" + seen.faults().stream().map(f -> ", " + f.reason().name())
                    .collect(Collectors.joining());
            return new Case(row.name(), verdict, Thumbnail.of(picture), lines(truth, read), note);
        }
    }

    private static List<Case.Line> lines(List<String> truth, List<String> read) {
        List<Case.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(truth.size(), read.size()); i++) {
            lines.add(new Case.Line("line " + (i + 1), i < truth.size() ? truth.get(i) : "", i < read.size() ? read.get(i) : null));
        }
        return lines;
    }
}
