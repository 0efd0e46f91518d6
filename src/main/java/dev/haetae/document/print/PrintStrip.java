package dev.haetae.document.print;

import dev.haetae.document.mrz.Strip;
import dev.haetae.frame.Region;

/// One line cut out of a page and where its ink stands there.
public record PrintStrip(Strip strip, Region place) implements AutoCloseable {
    @Override public void close() {
        strip.close();
    }
}
