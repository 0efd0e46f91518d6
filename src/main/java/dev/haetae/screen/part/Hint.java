package dev.haetae.screen.part;

import dev.haetae.screen.guide.Pictogram;
import java.util.function.Supplier;

/// One sentence with its drawing.
/// @param key tells one hint from another
/// @param good green: nothing to mend
public record Hint(String key, String sentence, Supplier<Pictogram> picture, boolean good) {}
