package dev.haetae.document;

import dev.haetae.document.visual.NameRows;
import dev.haetae.document.visual.VisualReader.Match;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Map;

/// Whether a sticker, a finger or a hole keeps part of what was read from being seen. Names have no check digit and no form that
/// a part of one would break: what is left of "KIM MINJUN" reads as well as the whole.
record HiddenPrint(DocumentOptics optics) {
    /// In heights of a row, on the tuning half: whole lines for machines have up to 0.75, worn names up to 1.4. Names' rows are
    /// known less exactly, and have stains on them.
    private static final double LONGEST_OF_LINES = 1.2;
    private static final double LONGEST_OF_NAMES = 2.2;

    /// Grounds of real documents have dark bands: the page must show a hole or something laid on it too.
    boolean inLines(Frame picture, List<Quad> outlines, List<Quad> lines) {
        if (lines.stream().noneMatch(line -> optics.hidden(picture, line) > LONGEST_OF_LINES)) {
            return false;
        }
        PageCondition seen = optics.examine(picture, outlines);
        return seen.softness() <= PageFaults.SOFT && (seen.covered().isPresent() || seen.damaged().isPresent());
    }

    boolean inNames(Frame page, Match match, Map<FieldName, FieldValue> fields) {
        return !NameRows.begin(page, match, fields) || hidden(page, NameRows.of(page, match));
    }

    /// Whether something lies where a field that was not read ought to stand.
    boolean inField(Frame page, Match match, FieldName field) {
        return hidden(page, NameRows.of(page, match, rule -> rule.name() == field));
    }

    private boolean hidden(Frame page, List<Region> rows) {
        return rows.stream().anyMatch(row -> optics.hidden(page, Quad.of(row)) > LONGEST_OF_NAMES) && sharp(page);
    }

    /// Blurred letters run into each other and look like something laid over them.
    private boolean sharp(Frame page) {
        return optics.examine(page, List.of()).softness() <= PageFaults.SOFT;
    }
}
