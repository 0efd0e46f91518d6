package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.evaluate.Progress;
import dev.haetae.evaluate.fuzz.FuzzLine;
import dev.haetae.evaluate.fuzz.FuzzRun;
import dev.haetae.evaluate.fuzz.Fuzzing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some hundred mutated pictures through all engines; 100,000 are run with `haetae evaluate fuzz`, see docs/figures.md.
class FuzzTest {
    private static final Progress QUIET = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir Path out;

    @Test void mutatedPicturesNeitherCrashNorHang() throws IOException {
        Path folder = Files.createDirectories(out.resolve("pages"));
        Files.copy(Path.of("models/fetched/astronaut.png"), folder.resolve("a.png"));
        List<FuzzLine> lines = new FuzzRun(out.resolve("fuzz.tsv"),
                (from, to) -> FuzzChild.start(Home.find(), new Fuzzing.Origin(folder, 20, 20261122), from, to, out), QUIET).run(300);
        assertEquals(300, lines.size());
        assertEquals(List.of(), lines.stream().filter(line -> line.crashed() || line.slow()).toList());
        assertTrue(lines.stream().anyMatch(line -> !line.outcome().equals("IMAGE_UNREADABLE")));
    }

    @Test void aChildThatDiesCostsOnePictureAndTheRunGoesOn() throws IOException {
        List<FuzzLine> lines = run("[ $n = 2 ] && [ $1 != 3 ] && exit 134", 6);
        assertEquals(List.of(0, 1, 2, 3, 4, 5), lines.stream().map(FuzzLine::number).toList());
        assertEquals(List.of(2), lines.stream().filter(FuzzLine::crashed).map(FuzzLine::number).toList());
    }

    @Test void aChildThatCannotStartForAWhileEndsNoRun() throws IOException {
        Path shortage = out.resolve("short");
        assertEquals(6, run("[ $n = 2 ] && [ $1 = 0 ] && exit 134", "[ $1 = 3 ] && [ ! -e " + shortage + " ] && touch " + shortage + " && exit 137",
                6).size());
    }

    @Test void whereNoChildStartsAnyMoreWhatWasReachedIsToldAllTheSame() throws IOException {
        assertEquals(List.of(0, 1, 2), run("[ $n = 2 ] && exit 134", "[ $1 = 3 ] && exit 137", 6).stream().map(FuzzLine::number).toList());
    }

    @Test void goesOnAfterHalfALineAndFillsWhatIsMissing() throws IOException {
        Files.writeString(out.resolve("fuzz.tsv"), line(0) + line(3) + line(1).substring(0, 9));
        assertEquals(List.of(0, 3, 1, 2, 4, 5), run(":", 6).stream().map(FuzzLine::number).toList());
    }

    private static String line(int number) {
        return number + "\tBITS\t9\tPASSED\t1\t1\t1\t100\t10\n";
    }

    private List<FuzzLine> run(String whenBegun, int count) throws IOException {
        return run(whenBegun, ":", count);
    }

    /// @param whenBegun, atFirst what the child does to itself, in the shell's words: $1 is its first number, $n the present one
    private List<FuzzLine> run(String whenBegun, String atFirst, int count) throws IOException {
        return new FuzzRun(out.resolve("fuzz.tsv"), (from, to) -> new ProcessBuilder("sh", "-c", atFirst
                + "; n=$1; while [ $n -lt $2 ]; do printf 'begin\\t%s\\tBITS\\n' $n; " + whenBegun
                + "; printf '%s\\tBITS\\t9\\tPASSED\\t1\\t1\\t1\\t100\\t10\\n' $n; n=$((n+1)); done",
                "child", String.valueOf(from), String.valueOf(to)).start(), QUIET).run(count);
    }
}
