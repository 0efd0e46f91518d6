package dev.haetae.evaluate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test void marksASwappedCharacterAlone() {
        shows("L8[9]8902", "L8[O]8902", "L898902", "L8O8902");
    }

    @Test void aLostCharacterDoesNotMarkTheRest() {
        shows("ERIK[S]SON<<ANNA", "ERIKSON<<ANNA", "ERIKSSON<<ANNA", "ERIKSON<<ANNA");
    }

    @Test void anAddedCharacterIsMarkedWhereItWasRead() {
        shows("AB", "A[X]B", "AB", "AXB");
    }

    @Test void countsHangulSyllablesAsCharacters() {
        shows("홍[길]동", "홍[깅]동", "홍길동", "홍깅동");
    }

    @Test void nothingInCommon() {
        shows("[ABC]", "", "ABC", "");
    }

    /// Which of two equal characters counts as lost does not matter, so lost ones are only counted.
    private static void shows(String expectedMarked, String readMarked, String expected, String read) {
        var both = Differences.between(expected, read);
        assertEquals(expectedMarked.replaceAll("[^\\[]", "").length(), marks(both.expected()));
        assertEquals(readMarked, marked(both.read()));
        assertEquals(expected, plain(both.expected()));
    }

    private static long marks(List<Differences.Run> runs) {
        return runs.stream().filter(run -> !run.same()).count();
    }

    private static String marked(List<Differences.Run> runs) {
        return runs.stream().map(run -> run.same() ? run.text() : "[" + run.text() + "]").collect(Collectors.joining());
    }

    private static String plain(List<Differences.Run> runs) {
        return runs.stream().map(Differences.Run::text).collect(Collectors.joining());
    }
}
