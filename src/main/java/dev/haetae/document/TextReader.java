package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.List;

/// Port: optical character recognition of upright printed text.
public interface TextReader {
    /// What may stand in a zone. DIGITS: 0-9 and - . / only, without spaces; LATIN: all but Hangul; KOREAN: everything.
    enum Script { LATIN, KOREAN, DIGITS }

    /// @param confidence 0 to 1, that the whole text is right
    /// @param others less likely readings of the same line, the likeliest first, for a field whose form the text has not
    record Line(String text, double confidence, Region place, List<Line> others) {
        public Line {
            others = List.copyOf(others);
        }

        public Line(String text, double confidence, Region place) {
            this(text, confidence, place, List.of());
        }

        @Override public String toString() {
            return "Line[" + text.length() + " characters]";
        }
    }

    /// @param where one line or a block of the picture
    List<Line> read(Frame picture, Region where, Script script);
}
