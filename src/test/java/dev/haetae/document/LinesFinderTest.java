package dev.haetae.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.mrz.CharacterGrid;
import dev.haetae.document.mrz.MrzBlock;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.mrz.Strip;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In which order pictures are searched, told by their sizes; what stands in them is spelled out to the reader.
class LinesFinderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<String> NONE = List.of();
    private static final List<String> PASSPORT = List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final List<String> VISA = List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");
    private static final Quad PAGE = Quad.of(new Region(400, 300, 600, 420));

    private final List<String> searched = new ArrayList<>();

    @Test void readsTheDocumentThatLiesApartAndSearchesNoFurther() {
        var found = first(PASSPORT, PAGE);
        assertEquals(List.of("1476x1033"), searched);
        assertEquals(List.of(PAGE), found.around());
        Quad line = found.reading().orElseThrow().places().getFirst();
        assertEquals(400 + 100 * 600 / 1476.0, line.topLeft().x(), 0.5, "places are the picture's");
        assertEquals(300 + 900 * 420 / 1033.0, line.topLeft().y(), 0.5);
    }

    @Test void searchesThePictureWhereTheDocumentShowsNoLines() {
        assertTrue(first(NONE, PAGE).reading().isEmpty());
        assertEquals(List.of("1476x1033", "1600x1200"), searched);
    }

    @Test void goesOnAfterAVisaThatMayHaveBeenCut() {
        assertTrue(first(VISA, PAGE).reading().orElseThrow().valid());
        assertEquals(List.of("1476x1033", "1600x1200"), searched);
    }

    @Test void cutsNothingOutWhereThereIsLittleAround() {
        first(NONE, Quad.of(new Region(20, 20, 1500, 1100)));
        assertEquals(List.of("1600x1200"), searched);
    }

    @Test void takesNoPortraitForADocument() {
        first(NONE, Quad.of(new Region(300, 300, 350, 450)));
        first(NONE, Quad.of(new Region(300, 300, 180, 250)));
        assertEquals(List.of("1600x1200", "1600x1200"), searched);
    }

    @Test void looksIntoTheFirstOutlineOnceOnly() {
        Quad other = Quad.of(new Region(50, 50, 300, 200));
        try (Frame picture = Frame.blank(1600, 1200, 0)) {
            var finder = finder(NONE);
            finder.straightened(picture, List.of(PAGE, other), finder.first(picture, List.of(PAGE, other), TODAY), TODAY);
        }
        assertEquals(List.of("1476x1033", "1600x1200", "1476x984"), searched);
    }

    @Test void looksAtNoLinesOnceTheEffortIsExhausted() {
        Effort exhausted = new Effort() {
            @Override public void begin() {}

            @Override public boolean spent() {
                return true;
            }

            @Override public boolean exhausted() {
                return true;
            }
        };
        try (Frame picture = Frame.blank(1600, 1200, 0)) {
            assertTrue(finder(PASSPORT, exhausted).first(picture, List.of(PAGE), TODAY).reading().isEmpty());
        }
    }

    @Test void trustsNoNationalityThatIsNoStates() {
        var misread = List.of(PASSPORT.get(0), PASSPORT.get(1).replace("UTO", "UTQ"));
        var reading = first(misread, PAGE).reading().orElseThrow();
        assertTrue(reading.mrz().consistent());
        assertFalse(reading.valid());
    }

    private LinesFinder.Lines first(List<String> lines, Quad outline) {
        try (Frame picture = Frame.blank(1600, 1200, 0)) {
            return finder(lines).first(picture, List.of(outline), TODAY);
        }
    }

    private LinesFinder finder(List<String> lines) {
        return finder(lines, Effort.UNBOUNDED);
    }

    private LinesFinder finder(List<String> lines, Effort effort) {
        var reader = new MrzReader((picture, reach, enough) -> {
            searched.add(picture.width() + "x" + picture.height());
            if (!lines.isEmpty()) {
                enough.test(new MrzBlock(List.of(strip(0), strip(1)),
                        List.of(Quad.of(new Region(100, 900, 1200, 30)), Quad.of(new Region(100, 960, 1200, 30)))));
            }
        }, strip -> spelled(lines.get(strip.grey(0))));
        return new LinesFinder(new OpenCvDocumentOptics(), reader, effort);
    }

    private static Strip strip(int row) {
        byte[] grey = new byte[Strip.HEIGHT];
        Arrays.fill(grey, (byte) row);
        return new Strip(grey);
    }

    private static CharacterGrid spelled(String line) {
        float[][] steps = new float[3 * line.length()][CharacterGrid.CLASSES.length()];
        for (int i = 0; i < steps.length; i++) {
            steps[i][i % 3 == 0 ? 0 : CharacterGrid.CLASSES.indexOf(line.charAt(i / 3), 1)] = 1;
        }
        return new CharacterGrid(steps);
    }
}
