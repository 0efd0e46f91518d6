package dev.haetae.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RejectReasonTest {
    @Test void thePageNamesExactlyTheCodes() throws IOException {
        var page = Files.readString(Path.of("docs/reject-reasons.md"));
        var written = Pattern.compile("(?m)^\\| (`[^|]*)\\|").matcher(page).results()
                .flatMap(row -> Pattern.compile("`([A-Z_]+)`").matcher(row.group(1)).results())
                .map(code -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
        var codes = Arrays.stream(RejectReason.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, written, "docs/reject-reasons.md and RejectReason differ");
    }

    @Test void thePageSaysWithWhomEachReasonLies() throws IOException {
        for (String row : Files.readAllLines(Path.of("docs/reject-reasons.md"))) {
            String[] cells = row.split("\\|");
            if (cells.length == 6 && cells[1].startsWith(" `")) {
                for (String code : codes(cells[1])) {
                    String cause = RejectReason.valueOf(code).cause().name();
                    boolean alone = cells[5].trim().equals(cause);
                    boolean among = codes(cells[5].replaceAll(".*" + cause + " \\(([^)]*)\\).*", "$1")).contains(code) && cells[5].contains(cause + " (");
                    assertTrue(alone || among, code + " lies with " + cause + ", the page says" + cells[5]);
                }
            }
        }
    }

    private static List<String> codes(String cell) {
        return Pattern.compile("`([A-Z_]+)`").matcher(cell).results().map(code -> code.group(1)).toList();
    }

    @Test void someReasonsTurnToStaffWhenMetAgain() {
        assertEquals(Remedy.OTHER, RejectReason.FACE_MISMATCH.remedy(0));
        assertEquals(Remedy.REFER, RejectReason.FACE_MISMATCH.remedy(1));
        assertEquals(Remedy.RETRY, RejectReason.FACE_CHANGED.remedy(0));
        assertEquals(Remedy.REFER, RejectReason.FACE_CHANGED.remedy(1));
        assertEquals(Remedy.RETRY, RejectReason.FACE_DARK.remedy(100));
    }
}
