package dev.haetae.evaluate;

import dev.haetae.evaluate.report.HtmlReport;
import dev.haetae.evaluate.report.JsonReport;
import dev.haetae.evaluate.report.Report;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Parts measured one after the other, and written as one report.
/// @param name of the files: NAME.html and NAME.json
public record Evaluation(String name, String title, List<Part> parts) {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    /// @param failed names of the parts that could not be measured
    public record Result(Report report, Path html, Path json, List<String> failed) {}

    public Evaluation {
        parts = List.copyOf(parts);
    }

    /// What broke and where, without the message, which might quote what was read. The JVM leaves out the trace of an exception that
    /// a hot place throws often.
    public static String place(Throwable bug) {
        return bug.getClass().getName() + " at " + (bug.getStackTrace().length == 0 ? "?" : bug.getStackTrace()[0]);
    }

    /// A part whose data are missing takes nothing from the others: its section says so.
    public Result run(Job job, ZonedDateTime made, String command) throws IOException {
        List<Section> sections = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Part part : parts) {
            try {
                sections.add(part.measure(job));
            } catch (IOException missing) {
                failed.add(part.name());
                sections.add(Section.of(part.name(), part.about()).warn("Not measured: " + missing.getMessage()).build());
            } catch (RuntimeException | LinkageError bug) { // what the other parts measured for hours is not thrown away
                LOG.error("{} broke: {}", part.name(), place(bug));
                failed.add(part.name());
                sections.add(Section.of(part.name(), part.about()).warn("Not measured: " + bug.getClass().getName()).build());
            }
        }
        var report = new Report(title, made, command, Report.Machine.here(), sections);
        Files.createDirectories(job.out());
        Path html = Files.write(job.out().resolve(name + ".html"), HtmlReport.bytes(report));
        Path json = Files.write(job.out().resolve(name + ".json"), JsonReport.bytes(report));
        return new Result(report, html, json, failed);
    }
}
