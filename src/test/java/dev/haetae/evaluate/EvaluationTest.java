package dev.haetae.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.haetae.evaluate.report.Block;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report of every kind of block, as written.
class EvaluationTest {
    private static final ZonedDateTime MADE = ZonedDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneOffset.UTC);
    @TempDir Path folder;

    private record Sample() implements Part {
        @Override public String name() {
            return "sample";
        }

        @Override public String about() {
            return "A sample of <everything>";
        }

        @Override public Section measure(Job job) {
            try (Frame grey = Frame.blank(900, 600, 0)) {
                var one = new Case("P<UTO & co.png", Case.Verdict.WRONG, Thumbnail.of(grey),
                        List.of(new Case.Line("line 1", "P<UTOERIKSSON", "P<UT0ERIKSSON"), new Case.Line("line 2", "x", null)), "why");
                return Section.of(name(), about()).say("said").warn("weak")
                        .figures(Figure.share("sample.right", "right", 44, 45).atLeast(0.98), Figure.share("sample.none", "none", 0, 0),
                                Figure.number("sample.ms", "time", 12.25, "ms").atMost(20))
                        .table("a table", List.of("what", "how many"), List.of(List.of("a<b", "12 %"), List.of("short")))
                        .cases("pictures", List.of(one))
                        .plot("curve", new Block.Axis("FMR", 1e-4, 1, true), new Block.Axis("FNMR", 0, 1, false),
                                List.of(new Block.Series("ours", List.of(new Block.Spot(1e-3, 0.2), new Block.Spot(0.5, 0)), false)))
                        .build();
            }
        }
    }

    private record Lacking() implements Part {
        @Override public String name() {
            return "lacking";
        }

        @Override public String about() {
            return "Lacks its data";
        }

        @Override public Section measure(Job job) throws IOException {
            job.data("mrz");
            throw new AssertionError("there is no dataset");
        }
    }

    private record Broken() implements Part {
        @Override public String name() {
            return "broken";
        }

        @Override public String about() {
            return "Has a bug";
        }

        @Override public Section measure(Job job) {
            throw new IllegalStateException("P<UTOERIKSSON");
        }
    }

    private Evaluation.Result run() throws IOException {
        var job = new Job(null, null, null, null, folder, LocalDate.of(2026, 11, 22), 1, 9, Map.of("n", "3"),
                new Progress(System.err));
        return new Evaluation("sample", "Sample & more", List.of(new Lacking(), new Broken(), new Sample())).run(job, MADE, "haetae evaluate sample");
    }

    @Test void aPartWithoutDataSaysSoAndTakesNothingFromTheOthers() throws IOException {
        Evaluation.Result result = run();
        assertEquals(List.of("lacking", "broken"), result.failed());
        assertEquals(3, result.report().sections().size());
        assertTrue(Files.readString(result.html()).contains("Not measured: this part needs a DATASET"));
        assertTrue(Files.readString(result.html()).contains("Not measured: java.lang.IllegalStateException"));
    }

    @Test void thePageStandsAlone() throws IOException {
        String page = Files.readString(run().html());
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("<script") || page.contains("<link"));
        assertTrue(page.contains("src='data:image/jpeg;base64,"));
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("personal data"));
    }

    @Test void thePageMarksWhatWasReadWrongly() throws IOException {
        String page = Files.readString(run().html());
        assertTrue(page.contains("P&lt;UT<del>0</del>ERIKSSON"), page);
        assertTrue(page.contains("P&lt;UT<ins>O</ins>ERIKSSON"));
        assertTrue(page.contains("not read"));
        assertTrue(page.contains("P&lt;UTO &amp; co.png") && page.contains("A sample of &lt;everything&gt;"));
    }

    @Test void jsonCarriesTheSameFigures() throws IOException {
        Evaluation.Result result = run();
        JsonNode root = new ObjectMapper().readTree(result.json().toFile());
        JsonNode figures = root.at("/sections/2/blocks/2/figures");
        assertEquals(44.0 / 45, figures.at("/0/value").asDouble(), 1e-12);
        assertEquals(false, figures.at("/0/met").asBoolean());
        assertTrue(figures.at("/1/value").isNull(), "what was not measured is no number");
        assertEquals("2026-11-22T12:00Z", root.get("made").asText());
        assertEquals(List.of("sample.right"), result.report().missed().stream().map(Figure::name).toList());
    }

    @Test void aFigureThatWasNotMeasuredMeetsNoGoal() {
        assertTrue(Figure.share("x", "x", 0, 0).atLeast(0.5).missed());
        assertTrue(Figure.share("x", "x", 0, 0).atMost(0.5).missed());
    }
}
