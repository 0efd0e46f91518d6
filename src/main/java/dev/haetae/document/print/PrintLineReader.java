package dev.haetae.document.print;

import dev.haetae.document.mrz.Strip;

/// Port: the recogniser of one printed line.
public interface PrintLineReader {
    PrintGrid read(Strip strip);
}
