package dev.haetae.evaluate;

import dev.haetae.evaluate.report.Section;
import java.io.IOException;

/// One thing measured: a section of a report.
public interface Part {
    /// One word, for `--part` and as the start of its figures' names.
    String name();

    /// What is measured and on what, in a line, for the list of parts.
    String about();

    /// @throws IOException where its data are missing or cannot be read; the message says which
    Section measure(Job job) throws IOException;
}
