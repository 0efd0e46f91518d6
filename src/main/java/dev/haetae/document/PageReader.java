package dev.haetae.document;

import dev.haetae.document.TextReader.Line;
import dev.haetae.frame.Frame;
import java.util.List;

/// Port: all the print of a page that may lie upside down. Finding its lines is half of the work and the same either way.
public interface PageReader {
    /// @param upsideDown whether the page lies so
    /// @param clear whether there is no doubt of that
    /// @param lines as they stand once the page is upright
    record Page(boolean upsideDown, boolean clear, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }

        @Override public String toString() {
            return "Page[" + lines.size() + " lines" + (upsideDown ? ", upside down]" : "]"); // the lines are personal
        }
    }

    Page read(Frame page);
}
