package dev.haetae.screen.part;

import dev.haetae.screen.guide.Pictogram;
import java.util.function.Supplier;

/// One sentence with its drawing.
/// @param key tells one hint from another
public record Hint(String key, String sentence, Supplier<Pictogram> picture, Kind kind) {

    public enum Kind {
        /// What to do first; gives way at once.
        PROMPT,
        /// What to mend; stays long enough to be read.
        FAULT,
        /// Nothing to mend: green.
        GOOD,
        /// What was asked for was seen: green, and gives way at once to what is asked next.
        COUNTED,
        /// The picture is taken: green, and said at once.
        DONE
    }

    boolean green() {
        return kind == Kind.GOOD || kind == Kind.COUNTED || kind == Kind.DONE;
    }
}
