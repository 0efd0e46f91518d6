package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.List;

/// Port: optical character recognition of upright printed text.
public interface TextReader {
    enum Script { LATIN, KOREAN, DIGITS }

    /// @param confidence 0 to 1
    record Line(String text, double confidence, Region place) {
        @Override public String toString() {
            return "Line[" + text.length() + " characters]";
        }
    }

    /// @param where one line or a block of the picture
    List<Line> read(Frame picture, Region where, Script script);
}
