package dev.haetae.document.visual;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.TextReader;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One side of one style of card, as data (kiosk-config/documents). Lengths are millimetres.
/// @param titles texts that tell the type
/// @param titlesAt left end and middle of the line where a title may stand
/// @param ghost a second, paler print of the holder's picture
/// @param grounds colour of the printed ground as 0xRRGGBB, of the types whose colour is known
public record Layout(String name, DocumentSide side, double width, double height,
        Map<DocumentType, List<String>> titles, List<Point> titlesAt, Optional<Region> portrait, Optional<Region> ghost,
        Map<DocumentType, Integer> grounds, List<FieldRule> fields) {

    /// @param zones where the value is printed, line by line; joined in this order
    /// @param scripts tried in this order until one reading has the format
    /// @param labels what is printed beside it
    /// @param labelAt left end and middle of the label's line
    /// @param lastRow the zone holds several rows and the last readable one counts
    /// @param optional not every card carries it
    public record FieldRule(FieldName name, List<Region> zones, List<TextReader.Script> scripts, FieldFormat format,
            List<String> labels, Point labelAt, boolean lastRow, boolean optional) {
        public FieldRule {
            zones = List.copyOf(zones);
            scripts = List.copyOf(scripts);
            labels = List.copyOf(labels);
        }
    }

    public Layout {
        titles = Map.copyOf(titles);
        grounds = Map.copyOf(grounds);
        titlesAt = List.copyOf(titlesAt);
        fields = List.copyOf(fields);
    }
}
