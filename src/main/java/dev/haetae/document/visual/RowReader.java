package dev.haetae.document.visual;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last row of a table of dates. An unreadable last row must not make the row above it count, so neither
/// column may go on below it, and the last line has to be a date.
final class RowReader {
    /// Rows are 6.4 mm apart on these cards; texts of one row stand nearer than this.
    private static final double ONE_ROW = 2.8;
    /// Fewer signs than this are a scratch or a ruled line, not a row.
    private static final int LEAST_SIGNS = 5;

    private final Frame page;
    private final Layout layout;
    private final ZoneReader zones;
    private final StayCodes codes;

    private record Row(double y, Optional<Reading> date) {}

    RowReader(Frame page, Layout layout, ZoneReader zones, StayCodes codes) {
        this.page = page;
        this.layout = layout;
        this.zones = zones;
        this.codes = codes;
    }

    Optional<Reading> last(TextReader text, FieldRule rule) {
        List<Row> rows = rows(text, rule, rule.zones().getFirst());
        if (rows.isEmpty() || rows.getLast().date.isEmpty()) {
            return Optional.empty();
        }
        Row last = rows.getLast();
        if (rule.beside().isPresent()) {
            List<Row> others = rows(text, rule, rule.beside().get());
            if (!others.isEmpty() && others.getLast().y > last.y + ONE_ROW) {
                return Optional.empty(); // a row below, whose other end was not seen
            }
        }
        return confirmed(text, rule, last);
    }

    private List<Row> rows(TextReader text, FieldRule rule, Region column) {
        List<Row> rows = new ArrayList<>();
        for (Line line : zones.lines(text, column, Script.DIGITS, 0.3, 0.3, 0.3)) {
            double y = layout.start(page, line.place()).y();
            Optional<Reading> date = rule.format().of(line, codes);
            if (line.text().replaceAll("[^0-9]", "").length() >= LEAST_SIGNS) {
                rows.add(new Row(y, date));
            }
        }
        return rows;
    }

    /// Once more, cut out alone.
    private Optional<Reading> confirmed(TextReader text, FieldRule rule, Row row) {
        List<Reading> tries = new ArrayList<>(List.of(row.date.orElseThrow()));
        Region place = row.date.get().place();
        double high = 0.35 * place.height();
        Region grown = new Region(place.x() - high, place.y() - high, place.width() + 2 * high, place.height() + 2 * high);
        text.read(page, grown, Script.DIGITS).stream().flatMap(line -> rule.format().of(line, codes).stream()).findFirst().ifPresent(tries::add);
        return Vote.of(tries);
    }
}
