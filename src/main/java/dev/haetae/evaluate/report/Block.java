package dev.haetae.evaluate.report;

import java.util.List;

/// What a section is made of, in the order in which it is read.
public sealed interface Block {

    /// Plain words; `weak` marks what the reader must not overlook.
    record Paragraph(String text, boolean weak) implements Block {}

    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// Cells that look like numbers are set to the right. A row may be shorter than the heads.
    record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// One picture after the other, each to be opened.
    /// @param open shown at once rather than behind a line to tap
    record Cases(String caption, List<Case> cases, boolean open) implements Block {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /// Drawn from its points; [PlotSvg].
    record Plot(String caption, Axis x, Axis y, List<Series> series) implements Block {
        public Plot {
            series = List.copyOf(series);
        }
    }

    /// @param log shows powers of ten; values must be above 0
    record Axis(String label, double from, double to, boolean log) {}

    /// @param bars each point a bar from the axis up, else a line through the points
    record Series(String name, List<Spot> points, boolean bars) {
        public Series {
            points = List.copyOf(points);
        }
    }

    record Spot(double x, double y) {}
}
