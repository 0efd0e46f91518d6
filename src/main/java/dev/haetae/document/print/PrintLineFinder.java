package dev.haetae.document.print;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.List;

/// Port: the printed lines whose middle stands in a zone, from top to bottom, each level in its own strip.
public interface PrintLineFinder {
    /// @param where of an upright page; what lies outside the picture is ignored
    /// @return strips that the caller closes
    List<PrintStrip> find(Frame page, Region where);
}
