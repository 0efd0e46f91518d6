package dev.haetae.document.visual;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.TextReader;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One side of one style of card, as data (kiosk-config/documents). Lengths are millimetres.
/// @param titles texts that tell the type
/// @param statuses the type that a card with this stay status is, where its title cannot be read; "*" for all others
/// @param titlesAt left end and middle of the line where a title may stand
/// @param ghost a second, paler print of the holder's picture
/// @param grounds colour of the printed ground as 0xRRGGBB, of the types whose colour is known
/// @param code where a QR code stands, with some room about it
/// @param issued days on which cards of this style were issued
public record Layout(String name, DocumentSide side, double width, double height,
        Map<DocumentType, List<String>> titles, Map<String, DocumentType> statuses, List<Point> titlesAt, Optional<Region> portrait, Optional<Region> ghost,
        Map<DocumentType, Integer> grounds, Optional<Region> code, Span issued, List<FieldRule> fields) {

    /// Days from the first to the last; both count.
    public record Span(LocalDate first, LocalDate last) {
        public static final Span EVER = new Span(LocalDate.MIN, LocalDate.MAX);

        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// @param zones where the value is printed, line by line; joined in this order
    /// @param scripts tried in this order until one reading has the format
    /// @param labels what is printed beside it
    /// @param labelAt left end and middle of the label's line
    /// @param lastRow the zone holds several rows and the last one counts
    /// @param beside another column of the same rows: as many rows stand in it
    /// @param optional not every card carries it
    public record FieldRule(FieldName name, List<Region> zones, List<TextReader.Script> scripts, FieldFormat format,
            List<String> labels, Point labelAt, boolean lastRow, Optional<Region> beside, boolean optional) {
        public FieldRule {
            zones = List.copyOf(zones);
            scripts = List.copyOf(scripts);
            labels = List.copyOf(labels);
        }

        /// Whether label and value stand in one row, the label first.
        boolean labelInRow() {
            return !labels.isEmpty() && zones.stream().anyMatch(zone -> labelAt.x() < zone.x()
                    && labelAt.y() > zone.y() && labelAt.y() < zone.y() + zone.height());
        }
    }

    public Layout {
        titles = Map.copyOf(titles);
        statuses = Map.copyOf(statuses);
        grounds = Map.copyOf(grounds);
        titlesAt = List.copyOf(titlesAt);
        fields = List.copyOf(fields);
    }

    /// @return empty where this side's type is not told by the stay status
    Optional<DocumentType> type(String status) {
        return Optional.ofNullable(statuses.getOrDefault(status, statuses.get("*")));
    }

    /// A place of the layout on a straightened page.
    public Region pixels(Frame page, Region mm) {
        double sx = page.width() / width;
        double sy = page.height() / height;
        return new Region(mm.x() * sx, mm.y() * sy, mm.width() * sx, mm.height() * sy).within(page.width(), page.height());
    }

    /// Left end and middle of a line, in millimetres of the layout.
    Point start(Frame page, Region line) {
        return new Point(line.x() * width / page.width(), line.centreY() * height / page.height());
    }
}
